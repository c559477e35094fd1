import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { affordable, granted } from '../budget/affordable.ts';
import { ore, oreFromKroner } from '../budget/money.ts';
import type { GrantId, ScenarioId } from '../model/id.ts';
import {
  affordableTable,
  amountToBegin,
  boughtShare,
  pricedGroups,
  readAmount,
  readFte,
  typedFte,
  typedKroner
} from './affordable-table.ts';
import { plainText, rowWords, shownFrom } from './testing.ts';

const shown = shownFrom(readFileSync('static/examples/so42.json', 'utf8'));
const continued = 'viderefoert' as ScenarioId;
const so42 = 'so42' as GrantId;
const [children] = pricedGroups(shown, continued, 2025) as [ReturnType<typeof pricedGroups>[number]];

describe('what an amount pays for', () => {
  it('two million at 600.000 kr.: 3,33 årsværk, three whole and 200.000 left; of half of it 1,67', () => {
    const bought = affordable(oreFromKroner(2_000_000), 600_000);
    expect(bought.fte).toBeCloseTo(10 / 3, 12);
    expect([bought.whole, bought.rest]).toEqual([3, oreFromKroner(200_000)]);
    expect(affordable(oreFromKroner(2_000_000), 600_000, 0.5)).toMatchObject({
      casework: oreFromKroner(1_000_000),
      whole: 1,
      rest: oreFromKroner(400_000)
    });
  });

  it('whole posts never cost more than there is, and one more would', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e13 }).map(ore),
        fc.integer({ min: 1, max: 10_000_000 }),
        (amount, price) => {
          const { whole, rest, casework } = affordable(amount, price);
          expect(casework).toBe(amount);
          expect(rest).toBeGreaterThanOrEqual(0);
          expect(rest).toBeLessThan(oreFromKroner(price));
          expect(whole * oreFromKroner(price) + rest).toBe(amount);
        }
      )
    );
  });

  it('kroner to årsværk and back is the amount, to the øre', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e13 }).map(ore),
        fc.integer({ min: 100_000, max: 10_000_000 }),
        (amount, price) => {
          expect(granted(affordable(amount, price).fte, price)).toBe(amount);
        }
      )
    );
  });

  it('SO42: 22,69 of 33,59 mio. buys casework posts; 17,04 mio. of pay are 28 at 608.571 kr.', () => {
    expect(boughtShare(shown, so42, 2025)).toBe(22_690_000 / 33_590_000);
    // After the last printed year the permanent lines go on.
    expect(boughtShare(shown, so42, 2030)).toBe(22_690_000 / 33_590_000);
    expect(amountToBegin(shown, so42, continued, 2030)).toBe(33_590_000);
    expect(children.krPerFte).toBe(608_571);
    expect(typedFte(17_040_000, children, 1, shown)).toBe('28,00');
    expect(typedKroner(28, children, 1, shown)).toBe('17.039.988');
    // 28 · 608.571 / (22,69/33,59) = 25.225.773,7…
    expect(typedKroner(28, children, 22_690_000 / 33_590_000, shown)).toBe(
      String(Math.round((28 * 608_571 * 3359) / 2269)).replace(/\B(?=(\d{3})+$)/g, '.')
    );
  });

  it('as a table: a million of pay in each group', () => {
    const table = affordableTable(shown, continued, 2025, oreFromKroner(1_000_000), 1)!;
    expect(plainText(table.title)).toBe('Hvad 1.000.000 kr. rækker til i 2025 (2025 p/l)');
    // 1.000.000 − 608.571 = 391.429 kr.
    expect(rowWords(table.rows[0])).toEqual(['Rådgivere, børn med handicap', '608.571', '1,6', '1', '391']);
  });
});

describe('what is typed', () => {
  it.each<[string, number]>([
    ['33,6 mio. kr.', 33_600_000],
    ['17.040.000', 17_040_000],
    ['640000 kr.', 640_000]
  ])('%s is kroner', (text, kroner) => {
    expect(readAmount(text, shown)).toEqual({ ok: true, value: kroner });
  });

  it.each<[string, number]>([
    ['12,8', 12.8],
    ['12,8 ÅV', 12.8],
    ['28 årsværk', 28]
  ])('%s is årsværk', (text, fte) => {
    expect(readFte(text, children, 1, shown)).toEqual({ ok: true, value: fte });
  });

  it.each<[string, string]>([
    ['', 'Skriv et tal'],
    ['mange', 'ikke et tal'],
    ['1.23.4', 'Punktum skiller tusinder'],
    ['3 timer', 'Enheden passer ikke'],
    ['-4', 'fra 0 til'],
    ['9999999 mio.', 'fra 0 til']
  ])('%s is refused with a reason', (text, reason) => {
    const read = readAmount(text, shown);
    expect(read.ok ? '' : read.reason).toContain(reason);
  });

  it('årsværk that no amount pays for are refused: a hundred thousandth of 1.000 mia. kr. is 16,43 at 608.571 kr.', () => {
    const read = readFte('20000', children, 1e-5, shown);
    expect(read.ok ? '' : read.reason).toMatch(/fra 0 til 16,43/);
    expect(readFte('16,4', children, 1e-5, shown)).toEqual({ ok: true, value: 16.4 });
    // 16,4 · 608.571 · 100.000
    expect(typedKroner(16.4, children, 1e-5, shown)).toBe('998.056.440.000');
    expect(readFte('20000', children, 1, shown)).toEqual({ ok: true, value: 20_000 });
  });

  it('kroner are no årsværk', () => {
    expect(readFte('3 kr.', children, 1, shown).ok).toBe(false);
  });
});
