import { expect, it } from 'vitest';
import { loadFormulas } from './load-formulas.ts';
import { parseFormula } from './parse-formula.ts';

it('a formula that is read before its parser is loaded says what was forgotten', async () => {
  expect(() => parseFormula('1')).toThrow('loadFormulas()');
  await loadFormulas();
  await loadFormulas();
  expect(parseFormula('1')).toMatchObject({ ok: true });
});
