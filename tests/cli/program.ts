import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { main as answer } from '../../src/cli/main.ts';

const built = (name: string): URL => new URL(`../../build-cli/${name}.js`, import.meta.url);

/** The built script of a worker thread. */
export const threadScript = built('replicate-thread');

/** The built program, loaded once for the tests of a thread. */
const program = import(built('main').href) as Promise<{ main: typeof answer }>;

/** How a run of the program ended. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Answers a command line by the built program, in this process: starting one takes longer than most answers. */
export async function fristvaerk(args: readonly string[]): Promise<Ended> {
  const { main } = await program;
  const told = { stdout: '', stderr: '' };
  const code = await main(args, {
    out: (text) => void (told.stdout += text),
    note: (line) => void (told.stderr += `${line}\n`),
    passing: () => {}
  });
  return { code, ...told };
}

/** Runs the built program in a process of its own, as a user does. @param meanwhile is given the process when it has started */
export function startFristvaerk(
  args: readonly string[],
  meanwhile: (child: ChildProcess) => void = () => {}
): Promise<Ended> {
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
    meanwhile(child);
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
