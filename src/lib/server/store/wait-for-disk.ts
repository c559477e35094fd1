import { PGlite } from '@electric-sql/pglite';
import { closeSync, fsyncSync, openSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The server waits for the disk as any PostgreSQL does; PGlite turns that off (`-F`). Of the ways to wait, its file layer can be given this one. */
export const waitingParameters: readonly string[] = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
  ...['-c', 'wal_sync_method=fsync']
];

/** What is needed of the file layer below PGlite (Emscripten's, which has no way to wait for the disk). */
interface FileLayer {
  lookupPath(path: string): {
    readonly node: { readonly stream_ops: { fsync?: (stream: OpenFile) => number } };
  };
  getPath(node: unknown): string;
  readonly ErrnoError: new (errno: number) => Error;
}

interface OpenFile {
  readonly node: unknown;
  /** The file's number in Node; a folder has none. */
  readonly nfd?: number;
}

/** Numbers of errors in WebAssembly: https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#errno */
const NO_SPACE = 51;
const FAILED = 29;

/** Waits until a file or folder that is opened for it is on the disk. */
function syncPath(path: string): void {
  const file = openSync(path, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Waits until a folder and all in it are on the disk. */
export function syncFolder(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) syncFolder(path);
    else if (entry.isFile()) syncPath(path);
  }
  // Windows opens no folder as a file, and needs no such wait.
  if (process.platform !== 'win32') syncPath(folder);
}

/**
 * Makes every commit of an embedded server wait until it is on the disk, so that what is acknowledged survives a power cut.
 * @param server started with {@link waitingParameters}
 * @param folder where its files are
 */
export function waitForDisk(server: PGlite, folder: string): void {
  const layer = server.Module.FS as unknown as FileLayer;
  const root = PGlite.paths.PGDATA;
  layer.lookupPath(`${root}/PG_VERSION`).node.stream_ops.fsync = ({ node, nfd }) => {
    try {
      if (nfd !== undefined) fsyncSync(nfd);
      else if (process.platform !== 'win32') syncPath(join(folder, layer.getPath(node).slice(root.length)));
      return 0;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      throw new layer.ErrnoError(code === 'ENOSPC' || code === 'EDQUOT' ? NO_SPACE : FAILED);
    }
  };
  // What it wrote while it was made, or while it mended itself after a kill.
  syncFolder(folder);
}
