import { describe, expect, it } from 'vitest';
import { expectedForecast } from '../forecast/forecast.ts';
import { outcomePerReplication, type OutcomeMeasure } from '../forecast/outcome.ts';
import { createReplicator } from '../forecast/replicator.ts';
import { richModel } from '../forecast/testing.ts';
import type { ModelDocument, ModelInput } from '../model/document.ts';
import type { ScenarioId } from '../model/id.ts';
import { known, smallModel, uncertain } from '../model/testing.ts';
import {
  explainMeasures,
  explainMeasuresPaired,
  type ExplainedMeasures,
  type MeasuredOutcome
} from './explain-measures.ts';
import { measuresApart } from './measures-apart.ts';

const id = (text: string) => text as ScenarioId;
type MeasureInput = ModelInput['scenarios'][number]['measures'][number];
const goesOn = (share: number, from?: string): MeasureInput => ({
  ...{ kind: 'continueGrant', grant: 'so42', share: known(share, 'share') },
  ...(from !== undefined && { from })
});

/** Runs a generator to its end. */
function finish<Result>(steps: Generator<unknown, Result>): { runs: number; result: Result } {
  for (let runs = 0; ; runs++) {
    const step = steps.next();
    if (step.done) return { runs, result: step.value };
  }
}

const outcome = (measure: MeasuredOutcome['measure'], from = 12, to = 24): MeasuredOutcome => ({
  ...{ measure, flows: [0], groups: [0], from, to }
});
const explained = (model: ModelDocument, from: string, to: string, asked: MeasuredOutcome) =>
  finish(explainMeasures(model, { from: id(from), to: id(to), outcome: asked }));

const sumOf = ({ from, parts, interaction }: ExplainedMeasures) =>
  parts.reduce((sum, { value }) => sum + value, from) + interaction;

/** Two grants of one post each, of which the second ends on its own day. */
const twoGrants = smallModel((draft) => {
  const [first] = draft.grants;
  draft.grants.push({ ...structuredClone(first!), id: 'to' });
  draft.scenarios.push({
    id: 'begge',
    name: 'Begge',
    measures: [goesOn(1), { ...goesOn(0.5), grant: 'to' } as MeasureInput]
  });
});

