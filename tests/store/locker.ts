import { lockFolder } from '../../src/lib/server/store/folder-lock.ts';

/** A program of its own that takes a lock at a given moment, says whether it got it, and holds it until it is ended. */
const [, , file = '', at = '0'] = process.argv;

// Awake when the moment comes, so that all try within the same millisecond.
while (Date.now() < Number(at));
try {
  lockFolder(file);
  process.stdout.write('got it\n');
  setTimeout(() => {}, 60_000);
} catch (error) {
  process.stdout.write(`${(error as { kind?: string }).kind ?? String(error)}\n`);
}
