import { createInterface } from 'node:readline';
import { lockFolder } from '../../src/lib/server/store/folder-lock.ts';

/**
 * A program of its own that tries to take a lock at each moment that it is given, in milliseconds since 1970, a line each, and says
 * whether it got it. It holds what it got until it is ended.
 */
const [, , file = ''] = process.argv;

createInterface(process.stdin).on('line', (moment) => {
  // Awake when the moment comes, so that all try within the same millisecond.
  while (Date.now() < Number(moment));
  try {
    lockFolder(file);
    process.stdout.write('got it\n');
  } catch (error) {
    process.stdout.write(`${(error as { kind?: string }).kind ?? String(error)}\n`);
  }
});
process.stdout.write('ready\n');
