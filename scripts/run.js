import { spawn, spawnSync } from 'node:child_process';

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
 * Runs a program of node_modules beside others, and keeps what it says until it ends.
 * @param {string} script the program's file, relative to the project's folder
 * @param {string[]} args
 * @returns {Promise<{ well: boolean, said: string }>}
 */
export function runsAside(script, args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (text) => (said += text));
    }
    child.on('error', ({ message }) => resolve({ well: false, said: `${said}${message}\n` }));
    child.on('close', (status) => resolve({ well: status === 0, said }));
  });
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