describe('a scenario by its measures', () => {
  it('gives each the posts it pays for, in the order of the scenario', () => {
    const { result, runs } = explained(twoGrants, 'udloeb', 'begge', outcome('gapFte'));
    expect(runs).toBe(4);
    expect(result!.parts.map(({ measures }) => measures[0])).toEqual(twoGrants.scenarios[2]!.measures);
    // A post more of the same hours closes a gap by one, whatever stands beside it.
    expect(result!.parts[0]!.value).toBeCloseTo(-1, 4);
    expect(result!.parts[1]!.value).toBeCloseTo(-0.5, 4);
    expect(sumOf(result!)).toBe(result!.to);
  });

  it.each(['open', 'overdue', 'closedOnTime'] as const)(
    'sums to what the scenarios differ in %s',
    (measure) => {
      const { result } = explained(twoGrants, 'udloeb', 'begge', outcome(measure));
      const { layout, scenarios } = expectedForecast(twoGrants, [id('udloeb'), id('begge')]);
      const [from, to] = scenarios.map(
        ({ expected }) => outcomePerReplication(expected, layout, measure, outcome(measure))[0]!
      );
      expect(result!.from).toBeCloseTo(from!, 9);
      expect(result!.to).toBeCloseTo(to!, 9);
      expect(sumOf(result!)).toBe(result!.to);
      expect(result!.interaction).toBe(0);
    }
  );

  it('gives a measure that changes nothing exactly nothing', () => {
    const model = smallModel((draft) => {
      // Cases that three posts can do and two cannot.
      draft.inflows[0]!.perMonth = known(25, 'cases/month');
      // What is said last of a day counts, so the first says nothing.
      draft.scenarios[1]!.measures = [goesOn(0, '2025-07-01'), goesOn(1)];
    });
    for (const measure of ['open', 'closedOnTime', 'gapFte'] as const) {
      const { result } = explained(model, 'udloeb', 'viderefoert', outcome(measure));
      expect(result!.parts[0]!.value).toBe(0);
      expect(result!.parts[1]!.value).not.toBe(0);
    }
  });

  it('takes back what the way there gave, of measures that are left out', () => {
    const there = explained(twoGrants, 'udloeb', 'begge', outcome('open')).result!;
    const back = explained(twoGrants, 'begge', 'udloeb', outcome('open')).result!;
    expect(back.parts.every(({ leftOut }) => leftOut)).toBe(true);
    there.parts.forEach(({ value }, i) => expect(back.parts[i]!.value).toBeCloseTo(-value, 6));
  });

  it('says nothing of what both scenarios build on', () => {
    const model = smallModel((draft) => {
      draft.scenarios.push({
        ...{ id: 'halv', name: 'Halv fra juli', basedOn: 'viderefoert' },
        measures: [goesOn(0.5, '2025-07-01')]
      });
    });
    const { players } = measuresApart(model, id('viderefoert'), id('halv'));
    expect(players.map(({ measures }) => measures)).toEqual([model.scenarios[2]!.measures]);
    expect(measuresApart(model, id('halv'), id('halv')).players).toEqual([]);
    const { result, runs } = explained(model, 'halv', 'halv', outcome('open'));
    expect([runs, result!.from - result!.to, result!.parts]).toEqual([1, 0, []]);
  });

  it('says nothing of what both scenarios state alike', () => {
    const model = smallModel((draft) => {
      draft.scenarios[0]!.measures = [goesOn(0.5)];
      draft.scenarios[1]!.measures = [goesOn(0.5), goesOn(1, '2025-07-01')];
    });
    const { players } = measuresApart(model, id('udloeb'), id('viderefoert'));
    expect(players.map(({ measures }) => measures)).toEqual([[model.scenarios[1]!.measures[1]]]);
    // Against the model without measures, both tell.
    expect(measuresApart(model, null, id('viderefoert')).players).toHaveLength(2);
  });

  it('counts measures of one cause as one', () => {
    const model = smallModel((draft) => {
      draft.scenarios[1]!.measures = [
        { ...goesOn(1, '2025-02-01'), cause: 'Bevilling' },
        { kind: 'endGrant', grant: 'so42', on: '2025-11-30' },
        { ...goesOn(0.5, '2025-06-01'), cause: 'Bevilling' }
      ];
    });
    const { result, runs } = explained(model, 'udloeb', 'viderefoert', outcome('open'));
    expect(runs).toBe(4);
    expect(result!.parts.map(({ measures }) => measures.length)).toEqual([2, 1]);
    expect(sumOf(result!)).toBe(result!.to);
  });

  it('shows what more than six measures do only together as a term of its own', () => {
    const days = ['01', '02', '03', '04', '05', '06', '07'].map((month) => `2025-${month}-01`);
    const model = smallModel((draft) => {
      // Each takes over from the one before: together they are as much as the last one needs no other for.
      draft.scenarios[1]!.measures = days.map((day) => goesOn(1, day));
    });
    const { result, runs } = explained(model, 'udloeb', 'viderefoert', outcome('gapFte'));
    expect(runs).toBe(9);
    expect(sumOf(result!)).toBe(result!.to);
    // Alone the first is already all of it.
    expect(result!.parts[0]!.value).toBeCloseTo(result!.to - result!.from, 6);
    expect(result!.interaction).toBeCloseTo(
      -result!.parts.slice(1).reduce((sum, { value }) => sum + value, 0),
      6
    );
  });

  it('is undefined where one of the runs has no case under its share', () => {
    const model = smallModel((draft) => {
      draft.inflows[0]!.perMonth = known(0, 'cases/month');
    });
    expect(explained(model, 'udloeb', 'viderefoert', outcome('closedOnTime')).result).toBeNull();
  });
});

describe('by replication', () => {
  const model = richModel((draft) => {
    draft.scenarios[1]!.measures = [
      { ...goesOn(1), share: uncertain(0.4, 0.8, 1.2, 'share') } as MeasureInput,
      { kind: 'endGrant', grant: 'so42', on: '2025-09-30' }
    ];
  });
  const asked = { ...outcome('open'), flows: [0, 1, 2], groups: [0, 1], measure: 'open' as OutcomeMeasure };

  it('has the luck of the scenarios themselves, ranges in measures included', () => {
    const { result } = finish(
      explainMeasuresPaired(model, { from: id('udloeb'), to: id('viderefoert'), outcome: asked }, 4)
    );
    const scenarios = [id('udloeb'), id('viderefoert')];
    const { layout } = expectedForecast(model, scenarios);
    const partials = createReplicator({ model, scenarios, seed: model.run.seed, replications: 4 }).run({
      ...{ from: 0, to: 4 }
    });
    const [from, to] = partials.map((partial) => outcomePerReplication(partial, layout, 'open', asked));
    expect(result).toHaveLength(4);
    result.forEach((each, r) => {
      expect(each.from).toBe(from![r]);
      expect(each.to).toBe(to![r]);
      expect(sumOf(each)).toBe(each.to);
    });
  });
});
