import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A program of the test's own that has a key, and a folder of its own. */
export interface KeyedServer {
  readonly origin: string;
  readonly key: string;
  /** What it has logged. */
  readonly log: () => string;
  close(): Promise<void>;
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((listening) => probe.listen(0, '127.0.0.1', listening));
  const { port } = probe.address() as AddressInfo;
  await new Promise((closed) => probe.close(closed));
  return port;
}

/** Starts the built program with a key. */
export async function startKeyed(): Promise<KeyedServer> {
  const key = 'hest-bil-lampe-sommer-42';
  const folder = mkdtempSync(join(tmpdir(), 'fristvaerk-'));
  const PORT = String(await freePort());
  const origin = `http://127.0.0.1:${PORT}`;
  const { DATABASE_URL: _, ...environment } = process.env;
  const program = spawn('node', ['scripts/start.js'], {
    env: {
      ...environment,
      HOST: '127.0.0.1',
      PORT,
      ORIGIN: origin,
      FRISTVAERK_KEY: key,
      FRISTVAERK_DATA: folder
    }
  });
  let said = '';
  const ended = new Promise<void>((resolve) => program.once('exit', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    const hear = (text: Buffer) => {
      said += String(text);
      if (said.includes('Listening')) resolve();
    };
    program.stdout.on('data', hear);
    program.stderr.on('data', hear);
    program.once('exit', (code) => reject(new Error(`the program ended with ${code}: ${said}`)));
  });
  return {
    ...{ origin, key },
    log: () => said,
    async close() {
      program.kill();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    }
  };
}
