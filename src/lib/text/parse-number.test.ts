import { describe, expect, test } from 'vitest';
import { parseKroner, parseNumber, parseShare } from './parse-number.ts';
import { writeNumber } from './numbers.ts';

describe('parseNumber', () => {
  test.each([
    ['1,5', 1.5, undefined],
    ['1.5', 1.5, undefined],
    ['0.125', 0.125, undefined],
    [',5', 0.5, undefined],
    ['17.040', 17040, undefined],
    ['17 040', 17040, undefined],
    ['1.234.567,89', 1234567.89, undefined],
    ['1924', 1924, undefined],
    [' 80 pct. ', 80, 'percent'],
    ['80%', 80, 'percent'],
    ['80\u202fpct.', 80, 'percent'],
    ['-4', -4, undefined],
    ['−4,5', -4.5, undefined],
    ['+4', 4, undefined],
    ['33,6 mio. kr.', 33.6, 'millionKroner'],
    ['33,6 mio. kroner', 33.6, 'millionKroner'],
    ['17.040 (1.000 kr.)', 17040, 'thousandKroner'],
    ['250 t.kr.', 250, 'thousandKroner'],
    ['640.000 kr.', 640000, 'kroner'],
    ['kr. 640.000', 640000, 'kroner'],
    ['12,8 årsværk', 12.8, 'fte'],
    ['12,8 ÅV', 12.8, 'fte'],
    ['10 procentpoint', 10, 'percentagePoints'],
    ['7,4 timer', 7.4, 'hours'],
    ['60 dage', 60, 'days'],
    ['1 sag', 1, 'cases']
  ])('da %s', (text, value, unit) => {
    expect(parseNumber(text, 'da')).toEqual(unit ? { ok: true, value, unit } : { ok: true, value });
  });

  test.each([
    ['1.5', 1.5, undefined],
    ['17,040', 17040, undefined],
    ['1,234.5', 1234.5, undefined],
    ['80 per cent', 80, 'percent'],
    ['DKK 33.6 million', 33.6, 'millionKroner']
  ])('en %s', (text, value, unit) => {
    expect(parseNumber(text, 'en')).toEqual(unit ? { ok: true, value, unit } : { ok: true, value });
  });

  test.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['mange', 'notANumber'],
    ['12x', 'unknownUnit'],
    ['12 bananer', 'unknownUnit'],
    ['1.23.456', 'badGrouping'],
    ['1,2,3', 'badGrouping'],
    ['01.234', 'badGrouping'],
    ['1.2345,6', 'badGrouping'],
    ['--4', 'notANumber']
  ])('"%s" is refused: %s', (text, reason) => {
    expect(parseNumber(text, 'da')).toEqual({ ok: false, reason });
  });

  test.each(['da', 'en'] as const)('reads back what is written in %s', (language) => {
    for (const value of [0, 1, -1, 12.25, 999.5, 1000, -17040, 1234567.75]) {
      expect(parseNumber(writeNumber(value, language, 2), language)).toEqual({ ok: true, value });
    }
  });
});

test.each([
  [parseShare('80 pct.', 'da'), { ok: true, value: 0.8, unit: 'percent' }],
  [parseShare('57,5', 'da'), { ok: true, value: 0.575, unit: 'percent' }],
  [parseShare('12 timer', 'da'), { ok: false, reason: 'wrongUnit' }],
  [parseShare('', 'da'), { ok: false, reason: 'empty' }],
  [parseKroner('33,6 mio. kr.', 'da'), { ok: true, value: 33_600_000, unit: 'kroner' }],
  [parseKroner('17.040 (1.000 kr.)', 'da'), { ok: true, value: 17_040_000, unit: 'kroner' }],
  [parseKroner('DKK 33.6 million', 'en'), { ok: true, value: 33_600_000, unit: 'kroner' }],
  [parseKroner('12 årsværk', 'da'), { ok: false, reason: 'wrongUnit' }]
])('%o', (parsed, expected) => {
  expect(parsed).toEqual(expected);
});
