import { describe, expect, it } from 'vitest';
import { smallModel, known } from '../model/testing.ts';
import type { ModelDocument } from '../model/document.ts';
import type { ScenarioId } from '../model/id.ts';
import { MEASURES } from '../simulation/tally.ts';
import { commonMonths } from './common-months.ts';
import { compile } from './compile.ts';
import { createReplicator } from './replicator.ts';

const ids = (model: ModelDocument): ScenarioId[] => model.scenarios.map(({ id }) => id);

/** Three futures of the model's first grant: it goes on, it ends when it expires, it ends early in the run. */
function threeFutures(endsOn: string): ModelDocument {
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
});
