import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { outcomePerReplication, type ShareMeasure } from '../forecast/outcome.ts';
import { createReplicator } from '../forecast/replicator.ts';
import type { CaseTypeId, ScenarioId } from '../model/id.ts';
import type { Partial } from '../simulation/partial.ts';
import { progressPerReplication } from '../forecast/programmes/progress.ts';
import { likelyValue } from '../model/quantity-value.ts';
import { milestoneSentences } from './milestone-sentence.ts';
import { measureSentence } from './measure-sentence.ts';
import { workloadOf } from './workload.ts';
import { flowsOf, type Subject } from './cases-of.ts';
import { discrepancyTable } from './discrepancy-table.ts';
import { followUpSeries } from './follow-up-series.ts';
import { headlineRequest, headlineSentence } from './headline-sentence.ts';
import { plainText, shownFrom } from './testing.ts';
import { timeAxis } from './time-axis.ts';
import { unitSeries } from './unit-series.ts';

const shown = shownFrom(readFileSync('static/examples/boerneomraadet.json', 'utf8'));
const { model, forecast } = shown;
const plan = 'handleplan' as ScenarioId;
const without = 'uden-handleplan' as ScenarioId;
const hky = { unit: null, caseTypes: ['opfoelgning-hky' as CaseTypeId] };

const quarters = timeAxis(shown, 'quarter').months;
/** The quarter of the run in which a date lies; the run begins in January 2025. */
const quarter = (year: number, number: number) => (year - 2025) * 4 + number - 1;
/** The plan begins on 1 May 2025, in the run's second quarter; an interval is a year. */
const begins = quarter(2025, 2);
const interval = 4;

const shareByQuarter = (partial: Partial, measure: ShareMeasure, subject: Subject = hky) =>
  quarters.map(
    ({ from, to }) =>
      outcomePerReplication(partial, forecast.layout, measure, {
        flows: flowsOf(forecast.layout, subject),
        from,
        to
      })[0]!
  );

/** How the stock comes up to date after the plan begins, and what is published meanwhile and one interval later. */
function recovery(partial: Partial) {
  const state = shareByQuarter(partial, 'upToDate');
  const flow = shareByQuarter(partial, 'closedOnTime');
  // Most of an interval is spent clearing the backlog.
  const clearing = [begins, begins + 1, begins + 2, begins + 3];
  const later = begins + interval + 1;
  return {
    state: clearing.map((q) => state[q]!),
    flow: clearing.map((q) => flow[q]!),
    rise: state[begins + 3]! - state[begins]!,
    meanwhile: clearing.reduce((sum, q) => sum + flow[q]!, 0) / clearing.length,
    jump: flow[later]! - flow[begins + 3]!,
    later: flow[later]!
  };
}

/** A mean over run-throughs, with four standard errors of it. */
function estimate(values: readonly number[]): { mean: number; error: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance =
    values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / (values.length - 1);
  return { mean, error: 4 * Math.sqrt(variance / values.length) };
}

