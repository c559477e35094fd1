import { describe, expect, it } from 'vitest';
import type { ModelInput } from '../model/document.ts';
import { known, smallModel, uncertain } from '../model/testing.ts';
import { runExpected, runReplications } from '../simulation/replications.ts';
import { compile, fillLikely } from './compile.ts';
import { resolveLikely } from './draw-values.ts';

/** 30 open cases that nobody works on: a model without inflow and without positions. */
const lying = (change: (draft: ModelInput) => void) =>
  smallModel((draft) => {
    draft.inflows[0]!.perMonth = known(0, 'cases/month');
    draft.staffGroups[0]!.establishment = known(0, 'årsværk');
    draft.grants[0]!.funds = [];
    draft.backlogs.push({
      id: 'start',
      caseType: 'merudgift',
      unit: 'handicap',
      openCases: known(30, 'cases'),
      ages: { kind: 'list', days: [400] },
      agesSource: { kind: 'assumption', note: 'Test.' }
    });
    change(draft);
  });

const compiled = (model: ReturnType<typeof lying>) => compile(model, model.scenarios[0]!.id);

describe('reminders of a document', () => {
  it('cost their hours a month for each case, so that a year has twelve times as many', () => {
    const plan = fillLikely(
      compiled(
        lying((draft) => {
          draft.caseTypes[0]!.reminders = {
            afterDays: known(90, 'days'),
            hoursPerMonth: uncertain(0.1, 0.5, 0.7, 'hours/month')
          };
        })
      )
    );
    const { sums } = runExpected(plan);
    const hours = sums.reminderWork.reduce((sum, work) => sum + work, 0) / 3600;
    // 2024 and 2025 have 731 days of the 730,5 that two average years have.
    expect(hours).toBeCloseTo(((30 * 0.5 * 24) / 730.5) * 731, 3);
    expect(sums.dutyOwed.at(-1)).toBe(hours * 3600);
  });

  it('fall on the group that is named, or the first that serves the first step in the unit', () => {
    const withGroups = (group?: 'telefon') =>
      lying((draft) => {
        const [first] = draft.staffGroups;
        const caseType = draft.caseTypes[0]!.id;
        draft.units.push({ id: 'anden', name: 'Anden' });
        const serving = (id: string, unit: string, step: string) => ({
          ...structuredClone(first!),
          id,
          unit,
          lanes: [{ id: 'alle', serves: [{ caseType, step }], discipline: 'earliestDue' as const }]
        });
        draft.staffGroups = [
          serving('telefon', 'anden', 'oplysning'),
          serving('vurderer', 'handicap', 'vurdering'),
          serving('oplyser', 'handicap', 'oplysning'),
          serving('vikarer', 'handicap', 'oplysning')
        ];
        draft.grants[0]!.lines[0]!.group = 'telefon';
        draft.caseTypes[0]!.reminders = {
          afterDays: known(90, 'days'),
          hoursPerMonth: known(1, 'hours/month'),
          ...(group && { group })
        };
        draft.caseTypes[0]!.missedDeadlineNotice = { hours: known(1, 'hours'), ...(group && { group }) };
      });
    const groupsOf = (model: ReturnType<typeof lying>) => {
      const { reminders, notices } = fillLikely(compiled(model));
      return [...reminders, ...notices].map(({ group }) => group);
    };
    expect(groupsOf(withGroups())).toEqual([2, 2]);
    expect(groupsOf(withGroups('telefon'))).toEqual([0, 0]);
  });
});

describe('notice of missed deadlines', () => {
  it('costs its hours for each case that passes its due day in the run', () => {
    const model = lying((draft) => {
      draft.caseTypes[0]!.missedDeadlineNotice = { hours: known(0.25, 'hours') };
      draft.backlogs.push({
        ...draft.backlogs[0]!,
        id: 'nye',
        openCases: known(8, 'cases'),
        ages: { kind: 'list', days: [10] }
      });
    });
    const { sums } = runExpected(fillLikely(compiled(model)));
    // Received on 22 December 2023, due on 22 March 2024; those of 400 days were overdue before.
    expect([...sums.noticeWork].map((work) => work / 3600).findIndex((hours) => hours > 0)).toBe(2);
    expect(sums.noticeWork[2]! / 3600).toBe(8 * 0.25);
  });
});

describe('a document that states no duties', () => {
  it('has the same numbers as one whose duties cost nothing', () => {
    const none = compiled(smallModel());
    const free = compiled(
      smallModel((draft) => {
        draft.caseTypes[0]!.reminders = {
          afterDays: known(0, 'days'),
          hoursPerMonth: known(0, 'hours/month')
        };
        draft.caseTypes[0]!.missedDeadlineNotice = { hours: known(0, 'hours') };
      })
    );
    const range = { seed: 1, from: 0, to: 3 };
    const run = (ready: typeof none) => runReplications(() => ready.fill(resolveLikely), range);
    expect(run(free)).toEqual(run(none));
  });
});
