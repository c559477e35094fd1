import { spawnSync } from 'node:child_process';

/**
 * Runs a program of node_modules and shows what it says.
 * @param {string} script the program's file, relative to the project's folder
 * @param {string[]} args
 * @returns {boolean} whether it ended well
 */
export function runs(script, args) {
  const { status } = spawnSync(process.execPath, [script, ...args], {
    stdio: ['ignore', 'inherit', 'inherit']
  });
  return status === 0;
}

/**
 * The closing line of a run, and its exit code.
 * @param {number} passed
 * @param {number} failed
 */
export function close(passed, failed) {
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}
