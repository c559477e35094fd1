import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dayFromDate } from '../calendar/day.ts';
import { dayFromIso } from '../calendar/iso-day.ts';
import { expectedForecast } from '../forecast/forecast.ts';
import { doneBy } from '../forecast/programmes/done-by.ts';
import { milestoneOutcome } from '../forecast/programmes/milestone-outcome.ts';
import { probeOfMilestone, reachedPerReplication } from '../forecast/programmes/probe-lookup.ts';
import { progressPerReplication } from '../forecast/programmes/progress.ts';
import { createReplicator } from '../forecast/replicator.ts';
import type { ModelDocument } from '../model/document.ts';
import type { PartId, ScenarioId } from '../model/id.ts';
import type { ProgrammePart } from '../model/programme.ts';
import type { Partial } from '../simulation/partial.ts';
import { highestValue, likelyValue, lowestValue } from '../model/quantity-value.ts';
import type { Quantity } from '../model/quantity.ts';
import { workFlowsOf } from './cases-of.ts';
import { discrepancyTable } from './discrepancy-table.ts';
import { headlineRequest, headlineSentence } from './headline-sentence.ts';
import { plainText, rowWords, shownFrom } from './testing.ts';
import { workloadOf } from './workload.ts';

const shown = shownFrom(readFileSync('static/examples/frederiksberg.json', 'utf8'));
const { model, forecast } = shown;
const [acute, lawful] = model.programmes!;
const id = (text: string) => text as ScenarioId;
const [temps, without, inTeams] = [id('vikarer'), id('uden-vikarer'), id('vikarer-i-teams')];
const replications = 120;
const milestone = (name: string) => lawful!.milestones.find((each) => each.id === name)!;
const all = milestone('alle-1b');
const internal = lawful!.milestones.filter(({ internalDeadlineFor }) => internalDeadlineFor === all.id);

const run = (of: ModelDocument, scenarios: ScenarioId[]) =>
  createReplicator({ model: of, scenarios, seed: model.run.seed, replications }).run({
    from: 0,
    to: replications
  });
const runs = run(model, [temps, without, inTeams]);

/** Per replication the day of the run on which everything is done; its end where that is not within it. */
function daysUntilDone(partial: Partial): number[] {
  const probe = probeOfMilestone(forecast.layout, lawful!, all.id);
  const end = dayFromIso(model.period.end) - dayFromIso(model.period.start) + 1;
  return [...reachedPerReplication(partial, probe)].map((days) => (days < 0 ? end : days));
}

/** Per replication the cases of milestone 1B that had to be done again. */
function reworked(partial: Partial): number[] {
  const flows = forecast.layout.flows.flatMap(({ programme }, f) =>
    programme?.programme === lawful!.id && programme.stage === 'rework' ? [f] : []
  );
  const { months } = forecast.layout;
  const received = partial.columns.received!;
  return Array.from({ length: replications }, (_, r) =>
    flows.reduce((sum, flow) => {
      const from = r * partial.cells + flow * months;
      return sum + Array.from(received.subarray(from, from + months)).reduce((a, b) => a + b, 0);
    }, 0)
  );
}

/** The mean of paired differences, and its standard error. */
function paired(these: readonly number[], those: readonly number[]): { mean: number; error: number } {
  const differences = these.map((value, r) => value - those[r]!);
  const mean = differences.reduce((a, b) => a + b, 0) / differences.length;
  const squares = differences.reduce((sum, each) => sum + (each - mean) * (each - mean), 0);
  return { mean, error: Math.sqrt(squares / (differences.length - 1) / differences.length) };
}

/** The day on which everything is done in the expected run of a model's scenario. */
function doneIn(of: ModelDocument, scenario: ScenarioId): number {
  const { layout, scenarios } = expectedForecast(of, [scenario]);
  const probe = probeOfMilestone(layout, of.programmes![1]!, all.id);
  return doneBy(scenarios[0]!.expected, layout, probe).median!;
}

