import { afterAll, describe, expect, it } from 'vitest';
import { smallInput } from '../../src/lib/model/testing.ts';
import { fristvaerk, scratch } from './program.ts';

const files = scratch();
afterAll(() => files.remove());
const small = files.write('lille.json', smallInput());
const few = ['--replications', '12', '--workers', '0', '--step', '50'];

async function frontier(...args: string[]): Promise<string> {
  const { stdout, stderr, code } = await fristvaerk(['frontier', small, ...few, ...args]);
  expect([stderr, code]).toEqual(['', 0]);
  return stdout.replaceAll('\u202f', ' ');
}

describe('frontier', () => {
  it('shows money and outcome at each share, the knee or that there is none, and when a target is missed', async () => {
    const text = await frontier('--target', '80');
    // The grant's line is 609.000 kr.
    expect(text).toContain(
      'Fra 0 pct. til 150 pct. af bevillingen (0,0 mio. kr. til 0,9 mio. kr. i 2025) går rettidige blandt afgjorte i 2025 fra '
    );
    expect(text).toMatch(/knæk/i);
    expect(text).toContain('Uden bevillingen kommer målet på 80 pct. første gang under i');
    const rows = text.split('\n').filter((line) => /^ {2}\d+ pct\. /.test(line));
    expect(
      rows.map((row) =>
        row
          .trim()
          .split(/\s{2,}/)
          .slice(0, 2)
      )
    ).toEqual([
      ['0 pct.', '0'],
      ['50 pct.', '305'],
      ['100 pct.', '609'],
      ['150 pct.', '914']
    ]);
  });

  it('gives one price for a case closed where hours are all that lacks, in English and as JSON', async () => {
    const told = JSON.parse(await frontier('--outcome', 'closed', '--json')) as {
      points: { share: number; kroner: number; more: { mean: number } | null }[];
    };
    const [, half, whole] = told.points;
    const text = await frontier('--outcome', 'closed', '--language', 'en');
    const price = (whole!.kroner - half!.kroner) / whole!.more!.mean / 1000;
    expect(text.split('\n').find((line) => line.startsWith('  100%'))).toContain(`  ${Math.round(price)}`);
  });

  it.each([
    [['--grant', 'intet'], '--grant: fandt intet; tilladt er so42'],
    [['--scenario', 'udloeb'], '--scenario: fandt udloeb; tilladt er viderefoert'],
    [['--outcome', 'pris'], '--outcome: fandt pris; tilladt er closedOnTime'],
    [['--outcome', 'open', '--target', '80'], '--outcome: fandt open; tilladt er closedOnTime'],
    [['--target', '120'], '--target: fandt 120; tilladt er et tal fra 0,000 til 100'],
    [['--step', '0'], '--step: fandt 0'],
    [['--year', '1999'], '--year: fandt 1999']
  ])('refuses %j', async (args, message) => {
    const { code, stdout, stderr } = await fristvaerk(['frontier', small, ...args]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
  });
});
