import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { smallInput } from '../../src/lib/model/testing.ts';
import { fristvaerk, scratch } from './program.ts';

const files = scratch();
afterAll(() => files.remove());
const small = files.write('lille.json', smallInput());
const example = fileURLToPath(new URL('../../static/examples/frederiksberg.json', import.meta.url));

const explain = async (...args: string[]): Promise<string> => {
  const { stdout, stderr, code } = await fristvaerk(['explain', ...args]);
  expect([stderr, code]).toEqual(['', 0]);
  return stdout;
};

/** The bars of each table: the number at the end of its lines, after at least two spaces. */
const tablesOf = (text: string): number[][] =>
  text
    .split('\n\n')
    .slice(1)
    .map((block) =>
      block
        .split('\n')
        .map((line) => /\S\s{2,}([+−-]?[\d.,]+)\s(?:procentpoint|pct\.|årsværk|sager?)$/.exec(line)?.[1])
        .filter((cell) => cell !== undefined)
        .map((cell) => Number(cell.replaceAll('.', '').replace(',', '.').replace('−', '-')))
    );

describe('explain', () => {
  it('takes the gap apart by drivers and the outcome by measures: what is written sums to the other end', async () => {
    const text = await explain(example);
    const tables = tablesOf(text);
    expect(tables).toHaveLength(2);
    for (const bars of tables) {
      expect(bars.length).toBeGreaterThanOrEqual(3);
      const [last, ...before] = [...bars].reverse();
      // Bars are rounded together.
      expect(before.reduce((sum, bar) => sum + bar, 0)).toBeCloseTo(last!, 6);
    }
    expect(text).toContain('To vikarer i undersøgelsesteamet');
  });

  it('explains what the model says first, unless asked for another scenario, unit or year', async () => {
    const own = await explain(small);
    expect(await explain(small, '--scenario', 'udloeb', '--against', 'viderefoert')).toBe(own);
    expect(await explain(small, '--scenario', 'viderefoert')).not.toBe(own);
    expect(await explain(small, '--language', 'en')).toContain('Expected run');
  });

  it('refuses what the model does not have', async () => {
    for (const [args, message] of [
      [[small, '--scenario', 'intet'], '--scenario: fandt intet; tilladt er udloeb, viderefoert'],
      [[small, '--unit', 'ingen'], '--unit: fandt ingen; tilladt er '],
      [[small, '--year', '1999'], '--year: fandt 1999'],
      [[small, '--outcome', 'pris'], '--outcome: fandt pris; tilladt er closedOnTime']
    ] as const) {
      const { code, stdout, stderr } = await fristvaerk(['explain', ...args]);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toContain(message);
    }
  });
});
