import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { withReplications } from '../forecast/forecast.ts';
import { milestoneOutcome } from '../forecast/programmes/milestone-outcome.ts';
import { createReplicator } from '../forecast/replicator.ts';
import type { ScenarioId } from '../model/id.ts';
import { writeShare } from '../text/numbers.ts';
import { milestoneSentence, milestoneSentences } from './milestone-sentence.ts';
import { programmeSeries } from './programme-series.ts';
import { categoryTable, partTable } from './programme-tables.ts';
import { plainText, rowWords, shownFrom } from './testing.ts';

const shown = shownFrom(readFileSync('static/examples/frederiksberg.json', 'utf8'));
const { model } = shown;
const replications = 60;
const runs = createReplicator({
  model,
  scenarios: shown.forecast.scenarios.map(({ scenario }) => scenario),
  seed: model.run.seed,
  replications
}).run({ from: 0, to: replications });
const drawn = { ...shown, forecast: withReplications(shown.forecast, runs) };
const [acute, lawful] = model.programmes!;
const without = 'uden-vikarer' as ScenarioId;
const [all, , , , disability] = lawful!.milestones;

describe('milestones in words', () => {
  it('have the day of the expected run before there are replications, and say where it is too late', () => {
    expect(milestoneSentence(shown, without, lawful!, all!)).toMatch(
      /^Milepæl 1B: .+ \(30\.6\.2021\): nås i det forventede forløb; de sidste sager er færdige \d+\.\d+\.2021\.$/
    );
    expect(milestoneSentence(shown, without, lawful!, disability!)).toMatch(/nås ikke i det forventede/);
  });

  it('have their probability, its uncertainty, and how they hang on their internal deadlines', () => {
    const partial = runs[drawn.forecast.scenarios.findIndex(({ scenario }) => scenario === without)]!;
    const met = milestoneOutcome(partial, drawn.forecast.layout, lawful!, all!).met!;
    const sentence = plainText(milestoneSentence(drawn, without, lawful!, all!));
    expect(sentence).toContain(`nås i ${plainText(writeShare(met.probability, 'da'))} af gennemregningerne`);
    expect(sentence).toMatch(/usikkerhed på tallet: \d+ procentpoint/);
    expect(sentence).toMatch(
      /Holder de interne deadlines alle \(\d+ pct\.\), nås den i 100 pct\.; ellers i \d+ pct\.$/
    );
    expect(milestoneSentences(drawn, without, lawful!)).toHaveLength(lawful!.milestones.length);
  });

  it('that were met before the run say so, in English as well', () => {
    expect(milestoneSentences({ ...drawn, language: 'en' }, without, acute!)).toEqual([
      expect.stringMatching(/: met in 100% of the replications .*; that is before the run\.$/)
    ]);
  });
});

describe('the burn-up of a programme', () => {
  const series = programmeSeries(drawn, lawful!, null, without)!;

  it('rises to the number of cases: reviewed first, then reported, each within its band', () => {
    const [reviewed, reported] = series.lines;
    expect([series.maximum, series.targets[0]!.value]).toEqual([909, 909]);
    reported!.values.forEach((value, month) => {
      expect(value!).toBeLessThanOrEqual(reviewed!.values[month]!);
      expect(value!).toBeGreaterThanOrEqual(reported!.low![month]!);
      expect(value!).toBeLessThanOrEqual(reported!.high![month]!);
      if (month > 0) expect(value!).toBeGreaterThanOrEqual(reported!.values[month - 1]!);
    });
    expect(reviewed!.values.at(-1)).toBe(909);
  });

  it('marks the milestones in the run, and says how far it is at the internal deadlines', () => {
    expect(series.events.map(({ position }) => position)).toEqual([1, 4, 8]);
    expect(series.takeaway).toMatch(/^Uden vikarer: pr\. 28\.2\.2021 er \d+ af 909.sager færdigmeldt/);
  });

  it('of one part has its own cases, and of a programme that is over there is none', () => {
    expect(programmeSeries(drawn, lawful!, lawful!.parts[3]!.id, without)!.maximum).toBe(280);
    expect(programmeSeries(drawn, acute!, null, without)).toBeUndefined();
  });
});

describe('tables of a programme', () => {
  const number = (cell: string | undefined) => Number(cell!.replaceAll('.', ''));

  it('by category: what the review finds is what was left to review, and all that is red is reported in the end', () => {
    const table = categoryTable(shown, lawful!, without, 2021)!;
    expect(table.rows.map((row) => rowWords(row)[0]!.split(':')[0])).toEqual(['Rød', 'Gul', 'Grøn']);
    // 406 − 391 and 280 − 181.
    expect(number(rowWords(table.total)[1])).toBe(114);
    for (const [, found, done] of table.rows.map(rowWords))
      expect(number(done)).toBeGreaterThanOrEqual(number(found));
    expect(categoryTable(drawn, lawful!, without, 2021)!.head).toHaveLength(5);
    expect(categoryTable(shown, acute!, without, 2021)).toBeUndefined();
  });

  it('by part: its cases and the days on which they are done', () => {
    const table = partTable(shown, lawful!, without)!;
    expect(table.rows.map((row) => row[1])).toEqual(['97', '126', '406', '280']);
    expect(table.total![1]).toBe('909');
    expect(partTable(drawn, lawful!, without)!.head).toHaveLength(5);
    expect(partTable(shown, acute!, without)).toBeUndefined();
  });
});
