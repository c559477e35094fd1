import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What no build reads: compiled messages (made from `messages/`) and tests. */
const ignored = /(^|\/)(paraglide$|[^/]*\.test\.ts$)/;

/** @param {string} path @returns {string[]} */
function filesIn(path) {
  if (ignored.test(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesIn(`${path}/${name}`));
}

/**
 * SHA-256 over names and contents of files and folders, in a fixed order.
 * @param {string} root folder that the paths are relative to
 * @param {string[]} paths files and folders; a missing one throws
 * @returns {string} 64 hexadecimal digits
 */
export function fingerprint(root, paths) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap((path) => filesIn(join(root, path)))) {
    hash
      .update(`${file.slice(root.length)}\0`)
      .update(readFileSync(file))
      .update('\0');
  }
  return hash.digest('hex');
}
