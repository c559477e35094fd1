import type { ModelInput } from './document.ts';
import { known, uncertain } from './testing.ts';

type ProgrammeInput = NonNullable<ModelInput['programmes']>[number];

/**
 * For tests: a review of 120 cases in two parts, of which one may have begun before the run. Half are green and end with their review;
 * red cases are examined and reported done; the rest is yellow and only reported. A tenth of what is reported is audited.
 */
export function programmeInput(change: Partial<ProgrammeInput> = {}): ProgrammeInput {
  return {
    id: 'gennemgang',
    name: { da: 'Sagsgennemgang', en: 'Case review' },
    start: '2024-02-01',
    end: '2025-06-30',
    parts: [
      { id: 'anbragte', name: 'Anbragte børn', unit: 'handicap', cases: known(40, 'cases') },
      { id: 'forebyggende', unit: 'handicap', cases: known(80, 'cases') }
    ],
    release: { kind: 'evenly', until: '2024-12-31' },
    review: {
      handlingHours: { kind: 'gamma', mean: uncertain(2, 2.5, 4, 'hours'), variation: known(0.5, 'share') }
    },
    categories: [
      { id: 'groen', name: { da: 'Grøn', en: 'Green' }, share: uncertain(0.4, 0.5, 0.6, 'share'), steps: [] },
      {
        id: 'roed',
        name: { da: 'Rød', en: 'Red' },
        share: uncertain(0.1, 0.2, 0.3, 'share'),
        steps: [
          {
            id: 'undersoegelse',
            name: 'Undersøgelse',
            handlingHours: { kind: 'fixed', mean: known(20, 'hours') },
            outsideWait: { kind: 'fixed', mean: known(14, 'days') }
          },
          { id: 'melding', name: 'Færdigmelding', handlingHours: { kind: 'fixed', mean: known(1, 'hours') } }
        ],
        benefitEffect: uncertain(-9000, -6000, 0, 'kr/year')
      },
      {
        id: 'gul',
        name: { da: 'Gul', en: 'Yellow' },
        steps: [
          { id: 'melding', name: 'Færdigmelding', handlingHours: { kind: 'fixed', mean: known(2, 'hours') } }
        ]
      }
    ],
    audit: {
      share: known(0.1, 'share'),
      handlingHours: { kind: 'fixed', mean: known(3, 'hours') },
      rework: { share: known(12 / 70, 'share'), handlingHours: { kind: 'fixed', mean: known(8, 'hours') } }
    },
    milestones: [
      {
        id: 'alle',
        name: 'Alle færdigmeldt',
        date: '2025-06-30',
        stage: 'reported',
        needed: known(1, 'share')
      },
      {
        id: 'anbragte-foerst',
        name: 'Anbragte først',
        date: '2024-12-31',
        stage: 'reported',
        parts: ['anbragte'],
        needed: known(1, 'share'),
        internalDeadlineFor: 'alle'
      }
    ],
    ...change
  };
}

/** For tests: adds the programme to a draft, with a lane of the first staff group that takes all of it, before its others. */
export function addProgramme(draft: ModelInput, change: Partial<ProgrammeInput> = {}): void {
  const programme = programmeInput(change);
  draft.programmes = [...(draft.programmes ?? []), programme];
  draft.staffGroups[0]!.lanes.unshift({
    id: programme.id,
    serves: [{ programme: programme.id }],
    discipline: 'earliestDue'
  });
}