describe('the memo on Børneområdet (sources B1-B8)', () => {
  it('B6: while the backlog is cleared the flow share stays low and the state rises; one interval later the flow jumps', () => {
    const found = recovery(forecast.scenarios.find(({ scenario }) => scenario === plan)!.expected);
    expect(found.state).toEqual([...found.state].sort((a, b) => a - b));
    expect(found.rise).toBeGreaterThan(0.25);
    expect(Math.max(...found.flow)).toBeLessThan(0.35);
    expect(found.jump).toBeGreaterThan(0.5);
    expect(found.later).toBeGreaterThan(0.9);
  });

  it('B6: so it is on the average of run-throughs, beyond four standard errors', () => {
    const request = { model, scenarios: [plan], seed: model.run.seed, replications: 25 };
    const replicator = createReplicator(request);
    const runs = Array.from({ length: request.replications }, (_, from) =>
      recovery(replicator.run({ from, to: from + 1 })[0]!)
    );
    const [rise, meanwhile, jump] = [
      estimate(runs.map((run) => run.rise)),
      estimate(runs.map((run) => run.meanwhile)),
      estimate(runs.map((run) => run.jump))
    ];
    expect(rise.mean - rise.error).toBeGreaterThan(0.2);
    expect(meanwhile.mean + meanwhile.error).toBeLessThan(0.4);
    expect(jump.mean - jump.error).toBeGreaterThan(0.3);
  });

  it('B6: without the plan the stock is not up to date when the plan has brought it there', () => {
    const end = quarter(2026, 2);
    const stateOf = (id: ScenarioId) =>
      shareByQuarter(forecast.scenarios.find(({ scenario }) => scenario === id)!.expected, 'upToDate')[end]!;
    expect(stateOf(plan) - stateOf(without)).toBeGreaterThan(0.2);
  });

  it('B6: both measures stand on one chart, explained in words', () => {
    const series = followUpSeries(shown, hky, plan, 2025)!;
    expect(series.lines.map(({ values }) => values.length)).toEqual([quarters.length, quarters.length]);
    expect(plainText(series.takeaway)).toMatch(
      /^Handleplan: ved udgangen af 2025 er \d+ pct\. af de aktive sager ajour, men kun \d+ pct\. .* En opfølgning, der indhentes, er gjort for sent; først når sagen følges op næste gang/
    );
  });

  it('B1: five districts with different losses and different roads back', () => {
    const request = { scenario: plan, against: without, year: 2025 };
    const areas = unitSeries(shown, request);
    expect(areas.length).toBe(5);
    const levels = areas.map(({ outcome }) => outcome!.value!);
    // Worst first, and far apart.
    expect(levels).toEqual([...levels].sort((a, b) => a - b));
    expect(levels.at(-1)! - levels[0]!).toBeGreaterThan(0.1);
    const losses = model.scenarios[0]!.measures.flatMap((measure) =>
      measure.kind === 'productivityLoss' && measure.id?.startsWith('driftstab')
        ? [measure.groups.join(), JSON.stringify(measure.depth)]
        : []
    );
    expect(new Set(losses).size).toBe(losses.length - 1);
  });

  it('B2: the backlog is worst on disability compensation', () => {
    const overdue = (caseType: string) => {
      const stocks = model.followUps.filter((stock) => stock.caseType === caseType);
      return stocks.map(({ overdueAtStart }) =>
        'low' in overdueAtStart ? overdueAtStart.likely : overdueAtStart.value
      );
    };
    expect(Math.min(...overdue('opfoelgning-hky'))).toBeGreaterThan(
      Math.max(...overdue('opfoelgning-indsats'))
    );
  });

  it('B3 and B4: every cause and every measure is a dated measure of its own', () => {
    const kinds = model.scenarios[0]!.measures.map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(
      new Set(['productivityLoss', 'changeHandlingTime', 'leaveVacant', 'invest'])
    );
  });

  it('B8: late child assessments, with 4 months’ deadline, are brought up while other work is paused, which costs it later', () => {
    const assessments = model.caseTypes.find(({ id }) => id === 'boernefaglig-undersoegelse')!;
    expect(assessments.deadline).toMatchObject({ amount: { value: 4, unit: 'months' } });
    const paused = 'med-pause' as ScenarioId;
    const measures = model.scenarios.find(({ id }) => id === paused)!.measures;
    expect(measures.map(({ kind }) => kind)).toEqual(['pauseWork']);
    const of = (id: ScenarioId, caseType: string, measure: ShareMeasure, at: number) =>
      shareByQuarter(forecast.scenarios.find(({ scenario }) => scenario === id)!.expected, measure, {
        unit: null,
        caseTypes: [caseType as CaseTypeId]
      })[at]!;
    const gained = (caseType: string, measure: ShareMeasure, at: number) =>
      of(paused, caseType, measure, at) - of(plan, caseType, measure, at);
    const assessment = 'boernefaglig-undersoegelse';
    const followUp = 'opfoelgning-indsats';
    // At the end of the third quarter the pause has lasted five months, nearly a whole interval of the follow-ups.
    const during = quarter(2025, 3);
    expect(gained(assessment, 'openOverdue', during)).toBeLessThan(-0.05);
    expect(gained(followUp, 'upToDate', during)).toBeLessThan(-0.4);
    // What was left lying is late when it is taken up again, and the assessments keep what they won.
    expect(of(paused, followUp, 'closedOnTime', quarter(2025, 4))).toBeLessThan(0.05);
    expect(gained(assessment, 'receivedOnTime', quarter(2026, 3))).toBeGreaterThan(0.2);
    const sentences = measures.map((measure) => plainText(measureSentence(model, measure, 'da')));
    expect(sentences[0]).toBe(
      'Opfølgning på igangsatte indsatser på pause: Arbejdet med Opfølgning på igangsatte indsatser ligger stille fra 1.5.2025 til 31.10.2025.'
    );
  });

  it('B5: every case is recalculated within two years of 1.9.2025, with its follow-up, and takes the hours that are stated', () => {
    const recalculation = model.programmes![0]!;
    expect([recalculation.start, recalculation.end]).toEqual(['2025-09-01', '2027-08-31']);
    expect(recalculation.release.kind).toBe('withFollowUp');
    const [milestone] = recalculation.milestones;
    expect(milestone).toMatchObject({ date: '2027-08-31', stage: 'reported', needed: { value: 1 } });
    // Every active case of the benefit, and no other, is in a part.
    const stocks = model.followUps.filter(({ caseType }) => caseType === 'opfoelgning-hky');
    expect(recalculation.parts.map(({ followUp }) => followUp)).toEqual(stocks.map(({ id }) => id));
    expect(recalculation.parts.map(({ cases }) => likelyValue(cases))).toEqual(
      stocks.map(({ activeCases }) => likelyValue(activeCases))
    );
    const team = forecast.scenarios.find(({ scenario }) => scenario === 'genberegningshold')!;
    const { layout } = forecast;
    const done = (month: number, stage: 'reviewed' | 'reported') =>
      progressPerReplication(team.expected, layout, recalculation, null, stage, month)[0]!;
    const cases = 300 + 261 + 240 + 219 + 180;
    // Months of the run: nothing before September 2025; most are reviewed within the year in which every case is followed up once; all
    // are recalculated by the end of August 2027.
    expect(done(7, 'reviewed')).toBe(0);
    expect(done(19, 'reviewed')).toBeGreaterThan(0.85 * cases);
    expect(done(19, 'reviewed')).toBeLessThan(cases);
    expect(done(31, 'reported')).toBe(cases);
    // 2 hours of review and 1.5 of decision.
    const flows = layout.flows.flatMap(({ programme }, f) => (programme ? [f] : []));
    const work = workloadOf(team, layout, team.expected, { flows, groups: [], from: 0, to: layout.months });
    expect(work.requiredHours).toBeCloseTo(cases * 3.5, 1);
    expect(milestoneSentences(shown, team.scenario, recalculation).map(plainText)[0]).toMatch(
      /^Alle sager genberegnet \(31\.8\.2027\): nås i det forventede forløb; de sidste sager er færdige \d+\.\d+\.2027\.$/
    );
  });

  it('B7: it says that the memo has neither names nor figures', () => {
    expect(discrepancyTable(shown)?.rows[0]?.[2]).toContain('alle tal er antagelser');
  });

  it('says first what the plan does to the stock', () => {
    expect(plainText(headlineSentence(shown, headlineRequest(model)).sentence)).toMatch(
      /^I »Handleplan« er \d+ pct\. af alle aktive sager ajour med opfølgning på handicapkompenserende ydelser ved udgangen af 2025 mod \d+ pct\. i »Uden handleplan«: \d+ procentpoint flere i det forventede forløb\.$/
    );
  });
});
