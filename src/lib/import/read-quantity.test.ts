import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadFormulas } from '../formulas/load-formulas.ts';
import type { Quantity } from '../model/quantity.ts';
import { unitWords, type UnitWord } from '../model/unit-words.ts';
import { readQuantity } from './read-quantity.ts';
import { writeTyped } from './write-typed.ts';

beforeAll(loadFormulas);

describe('a number', () => {
  it.each<[string, UnitWord, number]>([
    ['1,5', 'hours', 1.5],
    ['17.040', 'cases', 17_040],
    ['80 pct.', 'share', 0.8],
    ['80', 'share', 0.8],
    ['57%', 'share', 0.57],
    ['0,5 pct. pr. måned', 'share/month', 0.005],
    ['3 pct. om året', 'share/year', NaN],
    ['33,6 mio. kr.', 'kr', 33_600_000],
    ['17.040 (1.000 kr.)', 'kr', 17_040_000],
    ['640.000 kr. pr. årsværk', 'kr/årsværk', 640_000],
    ['640.000 kr./ÅV', 'kr/årsværk', 640_000],
    ['12,8 ÅV', 'årsværk', 12.8],
    ['40 sager pr. måned', 'cases/month', 40],
    ['40 sager/md.', 'cases/month', 40],
    ['1 sag pr. måned', 'cases/month', 1],
    ['1.924 timer pr. år', 'hours/year', 1924],
    ['10 arbejdsdage', 'workingDays', 10],
    ['2 måneder', 'months', 2],
    ['−4', 'days', -4],
    ['12 gange', 'factor', 12]
  ])('%s in %s is %d', (text, unit, value) => {
    const read = readQuantity(text, unit, 'da');
    if (Number.isNaN(value)) expect(read).toMatchObject({ ok: false, fault: { reason: 'unknownUnit' } });
    else expect(read).toEqual({ ok: true, typed: { value } });
  });

  it('is English in English', () => {
    expect(readQuantity('17,040.5', 'cases', 'en')).toEqual({ ok: true, typed: { value: 17_040.5 } });
    expect(readQuantity('40 cases a month', 'cases/month', 'en')).toEqual({ ok: true, typed: { value: 40 } });
  });

  it.each<[string, UnitWord, string]>([
    ['', 'hours', 'empty'],
    ['mange', 'hours', 'notANumber'],
    ['1.92.4', 'hours', 'badGrouping'],
    ['80 pct.', 'hours', 'wrongUnit'],
    ['12 timer', 'kr', 'wrongUnit'],
    ['5 mio. kr.', 'årsværk', 'wrongUnit'],
    ['5 æbler', 'cases', 'unknownUnit'],
    ['7 '.repeat(400), 'hours', 'notANumber']
  ])('%s in %s is refused: %s', (text, unit, reason) => {
    expect(readQuantity(text, unit, 'da')).toMatchObject({ ok: false, fault: { reason } });
  });
});

describe('a range', () => {
  it.each<[string, UnitWord, [number, number, number]]>([
    ['lav 3 / 3,8 / 4,2', 'hours', [3, 3.8, 4.2]],
    ['3 / 3,8 / 4,2', 'hours', [3, 3.8, 4.2]],
    ['lav 3 / sandsynlig 3,8 / høj 4,2', 'hours', [3, 3.8, 4.2]],
    ['3/3,8/4,2 timer', 'hours', [3, 3.8, 4.2]],
    ['20 / 25 / 30 pct.', 'share', [0.2, 0.25, 0.3]],
    ['5,5 / 6,3 / 7 mio. kr.', 'kr', [5_500_000, 6_300_000, 7_000_000]],
    ['35 til 50, sandsynligt 40 sager pr. måned', 'cases/month', [35, 40, 50]]
  ])('%s in %s', (text, unit, [low, likely, high]) => {
    expect(readQuantity(text, unit, 'da')).toEqual({ ok: true, typed: { low, likely, high } });
  });

  it('rises', () => {
    expect(readQuantity('4 / 3 / 5', 'hours', 'da')).toEqual({
      ok: false,
      fault: { reason: 'notAscending', found: '4 / 3 / 5' }
    });
  });
});

