import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectedSpend } from '../../budget/expected-spend.ts';
import { oreFromKroner } from '../../budget/money.ts';
import type { ModelDocument, ModelInput } from '../../model/document.ts';
import type { ScenarioId } from '../../model/id.ts';
import { known, smallModel } from '../../model/testing.ts';
import { expectedForecast } from '../forecast.ts';
import { paidMonthsSteps } from './paid-months-steps.ts';
import type { PaidMonths } from './paid-months.ts';

const expiry = 'udloeb' as ScenarioId;

function paidIn(model: ModelDocument, scenario = expiry): PaidMonths {
  return expectedForecast(model, [scenario]).scenarios[0]!.paid[0]!;
}

function readAll(model: ModelDocument, seed: number, replications: number): PaidMonths[] {
  const steps = paidMonthsSteps(model, expiry, seed, replications);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value.map(([group]) => group!);
  }
}

/** Two posts of the establishment through 2024 and 2025, and four that a grant pays for until the end of 2024. */
function modelWith(change: (draft: ModelInput) => void = () => {}) {
  return smallModel((draft) => {
    draft.grants[0]!.funds[0]!.positions = known(4, 'årsværk');
    change(draft);
  });
}

const round = (months: Float64Array) => [...months].map((value) => Math.round(value * 1e6) / 1e6);

describe('who is paid', () => {
  it('is every post where nobody comes or goes, and nobody in notice', () => {
    const paid = paidIn(modelWith());
    expect(round(paid.posts)).toEqual([...Array<number>(12).fill(6), ...Array<number>(12).fill(2)]);
    expect(paid.filled).toEqual(paid.posts);
    expect(round(paid.temps)).toEqual(Array(24).fill(0));
    expect(round(paid.notice)).toEqual(Array(24).fill(0));
  });

  it.each<[string, number, number | undefined, number[]]>([
    ['three months: January to March', 3, undefined, [4, 4, 4, 0]],
    ['of half the grant: of those two whose posts end', 3, 0.5, [2, 2, 2, 0]],
    // Half a month is 15 days of an average month's 30,4: 15 of 28 in February.
    ['a month and a half', 1.5, undefined, [4, Math.round((4e6 * 15) / 28) / 1e6, 0, 0]],
    ['nothing where the grant goes on', 3, 1, [0, 0, 0, 0]]
  ])('in notice: %s', (_, months, share, expected) => {
    const model = modelWith((draft) => {
      draft.staffGroups[0]!.noticePay = known(months, 'months');
      if (share !== undefined)
        draft.scenarios[0]!.measures = [
          { kind: 'continueGrant', grant: 'so42', share: known(share, 'share') }
        ];
    });
    const paid = paidIn(model);
    expect(round(paid.notice).slice(0, 12)).toEqual(Array(12).fill(0));
    expect(round(paid.notice).slice(12, 16)).toEqual(expected);
  });

  it('in notice works on no case: its hours are those without notice', () => {
    const hours = (model: ModelDocument) =>
      expectedForecast(model, [expiry]).scenarios[0]!.expected.sums.available;
    const withNotice = modelWith((draft) => (draft.staffGroups[0]!.noticePay = known(3, 'months')));
    expect(hours(withNotice)).toEqual(hours(modelWith()));
  });

  it('in notice is who is there when the grant ends, and not who left before it', () => {
    const model = modelWith((draft) => {
      draft.staffGroups[0]!.establishment = known(0, 'årsværk');
      draft.staffGroups[0]!.noticePay = known(1, 'months');
      draft.staffGroups[0]!.staffing = {
        turnover: known(0.4, 'share/year'),
        timeToFill: { kind: 'fixed', mean: known(90, 'days') },
        leavingEarly: { months: known(6, 'months'), extraTurnover: known(1, 'share/year') }
      };
      // In December nobody new begins; who is there on the last day is there the whole of its notice.
      draft.grants[0]!.funds[0]!.positions = known(40, 'årsværk');
    });
    const all = [paidIn(model), ...readAll(model, 5, 20)];
    for (const { filled, notice } of all) {
      // Who is there on the last day is among December's average, and so many are not gone by the last day of it.
      expect(notice[12]!).toBeLessThanOrEqual(filled[11]!);
      expect(notice[12]!).toBeGreaterThan(filled[11]! * 0.8);
      expect(notice[12]!).toBeLessThan(40);
    }
    for (const { notice } of all.slice(1))
      expect(Math.abs(notice[12]! - Math.round(notice[12]!))).toBeLessThan(1e-9);
  });
});

