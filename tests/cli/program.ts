import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const built = (name: string): URL => new URL(`../../build-cli/${name}.js`, import.meta.url);

/** The built script of a worker thread. */
export const threadScript = built('replicate-thread');

/** How a run of the program ended. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs the terminal program.
 * @param interruptAfter milliseconds until it is sent SIGINT
 */
export function fristvaerk(args: readonly string[], interruptAfter?: number): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [fileURLToPath(built('index')), ...args]);
    const parts = { stdout: [] as Buffer[], stderr: [] as Buffer[] };
    child.stdout.on('data', (data: Buffer) => parts.stdout.push(data));
    child.stderr.on('data', (data: Buffer) => parts.stderr.push(data));
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({
        code,
        stdout: Buffer.concat(parts.stdout).toString('utf8'),
        stderr: Buffer.concat(parts.stderr).toString('utf8')
      })
    );
    if (interruptAfter !== undefined) setTimeout(() => child.kill('SIGINT'), interruptAfter);
  });
}

/** A folder for the files of a test, and how they are written and removed. */
export function scratch() {
  const folder = mkdtempSync(join(tmpdir(), 'fristvaerk-'));
  return {
    folder,
    write(name: string, content: string | Uint8Array | object): string {
      const file = join(folder, name);
      const plain = typeof content === 'string' || content instanceof Uint8Array;
      writeFileSync(file, plain ? content : JSON.stringify(content, null, 1));
      return file;
    },
    remove: () => rmSync(folder, { recursive: true })
  };
}
