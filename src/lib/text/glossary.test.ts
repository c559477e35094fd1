import { expect, test } from 'vitest';
import { glossaryEntry, termIds } from './glossary.ts';

test.each(termIds)('%s is explained in one or two sentences in both languages', (id) => {
  const danish = glossaryEntry(id, 'da');
  const english = glossaryEntry(id, 'en');
  for (const { term, explanation } of [danish, english]) {
    expect(term.length).toBeGreaterThan(1);
    expect(explanation).toMatch(/^[\p{Lu}]/u);
    expect(explanation).toMatch(/\.$/);
    expect(explanation.length).toBeLessThan(160);
  }
  expect(danish.explanation).not.toBe(english.explanation);
});
