import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseIsoMonth } from '../calendar/month.ts';
import type { CaseTypeId, GroupId, UnitId } from '../model/id.ts';
import { twoUnits } from './choice-testing.ts';
import { caseTypesIn, measuresOf, readResultAddress, resultQuery } from './result-address.ts';

const model = twoUnits();
const read = (query: string) => readResultAddress(model, new URLSearchParams(query));
const nothing = { measure: undefined, caseTypes: undefined, period: undefined, group: undefined };

describe('an address', () => {
  it('without a choice is the page as the model says', () => {
    expect(read('')).toEqual({ unit: null, choice: nothing, problems: [] });
    expect(resultQuery(model, { unit: null, choice: {} })).toBe('');
  });

  it('says measure, area, case types, months and group', () => {
    const query =
      '?maal=sagsbeholdning&omraade=nord&sager=hjaelpemiddel&fra=2024-03&til=2025-08&gruppe=team-nord';
    expect(read(query)).toEqual({
      unit: 'nord',
      choice: {
        measure: 'open',
        caseTypes: ['hjaelpemiddel'],
        period: { from: parseIsoMonth('2024-03'), last: parseIsoMonth('2025-08') },
        group: 'team-nord'
      },
      problems: []
    });
    expect(resultQuery(model, read(query))).toBe(query);
  });

  it('may say all case types, and one end of a period', () => {
    expect(read('omraade=nord&sager=alle').choice.caseTypes).toEqual(['merudgift', 'hjaelpemiddel']);
    expect(read('til=2024-02').choice.period).toEqual({
      from: parseIsoMonth('2024-01'),
      last: parseIsoMonth('2024-02')
    });
  });

  it.each([
    ['maal=<script>alert(1)</script>', 'maal', '"<script>alert(1)</script>"'],
    ['maal=', 'maal', '""'],
    ['maal=__proto__', 'maal', '"__proto__"'],
    ['omraade=NORD', 'omraade', 'alle, nord, syd'],
    ['omraade=syd&sager=hjaelpemiddel', 'sager', 'alle, merudgift'],
    ['sager=merudgift,nej', 'sager', '"merudgift,nej"'],
    ['sager=,,,', 'sager', '",,,"'],
    ['fra=2024-13', 'fra', '2024-01 … 2025-12'],
    ['fra=2025-06&til=2024-06', 'til', '2025-06 … 2025-12'],
    ['til=%E2%80%AE2024-06', 'til', '\\u202e'],
    ['gruppe=constructor', 'gruppe', 'team-nord, team-syd']
  ])('that says %s is not followed there, and told why', (query, place, words) => {
    const { problems, choice } = read(query);
    expect(problems.map((problem) => problem.place)).toEqual([place]);
    expect(problems[0]!.message.da).toContain(words);
    expect(problems[0]!.message.en).toContain(words);
    expect(choice.measure).toBeUndefined();
  });

  it('of 100,000 characters is answered in a few words', () => {
    const long = `${'a,'.repeat(50_000)}`;
    const { problems } = read(`maal=${long}&sager=${long}&omraade=${long}`);
    expect(problems).toHaveLength(3);
    for (const { message } of problems) expect(message.da.length).toBeLessThan(300);
  });

  it('comes back from every choice, whatever it is', () => {
    const units: (UnitId | null)[] = [null, 'nord' as UnitId, 'syd' as UnitId];
    const choices = fc.constantFrom(...units).chain((unit) =>
      fc.record({
        unit: fc.constant(unit),
        choice: fc.record({
          measure: fc.option(fc.constantFrom(...measuresOf(model)), { nil: undefined }),
          caseTypes: fc.option(fc.subarray<CaseTypeId>(caseTypesIn(model, unit), { minLength: 1 }), {
            nil: undefined
          }),
          period: fc.option(
            fc.tuple(fc.nat(23), fc.nat(23)).map(([a, b]) => {
              const start = parseIsoMonth('2024-01')!;
              return {
                from: (start + Math.min(a, b)) as typeof start,
                last: (start + Math.max(a, b)) as typeof start
              };
            }),
            { nil: undefined }
          ),
          group: fc.option(fc.constantFrom('team-nord' as GroupId, 'team-syd' as GroupId), { nil: undefined })
        })
      })
    );
    fc.assert(
      fc.property(choices, (chosen) => {
        expect(read(resultQuery(model, chosen))).toEqual({ ...chosen, problems: [] });
      })
    );
  });

  it('may be anything at all', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('maal', 'omraade', 'sager', 'fra', 'til', 'gruppe'),
        fc.string(),
        (key, value) => {
          const query = new URLSearchParams([[key, value]]);
          const { choice, unit } = readResultAddress(model, query);
          expect(unit === null || model.units.some(({ id }) => id === unit)).toBe(true);
          expect(Object.keys(choice)).toHaveLength(4);
        }
      )
    );
  });
});
