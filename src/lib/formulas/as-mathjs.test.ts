import fc from 'fast-check';
import { all, create } from 'mathjs/number';
import { expect, it } from 'vitest';
import { evaluate } from './evaluate.ts';
import { loadFormulas } from './load-formulas.ts';
import { parseFormula } from './parse-formula.ts';

await loadFormulas();
const math = create(all!);

/** A formula as we write it, and as mathjs does. */
interface Written {
  readonly ours: string;
  readonly theirs: string;
}

const numbers = fc
  .tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 99 }))
  .map(([whole, part]): Written => ({ ours: `${whole},${part}`, theirs: `${whole}.${part}` }));
const leaves = fc.oneof(
  numbers,
  fc.constant({ ours: 'grund', theirs: 'x' }),
  fc.constant({ ours: '[inflows.ind.perMonth]', theirs: 'y' })
);
const { formula } = fc.letrec<{ formula: Written }>((tie) => {
  const inner = tie('formula');
  const two = (ours: string, theirs: string) =>
    fc.tuple(inner, inner).map(([a, b]): Written => ({
      ours: `${a.ours} ${ours} ${b.ours}`,
      theirs: `${a.theirs} ${theirs} ${b.theirs}`
    }));
  const around = (ours: string, theirs: string) =>
    inner.map((a): Written => ({ ours: `${ours}(${a.ours})`, theirs: `${theirs}(${a.theirs})` }));
  return {
    formula: fc.oneof(
      { maxDepth: 4 },
      leaves,
      two('+', '+'),
      two('−', '-'),
      two('·', '*'),
      two('÷', '/'),
      around('', ''),
      around('-', '-'),
      around('kvrod', 'sqrt'),
      around('abs', 'abs'),
      around('exp', 'exp'),
      around('ln', 'log'),
      fc.tuple(inner, inner).map(([a, b]): Written => ({
        ours: `max(${a.ours}; ${b.ours})`,
        theirs: `max(${a.theirs}, ${b.theirs})`
      })),
      fc.tuple(numbers, fc.integer({ min: 0, max: 3 })).map(([a, n]): Written => ({
        ours: `${a.ours}^${n}`,
        theirs: `${a.theirs}^${n}`
      })),
      numbers.map((a): Written => ({ ours: `${a.ours} %`, theirs: `(${a.theirs} / 100)` }))
    )
  };
});

it('a formula has the value that mathjs itself computes of it', () => {
  const scope = { x: 7.25, y: 0.4 };
  let compared = 0;
  fc.assert(
    fc.property(formula, ({ ours, theirs }) => {
      const parsed = parseFormula(ours);
      if (!parsed.ok) {
        expect(['tooLong', 'tooManyParts', 'tooDeep']).toContain(parsed.fault.reason);
        return;
      }
      const value = evaluate(parsed.formula, scope.x, () => scope.y);
      const direct: unknown = math.evaluate(theirs, { ...scope });
      if (typeof direct !== 'number' || !Number.isFinite(direct)) {
        // Where a root or a logarithm of less than 0 is taken, both have no number.
        expect(Number.isFinite(value)).toBe(false);
        return;
      }
      compared++;
      expect(Math.abs(value - direct)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(direct)));
    }),
    { numRuns: 1000, seed: 9 }
  );
  expect(compared).toBeGreaterThan(500);
});
