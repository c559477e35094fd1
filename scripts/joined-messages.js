import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * For tests: each message is a module of its own, so that a page is built with its own alone; a test would load the hundreds of them
 * one by one. Here they are one module with the same names.
 * @returns {import('vite').Plugin}
 */
export function joinedMessages() {
  return {
    name: 'fristvaerk:joined-messages',
    enforce: 'pre',
    load(id) {
      const [file = ''] = id.split('?');
      if (!file.endsWith('/paraglide/messages/_index.js')) return;
      const imports = new Set();
      const bodies = Array.from(
        readFileSync(file, 'utf8').matchAll(/^export \* from '(.*)'/gm),
        ([, path = '']) =>
          readFileSync(join(dirname(file), path), 'utf8').replace(/^import .*$/gm, (line) => {
            imports.add(line);
            return '';
          })
      );
      return { code: [...imports, ...bodies].join('\n'), map: null };
    }
  };
}
