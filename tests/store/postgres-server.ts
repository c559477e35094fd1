import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chownSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { ensurePostgres, findPostgres } from '../../scripts/postgres.js';

/** A PostgreSQL server for tests, in a folder of its own on a free port of this machine. */
export interface PostgresServer {
  /** Of its first database; the user is the owner of all. */
  readonly url: string;
  /** Starts it again after `stop`, on the same data and the same port. */
  start(): Promise<void>;
  /** Ends it at once, as a machine that is switched off: no connection is told goodbye. */
  stop(): Promise<void>;
  remove(): Promise<void>;
}

/** PostgreSQL refuses to run as root; this user, which every Unix has, owns nothing else. */
const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;
const user = isRoot ? { uid: NOBODY, gid: NOBODY } : {};

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

function runOnce([program = '', ...args]: string[]): void {
  const { status, stderr, error } = spawnSync(program, args, { encoding: 'utf8', ...user });
  if (status !== 0) throw new Error(`${program}: ${error?.message ?? stderr}`);
}

/** Makes a server and starts it. */
export async function startPostgres(bin = findPostgres()): Promise<PostgresServer> {
  if (!bin) throw new Error('No PostgreSQL found: npm run storage fetches one.');
  const folder = mkdtempSync(join(tmpdir(), 'fristvaerk-postgres-'));
  if (isRoot) chownSync(folder, NOBODY, NOBODY);
  // What was fetched may lie where only root may look.
  if (isRoot && !bin.startsWith('/usr/')) {
    cpSync(dirname(bin), join(folder, 'native'), { recursive: true, verbatimSymlinks: true });
    bin = join(folder, 'native', 'bin');
  }
  const data = join(folder, 'data');
  runOnce([
    join(bin, 'initdb'),
    ...['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-locale', '--no-sync']
  ]);
  const port = await freePort();
  let server: ChildProcess | undefined;

  const stop = async () => {
    const running = server;
    server = undefined;
    if (!running || running.exitCode !== null) return;
    const ended = new Promise((resolve) => running.once('exit', resolve));
    running.kill('SIGQUIT');
    await ended;
  };
  const start = () =>
    new Promise<void>((resolve, reject) => {
      const settings = { port, listen_addresses: '127.0.0.1', unix_socket_directories: '', fsync: 'off' };
      const started = spawn(
        join(bin, 'postgres'),
        ['-D', data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
        { stdio: ['ignore', 'ignore', 'pipe'], ...user }
      );
      let said = '';
      started.stderr.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        if (said.includes('database system is ready to accept connections')) resolve();
      });
      started.once('error', reject);
      started.once('exit', () => reject(new Error(said)));
      server = started;
    });
  await start();
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    start,
    stop,
    async remove() {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    }
  };
}

/** One server for all tests of storage. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  ensurePostgres(([program = '', ...args]) => {
    if (spawnSync(program, args, { stdio: ['ignore', 2, 2] }).status !== 0)
      throw new Error(`${program} failed`);
  });
  const server = await startPostgres();
  project.provide('postgres', server.url);
  return () => server.remove();
}

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of a PostgreSQL server whose databases tests may make. */
    postgres: string;
  }
}
