import { describe, expect, test } from 'vitest';
import {
  writeCases,
  writeDays,
  writeFte,
  writeHours,
  writeKroner,
  writeMillions,
  writeNumber,
  writePercentagePoints,
  writeRange,
  writeShare,
  writeShareRange,
  writeThousands
} from './numbers.ts';

const s = '\u202f';

describe('writeNumber', () => {
  test.each([
    [0, 0, '0', '0'],
    [999, 0, '999', '999'],
    [1000, 0, '1.000', '1,000'],
    [17040, 0, '17.040', '17,040'],
    [1234567.891, 2, '1.234.567,89', '1,234,567.89'],
    [-3, 0, '−3', '−3'],
    [-0.4, 0, '0', '0'],
    [-0, 1, '0,0', '0.0'],
    [0.5, 0, '1', '1'],
    [2.5, 0, '3', '3'],
    [-2.5, 0, '−3', '−3'],
    [12.85, 1, '12,9', '12.9'],
    [null, 1, '–', '–'],
    [undefined, 1, '–', '–'],
    [Number.NaN, 0, '–', '–'],
    [Number.POSITIVE_INFINITY, 0, '–', '–']
  ])('%s with %s decimals is %s and %s', (value, decimals, da, en) => {
    expect(writeNumber(value, 'da', decimals)).toBe(da);
    expect(writeNumber(value, 'en', decimals)).toBe(en);
  });

  test.each([
    [4, '+4'],
    [-4, '−4'],
    [0.2, '0']
  ])('with a sign %s is %s', (value, written) => {
    expect(writeNumber(value, 'da', 0, 'always')).toBe(written);
  });

  test('groups as the Danish locale does', () => {
    const locale = new Intl.NumberFormat('da-DK', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
    for (const value of [1, 12.25, 1234.5, 98765.75, 1e6, 123456789.25]) {
      expect(writeNumber(value, 'da', 2)).toBe(locale.format(value));
    }
  });
});

describe('units', () => {
  test.each([
    [writeShare(0.57, 'da'), `57${s}pct.`],
    [writeShare(0.575, 'da'), `58${s}pct.`],
    [writeShare(0.57, 'en'), '57%'],
    [writeShare(null, 'da'), '–'],
    [writeShare(null, 'en'), '–'],
    [writePercentagePoints(-0.23, 'da'), `23${s}procentpoint`],
    [writePercentagePoints(0.01, 'en'), `1${s}percentage point`],
    [writeMillions(33_600_000, 'da'), `33,6${s}mio.${s}kr.`],
    [writeMillions(33_600_000, 'en'), `DKK${s}33.6${s}million`],
    [writeMillions(null, 'en'), '–'],
    [writeKroner(640_000, 'da'), `640.000${s}kr.`],
    [writeKroner(640_000, 'en'), `DKK${s}640,000`],
    [writeThousands(17_040_000, 'da'), '17.040'],
    [writeFte(12.84, 'da'), `12,8${s}årsværk`],
    [writeFte(38, 'da', 'short'), `38,0${s}ÅV`],
    [writeFte(12.84, 'en'), `12.8${s}FTE`],
    [writeCases(1240, 'da'), `1.240${s}sager`],
    [writeCases(1, 'da'), `1${s}sag`],
    [writeCases(1, 'en'), `1${s}case`],
    [writeHours(1924, 'da'), `1.924${s}timer`],
    [writeHours(7.4, 'da', 1), `7,4${s}timer`],
    [writeDays(1, 'da'), `1${s}dag`],
    [writeDays(60, 'en'), `60${s}days`]
  ])('%s', (written, expected) => {
    expect(written).toBe(expected);
  });
});

test.each([
  [writeRange('17', '28', 'da'), '17-28'],
  [writeRange('17', '17', 'da'), '17'],
  [writeRange('−3', '4', 'da'), '−3 til 4'],
  [writeRange('−3', '4', 'en'), '−3 to 4'],
  [writeRange('–', '4', 'da'), '–'],
  [writeShareRange(0.171, 0.276, 'da'), '17-28'],
  [writeShareRange(null, 0.276, 'da'), '–']
])('range %s', (written, expected) => {
  expect(written).toBe(expected);
});
