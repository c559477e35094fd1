import { describe, expect, it } from 'vitest';
import { commonShareOf, netHoursOf, priorityClassOf, startStepOf } from './defaults.ts';
import { servedQueues } from './served-queues.ts';
import { byId, findById } from './references.ts';
import { known, smallModel, uncertain } from './testing.ts';

const model = smallModel((draft) => {
  draft.backlogs = ['oplysning', undefined].map((atStep, index) => ({
    id: `bunke-${index}`,
    caseType: 'merudgift',
    unit: 'handicap',
    openCases: known(1, 'cases'),
    ...(atStep === undefined ? {} : { atStep }),
    ages: { kind: 'list', days: [3] },
    agesSource: { kind: 'assumption', note: 'x' }
  }));
  const [group] = draft.staffGroups;
  if (group === undefined) throw new Error('the small model has a staff group');
  draft.staffGroups.push({
    ...group,
    id: 'egne',
    netHours: { ...draft.netHours, careDays: known(5, 'days/year') }
  });
});
const [caseType] = model.caseTypes;
const [group, own] = model.staffGroups;
if (caseType === undefined || group === undefined || own === undefined)
  throw new Error('the small model has them');

describe('what is left out', () => {
  it('puts a case type in class 5', () => {
    expect(priorityClassOf(caseType)).toBe(5);
    expect(priorityClassOf({ ...caseType, priorityClass: 1 })).toBe(1);
  });

  it('makes a draw common to all units', () => {
    expect(commonShareOf(uncertain(1, 2, 3, 'share'))).toBe(1);
    expect(commonShareOf({ ...uncertain(1, 2, 3, 'share'), commonShare: 0 })).toBe(0);
  });

  it('lets a backlog wait at the first step', () => {
    expect(model.backlogs.map((backlog) => startStepOf(backlog, caseType))).toEqual([
      'oplysning',
      'oplysning'
    ]);
  });

  it("means the group's unit, every step and the document's net hours", () => {
    const [served] = group.lanes[0]?.serves ?? [];
    if (served === undefined) throw new Error('the lane serves something');
    expect(servedQueues(model, group, served).map(({ unit, step }) => [unit, step])).toEqual([
      ['handicap', 'oplysning'],
      ['handicap', 'vurdering']
    ]);
    expect(netHoursOf(model, group)).toBe(model.netHours);
    expect(netHoursOf(model, own)).toBe(own.netHours);
  });
});

describe('looking up', () => {
  it('finds by id, or throws', () => {
    expect(byId(model.staffGroups, own.id)).toBe(own);
    expect(findById(model.staffGroups.slice(0, 1), own.id)).toBeUndefined();
    expect(() => byId(model.staffGroups.slice(0, 1), own.id)).toThrow(RangeError);
  });
});
