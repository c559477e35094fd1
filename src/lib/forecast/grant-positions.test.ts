import { describe, expect, it } from 'vitest';
import { dayFromIso } from '../calendar/iso-day.ts';
import type { ModelInput } from '../model/document.ts';
import { withMeasures } from '../model/scenario-view.ts';
import { listInputs } from '../model/inputs.ts';
import { known, smallModel, uncertain } from '../model/testing.ts';
import { clockOf } from './clock.ts';
import { resolveLikely, valueDraws, type Resolve } from './draw-values.ts';
import { grantPositionsOf } from './grant-positions.ts';

type Funded = ModelInput['grants'][number]['funds'][number]['positions'];

/** The small model with a second unit and group, to which positions can be moved. */
const twoGroups = (measures: unknown[], positions: Funded = known(3, 'årsværk')) =>
  smallModel((draft) => {
    draft.units.push({ id: 'boern', name: 'Børn' });
    draft.staffGroups.push({
      ...structuredClone(draft.staffGroups[0]!),
      id: 'boernegruppe',
      unit: 'boern',
      lanes: [
        { id: 'alle', serves: [{ caseType: 'merudgift', unit: 'handicap' }], discipline: 'earliestDue' }
      ]
    });
    draft.grants[0]!.funds[0]!.positions = positions;
    draft.scenarios[1]!.measures = measures as (typeof draft.scenarios)[1]['measures'];
    delete draft.lever;
  });

const move = (positions: object, on: string) => ({
  kind: 'moveGrantPositions',
  grant: 'so42',
  from: 'sagsbehandlere',
  to: 'boernegruppe',
  positions,
  on
});

function positionsOf(model: ReturnType<typeof smallModel>, resolve: Resolve = resolveLikely) {
  const measures = withMeasures(model, model.scenarios[1]!.id).map(({ measure }) => measure);
  const clock = clockOf(model, 2, 0, []);
  const granted = grantPositionsOf(model, measures, clock);
  granted.fill(resolve);
  return {
    uncertain: granted.uncertain,
    on: (date: string) => granted.rows.map((row) => row[dayFromIso(date) - clock.firstDay]!)
  };
}

describe('positions that grants fund', () => {
  it('end with the grant', () => {
    const { on } = positionsOf(twoGroups([]));
    expect([on('2024-01-01'), on('2024-12-31'), on('2025-01-01')]).toEqual([
      [3, 0],
      [3, 0],
      [0, 0]
    ]);
  });

  it('follow the share that is continued', () => {
    const share = known(0.5, 'share');
    const { on } = positionsOf(twoGroups([{ kind: 'continueGrant', grant: 'so42', share }]));
    expect([on('2024-12-31'), on('2025-01-01')]).toEqual([
      [3, 0],
      [1.5, 0]
    ]);
  });

  it('move between groups from the day, and no more than there are', () => {
    const model = twoGroups([move(known(2, 'årsværk'), '2024-04-01')], {
      start: known(3, 'årsværk'),
      changes: [{ from: '2024-09-01', to: known(1, 'årsværk') }]
    });
    const { on } = positionsOf(model);
    expect([on('2024-03-31'), on('2024-04-01'), on('2024-09-01'), on('2025-01-01')]).toEqual([
      [3, 0],
      [1, 2],
      [0, 1],
      [0, 0]
    ]);
  });

  it('are one draw for both groups, even where units otherwise draw apart', () => {
    const positions = { ...uncertain(0.5, 1, 2, 'årsværk'), commonShare: 0 };
    const model = twoGroups([move(positions, '2024-04-01')]);
    const draws = valueDraws(listInputs(model), 42);
    for (let replication = 0; replication < 20; replication++) {
      const { on, uncertain } = positionsOf(model, draws.ofReplication(replication));
      const [from, to] = on('2024-06-01');
      expect(from! + to!).toBeCloseTo(3, 12);
      expect(to).toBeGreaterThanOrEqual(0.5);
      expect(uncertain).toBe(true);
    }
  });

  it('are refilled, not added to what was there', () => {
    const model = twoGroups([move(known(1, 'årsværk'), '2024-04-01')]);
    const measures = withMeasures(model, model.scenarios[1]!.id).map(({ measure }) => measure);
    const granted = grantPositionsOf(model, measures, clockOf(model, 2, 0, []));
    granted.fill(resolveLikely);
    const once = granted.rows.map((row) => row.slice());
    granted.fill(resolveLikely);
    expect(granted.rows).toEqual(once);
  });
});
