import { describe, expect, it } from 'vitest';
import { smallModel, known } from '../model/testing.ts';
import type { ModelDocument, ModelInput } from '../model/document.ts';
import type { ScenarioId } from '../model/id.ts';
import { MEASURES } from '../simulation/tally.ts';
import { commonMonths } from './common-months.ts';
import { compile } from './compile.ts';
import { createReplicator } from './replicator.ts';

const ids = (model: ModelDocument): ScenarioId[] => model.scenarios.map(({ id }) => id);

/** Three futures of the model's first grant: it goes on, it ends when it expires, it ends early in the run. */
function threeFutures(endsOn: string, change: (draft: ModelInput) => void = () => {}): ModelDocument {
  const { grants } = smallModel();
  const grant = grants[0]!.id;
  return smallModel((draft) => {
    draft.scenarios = [
      { id: 'hele', name: 'Hele', measures: [{ kind: 'continueGrant', grant, share: known(1, 'share') }] },
      { id: 'udloeb', name: 'Udløb', measures: [] },
      { id: 'stop', name: 'Stop', measures: [{ kind: 'endGrant', grant, on: endsOn }] }
    ];
    draft.headline.scenario = 'udloeb';
    draft.headline.against = 'hele';
    delete draft.lever;
    change(draft);
  });
}

describe('what scenarios have in common', () => {
  const model = smallModel();
  const { clock } = compile(model, ids(model)[0]!);

  it('is the whole run for one scenario and itself', () => {
    const [first] = ids(model);
    expect(commonMonths(model, [first!, first!], clock)).toBe(clock.months);
  });

  it('ends with the month of the first measure that not all have', () => {
    const early = threeFutures('2024-03-14');
    expect(commonMonths(early, ids(early), compile(early, ids(early)[0]!).clock)).toBe(2);
  });

  it.each(['2024-01-10', '2024-05-31', '2024-11-02'])(
    'is run once with the results of running each scenario alone, to the last bit (apart from %s)',
    (endsOn) => {
      const futures = threeFutures(endsOn);
      const request = { model: futures, seed: 7, replications: 12 };
      const together = createReplicator({ ...request, scenarios: ids(futures) }).run({ from: 3, to: 9 });
      ids(futures).forEach((scenario, i) => {
        const alone = createReplicator({ ...request, scenarios: [scenario] }).run({ from: 3, to: 9 })[0]!;
        for (const measure of MEASURES)
          expect(together[i]!.columns[measure], measure).toEqual(alone.columns[measure]);
        expect(together[i]!.sums).toEqual(alone.sums);
      });
      expect(together[2]!.sums.available).not.toEqual(together[0]!.sums.available);
    }
  );

  it('holds what is received in shared months and not due in the run', () => {
    const futures = threeFutures('2024-05-31', (draft) => {
      draft.caseTypes[0]!.clockStart = { kind: 'informed', step: 'oplysning' };
      // More than the first step of can be done in two years.
      draft.inflows[0]!.perMonth = known(400, 'cases/month');
    });
    const request = { model: futures, seed: 7, replications: 4 };
    const together = createReplicator({ ...request, scenarios: ids(futures) }).run({ from: 0, to: 4 });
    ids(futures).forEach((scenario, i) => {
      const alone = createReplicator({ ...request, scenarios: [scenario] }).run({ from: 0, to: 4 })[0]!;
      const notDue = alone.columns.receivedNotDue!;
      expect(together[i]!.columns.receivedNotDue).toEqual(notDue);
      // Received in the five months that all have in common, and open at the end of the run with no due day in it.
      expect(notDue.slice(0, 5).some((cases) => cases > 0)).toBe(true);
    });
    const [goesOn, , stops] = together.map(({ columns }) => columns.receivedNotDue!);
    expect(stops).not.toEqual(goesOn);
  });

  it('is followed by a caseload that a scenario moves in addition to one that it builds on', () => {
    const futures = threeFutures('2024-05-31', (draft) => {
      draft.scenarios.push({
        id: 'flyttet',
        name: 'Flyttet',
        basedOn: 'stop',
        measures: [
          {
            kind: 'moveCaseloads',
            caseTypes: ['merudgift'],
            to: 'sagsbehandlere',
            share: known(0.4, 'share'),
            familiarisationHours: known(2, 'hours'),
            from: '2024-09-02'
          }
        ]
      });
    });
    const scenarios = ids(futures);
    const request = { model: futures, seed: 7, replications: 1 };
    const together = createReplicator({ ...request, scenarios }).run({ from: 0, to: 1 });
    const alone = createReplicator({ ...request, scenarios: scenarios.slice(3) }).run({ from: 0, to: 1 });
    expect(together[3]).toEqual(alone[0]);
    const [stop, moved] = [together[2]!, together[3]!];
    // 2 September is a Monday: open on its morning is what was open with August.
    const open = stop.columns.open![7]!;
    expect(moved.sums.handoverWork[8]).toBe(Math.floor(0.4 * open + 0.5) * 2 * 3600);
    expect(moved.columns.closed!.slice(0, 8)).toEqual(stop.columns.closed!.slice(0, 8));
    expect(stop.sums.handoverWork.every((work) => work === 0)).toBe(true);
  });
});