const ends = (quantity: Quantity) => [lowestValue(quantity), highestValue(quantity)] as const;

describe('the status of the plan of Frederiksberg (sources F1-F7)', () => {
  it('F1: 1.096 reviewed, 90 acute and reported; 12 of 70 audited needed more; two milestones with stocks of their own', () => {
    const [part] = acute!.parts;
    expect([part!.cases, part!.reviewedAtStart!, part!.reportedAtStart!].map(likelyValue)).toEqual([
      1096, 1096, 90
    ]);
    expect(likelyValue(acute!.categories[0]!.share!) * 1096).toBeCloseTo(90, 2);
    for (const programme of [acute!, lawful!]) {
      expect(likelyValue(programme.audit!.rework!.share) * 70).toBeCloseTo(12, 1);
    }
    const ofTypes = lawful!.parts.map(({ cases }) => likelyValue(cases));
    expect(ofTypes.reduce((sum, cases) => sum + cases, 0)).toBe(909);
    const flagged = discrepancyTable(shown)!
      .rows.map(rowWords)
      .find((row) => row[1]?.startsWith('1.096'));
    expect(flagged?.[2]).toContain('909');
    const { expected } = forecast.scenarios[0]!;
    const { met } = milestoneOutcome(expected, forecast.layout, acute!, acute!.milestones[0]!);
    expect(met?.probability).toBe(1);
  });

  it('F2: red, yellow and green, of every part as ranges', () => {
    expect(lawful!.categories.map(({ id }) => id)).toEqual(['roed', 'gul', 'groen']);
    for (const { mix } of lawful!.parts) {
      expect(mix!.map(({ category }) => category)).toEqual(['roed', 'gul']);
      for (const { share } of mix!) expect(lowestValue(share)).toBeLessThan(highestValue(share));
    }
  });

  it('F3: reviewed is known, reported done is a range, and every internal deadline has a probability', () => {
    const known = (part: ProgrammePart) => [likelyValue(part.reviewedAtStart!), likelyValue(part.cases)];
    expect(lawful!.parts.map(known)).toEqual([
      [97, 97],
      [126, 126],
      [391, 406],
      [181, 280]
    ]);
    for (const { reviewedAtStart, reportedAtStart } of lawful!.parts) {
      expect(ends(reviewedAtStart!)[0]).toBe(ends(reviewedAtStart!)[1]);
      expect(ends(reportedAtStart!)[0]).toBeLessThan(ends(reportedAtStart!)[1]);
    }
    expect(internal.map(({ date }) => date)).toEqual([
      '2020-09-30',
      '2020-11-30',
      '2021-02-28',
      '2021-02-28'
    ]);
    for (const partial of runs) {
      for (const deadline of internal) {
        const { probability } = milestoneOutcome(partial, forecast.layout, lawful!, deadline).met!;
        expect(probability).toBeGreaterThan(0);
        expect(probability).toBeLessThan(1);
      }
    }
    // The lines of the two stages: nobody reports a case that is not reviewed.
    const line = (part: PartId, stage: 'reviewed' | 'reported') =>
      Array.from(
        { length: forecast.layout.months },
        (_, month) => progressPerReplication(runs[0]!, forecast.layout, lawful!, part, stage, month)[0]!
      );
    for (const { id: part, cases } of lawful!.parts) {
      const [reviewed, reported] = [line(part, 'reviewed'), line(part, 'reported')];
      reported.forEach((count, month) => expect(count).toBeLessThanOrEqual(reviewed[month]!));
      expect(reviewed.at(-1)).toBe(likelyValue(cases));
    }
  });

  it('F4: the 16 cases that are 15, and the two dates of milestone 1B, are flagged', () => {
    const rows = new Map(discrepancyTable(shown)!.rows.map((row) => [row[0], row]));
    expect(rows.get('Forebyggende sager, der udestår')?.slice(1, 3)).toEqual(['16 sager', '406 − 391 = 15']);
    expect(rows.get('Dato for milepæl 1B')?.[1]).toContain('30.6.2020');
    expect(all.date).toBe('2021-06-30');
  });

  it('F5: turnover among the advisers puts the milestone off', () => {
    const staying: ModelDocument = {
      ...model,
      staffGroups: model.staffGroups.map(({ staffing, ...group }) => {
        const { turnover: _, ...kept } = staffing ?? {};
        return { ...group, staffing: kept };
      })
    };
    expect(doneIn(model, without)).toBeGreaterThan(doneIn(staying, without));
  });

  it('F5: a change of adviser costs hours and raises the risk of an error, which puts the milestone off', () => {
    const withoutHandovers: ModelDocument = {
      ...model,
      staffGroups: model.staffGroups.map(({ handover: _, ...group }) => group)
    };
    const [free] = run(withoutHandovers, [temps]);
    const again = paired(reworked(runs[0]!), reworked(free!));
    expect(again.mean - 2 * again.error).toBeGreaterThan(0);
    const later = paired(daysUntilDone(runs[0]!), daysUntilDone(free!));
    expect(later.mean - 2 * later.error).toBeGreaterThan(0);
  });

  it('F5: temps who leave early hand over what they have begun, and the milestone is met less often', () => {
    const leaving = id('vikarer-rejser');
    const groups = model.scenarios
      .find(({ id }) => id === leaving)!
      .measures.map((measure) => ('group' in measure ? measure.group : undefined));
    for (const group of model.staffGroups.filter(({ id }) => groups.includes(id)))
      expect([group.caseload !== 'pooled', group.handover !== undefined]).toEqual([true, true]);
    const [left] = run(model, [leaving]);
    const again = paired(reworked(left!), reworked(runs[0]!));
    expect(again.mean - 2 * again.error).toBeGreaterThan(0);
    const met = (partial: Partial) =>
      milestoneOutcome(partial, forecast.layout, lawful!, all).met!.probability;
    expect(met(left!)).toBeLessThan(met(runs[0]!));
  });

  it('F6: the investigation team is the bottleneck, so it matters where the temps are placed', () => {
    const scenario = forecast.scenarios.find((each) => each.scenario === without)!;
    // What each team's steps take until the internal deadlines, beside what it has.
    const load = model.staffGroups.map(({ unit }, group) => {
      const flows = workFlowsOf(forecast.layout, { unit });
      const work = workloadOf(scenario, forecast.layout, scenario.expected, {
        flows,
        groups: [group],
        from: 0,
        to: 4
      });
      return (work.requiredHours + work.openingHours!) / work.availableHours;
    });
    const overloaded = model.staffGroups.filter((_, group) => load[group]! > 1);
    expect(overloaded.map((group) => group.id)).toEqual(['undersoegelsesteam']);
    // Half of the replications are done by then.
    const [placedRight, none, placedElsewhere] = runs.map(
      (partial) => daysUntilDone(partial).sort((a, b) => a - b)[replications / 2]!
    );
    expect(none! - placedRight!).toBeGreaterThan(7);
    expect(Math.abs(none! - placedElsewhere!)).toBeLessThanOrEqual(3);
  });

  it('F7: the milestone holds where the internal deadlines hold, and is not certain where they do not', () => {
    const outcome = milestoneOutcome(runs[1]!, forecast.layout, lawful!, all);
    expect(outcome.given!.replications).toBeGreaterThan(5);
    expect(outcome.given!.probability).toBe(1);
    const { probability, standardError } = outcome.otherwise!;
    expect(probability + 2 * standardError).toBeLessThan(1);
    expect(dayFromDate(2021, 6, 30)).toBeGreaterThan(doneIn(model, temps));
  });

  it('says first what the temps do', () => {
    expect(plainText(headlineSentence(shown, headlineRequest(model)).sentence)).toMatch(
      /^I »Uden vikarer« er \d+ pct\. af alle afgørelser i 2021 rettidige mod \d+ pct\. i »Tre vikarer, to i undersøgelsesteamet«: \d+ procentpoint færre i det forventede forløb\.$/
    );
  });
});
