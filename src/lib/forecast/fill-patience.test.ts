import { describe, expect, it } from 'vitest';
import type { ModelInput } from '../model/document.ts';
import { known, smallInput, smallModel } from '../model/testing.ts';
import { validateModel } from '../model/validate.ts';
import { PATIENCE_PARTS, TABLE_SIZE } from '../simulation/plan.ts';
import { compile } from './compile.ts';
import { resolveLikely } from './draw-values.ts';

type Exits = NonNullable<ModelInput['caseTypes'][number]['exits']>;

/** Days by which each 1,024th of the cases has left. */
function edgesOf(exits: Exits): number[] {
  const model = smallModel((draft) => {
    draft.caseTypes[0]!.exits = exits;
  });
  const plan = compile(model, model.scenarios[0]!.id).fill(resolveLikely);
  const at = plan.flows[0]!.patience;
  return Array.from(plan.tables.subarray(at, at + TABLE_SIZE + 1), (parts) => parts / PATIENCE_PARTS);
}

/** Part of the cases that has left after some days, on straight lines between edges. */
function leftAfter(edges: readonly number[], days: number): number {
  const above = edges.findIndex((edge) => edge > days);
  const [low, high] = [edges[above - 1]!, edges[above]!];
  return (above - 1 + (days - low) / (high - low)) / TABLE_SIZE;
}

/** The straight line between two edges lies within h²/8 · |Q″| of the quantile; of an exponential Q″ = 1/S² and the density is S. */
const rounding = (staying: number): number => 1 / (8 * TABLE_SIZE ** 2 * (staying - 1 / TABLE_SIZE)) + 1e-6;

const exit = (share: number, period: 'year' | 'month', id = 'traekker'): Exits[number] =>
  period === 'year'
    ? { id, name: 'Trækker ansøgningen', perYear: known(share, 'share/year') }
    : { id, name: 'Flytter', perMonth: known(share, 'share/month') };

describe('the patience of open cases', () => {
  it.each([0.02, 0.3, 0.95])(
    'lets the share %f leave in a year, and of the rest the same in the next',
    (share) => {
      const edges = edgesOf([exit(share, 'year')]);
      for (const years of [1, 2]) {
        const staying = (1 - share) ** years;
        expect(Math.abs(leftAfter(edges, 365.25 * years) - (1 - staying))).toBeLessThan(rounding(staying));
      }
    }
  );

  it('lets a share leave in a month', () => {
    const edges = edgesOf([exit(0.1, 'month')]);
    expect(Math.abs(leftAfter(edges, 365.25 / 12) - 0.1)).toBeLessThan(1e-5);
    expect(Math.abs(leftAfter(edges, 365.25) - (1 - 0.9 ** 12))).toBeLessThan(1e-5);
  });

  it('is what is left by several exits: 0.8 · 0.9¹² stay for a year', () => {
    const edges = edgesOf([exit(0.2, 'year'), exit(0.1, 'month', 'flytter')]);
    expect(Math.abs(leftAfter(edges, 365.25) - (1 - 0.8 * 0.9 ** 12))).toBeLessThan(1e-5);
  });

  it('has the mean of an exponential distribution, to 1/(12·1024)', () => {
    const edges = edgesOf([exit(0.1, 'month')]);
    const mean = edges.slice(1).reduce((sum, edge, i) => sum + (edge + edges[i]!) / 2, 0) / TABLE_SIZE;
    expect(Math.abs(mean / (365.25 / 12 / -Math.log(0.9)) - 1)).toBeLessThan(1 / (12 * TABLE_SIZE));
  });

  it('is without end at a rate of 0', () => {
    expect(Math.min(...edgesOf([exit(0, 'year')]))).toBeGreaterThan(144 * 31);
  });

  it('is not asked of case types without exits', () => {
    const model = smallModel();
    expect(compile(model, model.scenarios[0]!.id).fill(resolveLikely).flows[0]!.patience).toBe(-1);
  });
});

describe('an exit', () => {
  const problemsOf = (change: (draft: ModelInput) => void) => {
    const result = validateModel(smallInput(change));
    return result.ok ? [] : result.problems;
  };

  it.each([
    [{ id: 'x', name: 'X' }],
    [{ id: 'x', name: 'X', perYear: known(0.1, 'share/year'), perMonth: known(0.1, 'share/month') }]
  ])('states its rate in one way (%#)', (exits) => {
    const [problem] = problemsOf((draft) => {
      draft.caseTypes[0]!.exits = [exits];
    });
    expect(problem?.message.da).toContain('præcis ét af felterne perYear eller perMonth');
  });

  it('is none of follow-ups, which leave with their active case', () => {
    const [problem] = problemsOf((draft) => {
      draft.caseTypes.push({
        id: 'opfoelgning',
        name: 'Opfølgning',
        deadline: { planned: true },
        steps: [
          { id: 'samtale', name: 'Samtale', handlingHours: { kind: 'fixed', mean: known(2, 'hours') } }
        ],
        exits: [exit(0.1, 'year')]
      });
    });
    expect(problem?.code).toBe('followUp');
    expect(problem?.place).toBe('caseTypes[1] "opfoelgning".exits');
  });
});
