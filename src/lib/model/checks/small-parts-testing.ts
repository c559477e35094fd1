import type { ModelInput } from '../document.ts';
import { known } from '../testing.ts';

export type Group = ModelInput['staffGroups'][number];
export type FollowUp = ModelInput['followUps'][number];
export type Lane = Group['lanes'][number];

export const assumption = { kind: 'assumption' as const, note: 'x' };

export function group(draft: ModelInput): Group {
  const [first] = draft.staffGroups;
  if (first === undefined) throw new Error('the small model has a staff group');
  return first;
}

export function followed(draft: ModelInput, changes: Partial<FollowUp> = {}): void {
  draft.caseTypes.push({
    id: 'opfoelgning',
    name: 'Opfølgning',
    deadline: { planned: true },
    steps: [{ id: 'samtale', name: 'Samtale', handlingHours: { kind: 'fixed', mean: known(2, 'hours') } }]
  });
  group(draft).lanes.push({ id: 'opf', serves: [{ caseType: 'opfoelgning' }], discipline: 'earliestDue' });
  draft.followUps = [
    {
      id: 'stamme',
      caseType: 'opfoelgning',
      unit: 'handicap',
      activeCases: known(100, 'cases'),
      interval: { kind: 'fixed', mean: known(365, 'days') },
      earliestDaysBefore: known(30, 'days'),
      overdueAtStart: known(0, 'share'),
      nextFrom: 'actual',
      entries: [],
      ...changes
    }
  ];
}

export const lane = (changes: Partial<Lane>): Lane => ({
  id: 'anden',
  serves: [{ caseType: 'merudgift' }],
  discipline: 'earliestDue',
  ...changes
});

export const moved = (positions: number, on = '2024-06-01') => ({
  kind: 'moveGrantPositions' as const,
  grant: 'so42',
  from: 'sagsbehandlere',
  to: 'bif',
  positions: known(positions, 'årsværk'),
  on
});

export function secondGroup(draft: ModelInput): void {
  draft.staffGroups.push({ ...group(draft), id: 'bif', name: 'BIF' });
}
