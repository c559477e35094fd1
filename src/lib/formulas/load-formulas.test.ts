import { expect, it, vi } from 'vitest';

it('a formula that is read before its parser is loaded says what was forgotten', async () => {
  // Other tests of the same thread may have loaded it.
  vi.resetModules();
  const { parseFormula } = await import('./parse-formula.ts');
  const { loadFormulas } = await import('./load-formulas.ts');
  expect(() => parseFormula('1')).toThrow('loadFormulas()');
  await loadFormulas();
  await loadFormulas();
  expect(parseFormula('1')).toMatchObject({ ok: true });
});
