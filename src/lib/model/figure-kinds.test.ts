import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { figureKinds } from './figure-kinds.ts';

it('every figure that a text may refer to is documented, in both languages', () => {
  const page = readFileSync(new URL('../../../docs/NOTE.md', import.meta.url), 'utf8').replace(/\s+/g, ' ');
  for (const { example, about } of Object.values(figureKinds)) {
    expect(page).toContain(`| \`${example.da}\``);
    expect(page).toContain(`| \`${example.en}\``);
    expect(page).toContain(`| ${about.en} |`);
  }
});
