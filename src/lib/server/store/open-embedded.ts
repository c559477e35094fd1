import { PGlite } from '@electric-sql/pglite';
import { Kysely } from 'kysely';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asFault, StoreFault } from './fault.ts';
import { lockFolder, type FolderLock } from './folder-lock.ts';
import { parsers } from './parsers.ts';
import { PGliteDialect } from './pglite-dialect.ts';
import type { Database } from './tables.ts';
import { waitForDisk, waitingParameters } from './wait-for-disk.ts';

/** The server in PGlite: another one does not read its files. */
const POSTGRES = '18';

/** A database in a folder, held by this process. */
export interface EmbeddedDatabase {
  readonly database: Database;
  readonly lock: FolderLock;
  /** Says of the folder that its first opening came to an end. */
  finish(): void;
}

function foreign(folder: string, found: string): StoreFault {
  return new StoreFault('foreign', {
    da: `Mappen ${folder} er lavet af PostgreSQL ${found}; programmet bruger ${POSTGRES}. Lav en sikkerhedskopi med det program, der lavede den, og genindlæs den i en tom mappe.`,
    en: `The folder ${folder} was made by PostgreSQL ${found}; the program uses ${POSTGRES}. Back it up with the program that made it, and restore that into an empty folder.`
  });
}

/** Puts aside what a process left that was ended while it made the database: nobody has been told that anything in it was saved. */
function putAside(folder: string, marker: string): void {
  if (!existsSync(folder) || existsSync(marker)) return;
  renameSync(folder, `${folder}.unfinished-${Date.now()}`);
}

function checkServer(folder: string): void {
  const file = join(folder, 'PG_VERSION');
  const found = existsSync(file) ? readFileSync(file, 'utf8').trim() : POSTGRES;
  if (found !== POSTGRES) throw foreign(folder, found);
}

/** Starts an embedded server on a folder, made where there is none. */
export async function startEmbedded(folder: string): Promise<PGlite> {
  const server = await PGlite.create({
    dataDir: folder,
    startParams: [...waitingParameters],
    parsers: { ...parsers }
  });
  waitForDisk(server, folder);
  return server;
}

/** A database over an embedded server. */
export const embeddedDatabase = (server: PGlite): Database =>
  new Kysely({ dialect: new PGliteDialect(server) });

/**
 * Opens the database in a folder, and makes it where there is none.
 * @throws {StoreFault} where another process has it, or it cannot be read or written
 */
export async function openEmbedded(folder: string): Promise<EmbeddedDatabase> {
  const files = join(folder, 'store');
  const marker = join(files, 'fristvaerk.json');
  let lock: FolderLock | undefined;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    lock = lockFolder(join(folder, 'store.lock'));
    putAside(files, marker);
    checkServer(files);
    const database = embeddedDatabase(await startEmbedded(files));
    return {
      database,
      lock,
      finish: () => {
        if (!existsSync(marker)) writeFileSync(marker, `${JSON.stringify({ postgres: POSTGRES })}\n`);
      }
    };
  } catch (error) {
    lock?.release();
    throw asFault(error);
  }
}