/** Four posts from 1 March 2024, filled 46 days later: on 16 April. No establishment. */
const recruited = (temps?: NonNullable<ModelInput['staffGroups'][number]['staffing']>['temps']) =>
  modelWith((draft) => {
    draft.staffGroups[0]!.establishment = known(0, 'årsværk');
    draft.grants[0]!.funds[0]!.positions = {
      start: known(0, 'årsværk'),
      changes: [{ from: '2024-03-01', to: known(4, 'årsværk') }]
    };
    draft.staffGroups[0]!.staffing = {
      timeToFill: { kind: 'fixed', mean: known(46, 'days') },
      ...(temps && { temps })
    };
  });
const yearOf = (paid: PaidMonths) => ({
  posts: paid.posts.slice(0, 12),
  filled: paid.filled.slice(0, 12),
  temps: paid.temps.slice(0, 12),
  notice: paid.notice.slice(0, 12)
});

describe('recruitment through the year costs part of a year', () => {
  it('from 16 April at 600.000 kr.: 8,5 months of four, where ten months are granted', () => {
    const paid = paidIn(recruited());
    expect(round(paid.filled).slice(0, 6)).toEqual([0, 0, 0, 2, 4, 4]);
    const spend = expectedSpend(yearOf(paid), { krPerFte: 600_000, krPerTemp: 0 });
    // 4 · 10/12 · 600.000 = 2,0 mio.; 4 · 8,5/12 · 600.000 = 1,7 mio.
    expect(spend.granted).toBe(oreFromKroner(2_000_000));
    expect(spend.spent).toBe(oreFromKroner(1_700_000));
    expect(spend.left).toBe(oreFromKroner(300_000));
  });

  it('with temps meanwhile at 720.000 kr.: a month and a half of four, and more than is granted', () => {
    const paid = paidIn(recruited({ vacancyShare: known(1, 'share'), productivity: known(1, 'share') }));
    const spend = expectedSpend(yearOf(paid), { krPerFte: 600_000, krPerTemp: 720_000 });
    expect(spend.temps).toBe(oreFromKroner(360_000));
    expect(spend.left).toBe(oreFromKroner(-60_000));
  });

  it('is the same in replications, where everybody takes 46 days', () => {
    for (const paid of readAll(recruited(), 1, 3))
      expect(round(paid.filled)).toEqual(round(paidIn(recruited()).filled));
  });
});

describe('expectedSpend', () => {
  const months = fc.array(fc.double({ min: 0, max: 500, noNaN: true }), { minLength: 1, maxLength: 12 });
  const none = [0];

  it('is what is granted where every post is filled, and never more where some are not', () => {
    fc.assert(
      fc.property(
        months,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 1, max: 2_000_000 }),
        (posts, part, krPerFte) => {
          const prices = { krPerFte, krPerTemp: 0 };
          const full = expectedSpend({ posts, filled: posts, temps: none, notice: none }, prices);
          expect(full.spent).toBe(full.granted);
          expect(full.left).toBe(0);
          const filled = posts.map((each) => each * part);
          const some = expectedSpend({ posts, filled, temps: none, notice: none }, prices);
          expect(some.left).toBeGreaterThanOrEqual(0);
          expect(some.spent + some.left).toBe(some.granted);
        }
      )
    );
  });

  it('has overtime at its price: 100 hours at 1,5 of 600.000 kr. over 1.500 hours are 60.000 kr.', () => {
    const posts = Array<number>(12).fill(1);
    const spend = expectedSpend(
      { posts, filled: posts, temps: none, notice: none },
      { krPerFte: 600_000, krPerTemp: 0 },
      { hours: 100, netHours: 1500, factor: 1.5 }
    );
    expect(spend.overtime).toBe(oreFromKroner(60_000));
    expect(spend.left).toBe(oreFromKroner(-60_000));
  });

  it('has notice at the price of work: one person for three months of 600.000 kr. a year', () => {
    const spend = expectedSpend(
      { posts: none, filled: none, temps: none, notice: [1, 1, 1] },
      { krPerFte: 600_000, krPerTemp: 0 }
    );
    expect(spend.spent).toBe(oreFromKroner(150_000));
  });
});
