import { randomUUID } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';
import { openEmbedded } from '../../src/lib/server/store/open-embedded.ts';

/** Where the first test that needs a folder prepares one, which the others copy: making a database takes as long as twenty tests. */
export function setup(project: TestProject): () => void {
  const place = mkdtempSync(join(tmpdir(), 'fristvaerk-prepared-'));
  project.provide('prepared', place);
  return () => rmSync(place, { recursive: true, force: true });
}

/** A folder as the program leaves it after its first opening, but before any migration. */
async function prepare(folder: string): Promise<void> {
  const { database, lock, finish } = await openEmbedded(folder);
  finish();
  await database.destroy();
  lock.release();
}

/** A folder with an empty database, of its own for each caller. It is removed after the last test. */
export async function preparedFolder(place = inject('prepared')): Promise<string> {
  const [folder, done] = [join(place, 'first'), join(place, 'done')];
  const begun = join(place, 'begun');
  // Tests run on several threads: one makes it, the others wait.
  while (!existsSync(done)) {
    if (mkdirSync(begun, { recursive: true }) === undefined) {
      await pause(50);
      continue;
    }
    try {
      await prepare(folder);
      mkdirSync(done);
    } catch (error) {
      rmdirSync(begun);
      throw error;
    }
  }
  const copy = join(place, randomUUID());
  cpSync(folder, copy, { recursive: true });
  return copy;
}

declare module 'vitest' {
  export interface ProvidedContext {
    /** The folder of prepared folders. */
    prepared: string;
  }
}