describe('a formula', () => {
  it.each([
    ['28 * 0,5', '28 * 0,5'],
    ['= 28 * 0,5', '28 * 0,5'],
    ['=3/3,8/4,2', '3/3,8/4,2'],
    ['[inflows.ind.perMonth] / 2', '[inflows.ind.perMonth] / 2'],
    ['1200 * 1,04^(2025 - 2023)', '1200 * 1,04^(2025 - 2023)']
  ])('%s', (text, formula) => {
    expect(readQuantity(text, 'cases', 'da')).toEqual({ ok: true, typed: { formula } });
  });

  it('says where it goes wrong', () => {
    expect(readQuantity('28 * alert(1)', 'cases', 'da')).toMatchObject({
      ok: false,
      fault: { reason: 'formula', fault: { reason: 'unknownName', text: 'alert' } }
    });
  });
});

const units = Object.keys(unitWords) as UnitWord[];
const source = { kind: 'assumption', note: 'x' } as const;
/** Six decimals in the unit as it is shown. */
const anyValue = fc.integer({ min: -1e9, max: 1e9 }).map((millionths) => millionths / 1e6);
const anyQuantity = fc
  .tuple(fc.constantFrom(...units), fc.array(anyValue, { minLength: 3, maxLength: 3 }), fc.boolean())
  .map(([unit, numbers, ranged]): Quantity => {
    const [low, likely, high] = [...numbers].sort((a, b) => a - b) as [number, number, number];
    return ranged ? { low, likely, high, unit, source } : { value: likely, unit, source };
  });

describe('what is written for a quantity', () => {
  it('is read back to the same numbers, in both languages', () => {
    fc.assert(
      fc.property(anyQuantity, fc.constantFrom('da' as const, 'en' as const), (quantity, language) => {
        const { unit, source: told, ...typed } = quantity;
        expect(told).toBe(source);
        expect(readQuantity(writeTyped(quantity, language), unit, language)).toEqual({ ok: true, typed });
      })
    );
  });

  it.each<[Quantity, string, string]>([
    [{ value: 17_040, unit: 'cases', source }, '17.040', '17,040'],
    [{ value: 0.575, unit: 'share', source }, '57,5 pct.', '57.5%'],
    [{ value: 1e-7, unit: 'factor', source }, '0,0000001', '0.0000001'],
    [{ value: 1.5e21, unit: 'kr', source }, '1.500.000.000.000.000.000.000', '1,500,000,000,000,000,000,000'],
    [{ low: 3, likely: 3.8, high: 4.2, unit: 'hours', source }, '3 / 3,8 / 4,2', '3 / 3.8 / 4.2'],
    [{ formula: '28 * 0,5', value: 14, unit: 'cases', source }, '= 28 * 0,5', '= 28 * 0.5'],
    // One and a fifth: in Danish it must not look like thousands.
    [
      { formula: '1.200 * [a.1.200]', value: 1, unit: 'cases', source },
      '= 1,200 * [a.1.200]',
      '= 1.200 * [a.1.200]'
    ]
  ])('%j', (quantity, da, en) => {
    expect(writeTyped(quantity, 'da')).toBe(da);
    expect(writeTyped(quantity, 'en')).toBe(en);
  });
});

/** What numbers, dates and formulas are made of, and what they are not. */
const anySign = fc.constantFrom(...'0123456789.,-/ =[]()*+^%krqhåsandligtmio1\u202e\u0000\n\ud800😀');

it('answers any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: anySign, maxLength: 600 }), fc.constantFrom(...units), (text, unit) => {
      expect(readQuantity(text, unit, 'da')).toHaveProperty('ok');
    })
  );
});
