import { describe, expect, it } from 'vitest';
import type { ModelInput } from '../document.ts';
import type { Path, ProblemCode } from '../problem.ts';
import { addProgramme } from '../testing-programme.ts';
import { known, smallInput, uncertain } from '../testing.ts';
import { validateModel } from '../validate.ts';

type Programme = NonNullable<ModelInput['programmes']>[number];
type Served = ModelInput['staffGroups'][number]['lanes'][number]['serves'][number];

const first = (draft: ModelInput): Programme => draft.programmes![0]!;
const part = (draft: ModelInput) => first(draft).parts[0]!;
const serve =
  (...serves: Served[]) =>
  (draft: ModelInput) => {
    draft.staffGroups[0]!.lanes[0]!.serves = serves;
  };
const started = (draft: ModelInput) => (first(draft).start = '2023-06-01');

function followUp(draft: ModelInput): void {
  draft.caseTypes.push({
    id: 'opfoelgning',
    name: 'Opfølgning',
    deadline: { planned: true },
    steps: [{ id: 'samtale', name: 'Samtale', handlingHours: { kind: 'fixed', mean: known(2, 'hours') } }]
  });
  draft.staffGroups[0]!.lanes.push({
    id: 'opf',
    serves: [{ caseType: 'opfoelgning' }],
    discipline: 'earliestDue'
  });
  draft.followUps.push({
    id: 'stamme',
    caseType: 'opfoelgning',
    unit: 'handicap',
    activeCases: known(100, 'cases'),
    interval: { kind: 'fixed', mean: known(365, 'days') },
    earliestDaysBefore: known(30, 'days'),
    overdueAtStart: known(0, 'share'),
    nextFrom: 'actual',
    entries: []
  });
  first(draft).release = { kind: 'withFollowUp' };
}

/** [what, change, path, code, Danish says, English says] */
type Case = [string, (draft: ModelInput) => void, Path, ProblemCode, string, string];

const P: Path = ['programmes', 0];
const cases: Case[] = [
  [
    'ends before it begins',
    (draft) => (first(draft).end = '2024-01-31'),
    [...P, 'end'],
    'order',
    'datoen ligger før programmets første dag',
    'allowed is a date from 2024-02-01'
  ],
  [
    'released before it begins',
    (draft) => (first(draft).release = { kind: 'evenly', until: '2024-01-01' }),
    [...P, 'release', 'until'],
    'order',
    'en dato fra 2024-02-01',
    "before the programme's first day"
  ],
  [
    'two categories that take the rest',
    (draft) => delete first(draft).categories[0]!.share,
    [...P, 'categories', 0, 'share'],
    'programme',
    'kun den sidste kategori kan tage resten',
    'only the last category can take the rest'
  ],
  [
    'shares above 1 beside a rest',
    (draft) => (first(draft).categories[0]!.share = known(0.9, 'share')),
    [...P, 'categories'],
    'programme',
    'andelene er ved de sandsynlige værdier 1,1 tilsammen',
    'at most 1 together'
  ],
  [
    'shares that add up to less than 1 without a rest',
    (draft) => (first(draft).categories[2]!.share = uncertain(0.1, 0.2, 0.3, 'share')),
    [...P, 'categories'],
    'programme',
    'en sidste kategori uden andel',
    'the shares add up to 0.9'
  ],
  [
    'a mix of its own that adds up to more than 1',
    (draft) =>
      (part(draft).mix = [
        { category: 'roed', share: known(0.8, 'share') },
        { category: 'gul', share: known(0.3, 'share') }
      ]),
    [...P, 'parts', 0, 'mix'],
    'programme',
    '1,1 tilsammen',
    'add up to 1.1'
  ],
  [
    'a category named twice in a mix',
    (draft) =>
      (part(draft).mix = [
        { category: 'roed', share: known(0.1, 'share') },
        { category: 'roed', share: known(0.3, 'share') }
      ]),
    [...P, 'parts', 0, 'mix', 1, 'category'],
    'duplicate',
    'nummer 1',
    'number 1'
  ],
  [
    'more reviewed than there are',
    (draft) => {
      started(draft);
      part(draft).reviewedAtStart = known(41, 'cases');
    },
    [...P, 'parts', 0, 'reviewedAtStart'],
    'programme',
    'højst 40',
    'more cases are reviewed than the part has'
  ],
  [
    'more reported than reviewed',
    (draft) => {
      started(draft);
      part(draft).reviewedAtStart = known(10, 'cases');
      part(draft).reportedAtStart = uncertain(5, 8, 11, 'cases');
    },
    [...P, 'parts', 0, 'reportedAtStart'],
    'programme',
    'færdigmeldt flere sager, end der er gennemgået',
    'at most 10'
  ],
  [
    'reviewed before it begins',
    (draft) => (part(draft).reviewedAtStart = known(10, 'cases')),
    [...P, 'parts', 0, 'reviewedAtStart'],
    'programme',
    'programmet begynder først 2024-02-01',
    'a programme that begins before the period'
  ],
  [
    'with follow-ups of no stock',
    (draft) => (first(draft).release = { kind: 'withFollowUp' }),
    [...P, 'parts', 0, 'followUp'],
    'programme',
    'mangler, når sagerne frigives med deres opfølgning',
    'is missing'
  ],
  [
    'a stock whose follow-ups bring nothing',
    (draft) => {
      followUp(draft);
      first(draft).release = { kind: 'atOnce' };
      part(draft).followUp = 'stamme';
    },
    [...P, 'parts', 0, 'followUp'],
    'programme',
    'frigives ikke med opfølgning',
    'not released with follow-ups'
  ],
  [
    'two parts that come with the same follow-ups',
    (draft) => {
      followUp(draft);
      for (const each of first(draft).parts) each.followUp = 'stamme';
    },
    [...P, 'parts', 1, 'followUp'],
    'programme',
    'bringer allerede sager til del nummer 1',
    'already brings cases to part number 1'
  ],
  [
    'follow-ups of another unit',
    (draft) => {
      followUp(draft);
      draft.units.push({ id: 'boern', name: 'Børn' });
      first(draft).parts = [{ ...part(draft), unit: 'boern', followUp: 'stamme' }];
      first(draft).milestones = [];
      serve({ programme: 'gennemgang', unit: 'boern' })(draft);
    },
    [...P, 'parts', 0, 'followUp'],
    'programme',
    'hører til en anden enhed',
    'belongs to another unit'
  ],
  [
    'a wait after the last step of a category',
    (draft) =>
      (first(draft).categories[1]!.steps[1]!.outsideWait = { kind: 'fixed', mean: known(3, 'days') }),
    [...P, 'categories', 1, 'steps', 1, 'outsideWait'],
    'lastStepWait',
    'sidste trin',
    'last step'
  ],
  [
    'a milestone of more cases than there are',
    (draft) => (first(draft).milestones[1]!.needed = known(41, 'cases')),
    [...P, 'milestones', 1, 'needed'],
    'programme',
    'højst 40 sager',
    'do not have as many cases'
  ],
  [
    'an internal deadline after its milestone',
    (draft) => (first(draft).milestones[1]!.date = '2025-07-01'),
    [...P, 'milestones', 1, 'date'],
    'order',
    'en dato til og med 2025-06-30',
    'lies after the milestone "alle"'
  ],
  [
    'an internal deadline for itself',
    (draft) => (first(draft).milestones[1]!.internalDeadlineFor = 'anbragte-foerst'),
    [...P, 'milestones', 1, 'internalDeadlineFor'],
    'programme',
    'ikke selv er en intern deadline',
    'no internal deadline itself'
  ],
  [
    'an internal deadline for nothing',
    (draft) => (first(draft).milestones[1]!.internalDeadlineFor = 'ale'),
    [...P, 'milestones', 1, 'internalDeadlineFor'],
    'unknownReference',
    'Mente du "alle"?',
    "the programme's milestones"
  ],
  [
    'a milestone of a part that is not there',
    (draft) => (first(draft).milestones[1]!.parts = ['anbragt']),
    [...P, 'milestones', 1, 'parts', 0],
    'unknownReference',
    'Mente du "anbragte"?',
    "the programme's parts"
  ],
  [
    'a stage nobody works on',
    serve({ programme: 'gennemgang', stage: 'review' }, { programme: 'gennemgang', stage: 'remediation' }),
    [...P, 'parts', 0],
    'notServed',
    'ingen arbejder på delens sager ved "audit"',
    'nobody works on the part\'s cases at "audit"'
  ],
  [
    'a lane that takes cases twice',
    serve({ programme: 'gennemgang' }, { programme: 'gennemgang', category: 'roed' }),
    ['staffGroups', 0, 'lanes', 0, 'serves', 1],
    'duplicate',
    'sporet tager allerede disse sager',
    'the lane takes these cases already'
  ],
  [
    'a case that is audited and found in need of rework oftener than it is reported',
    (draft) => {
      const audit = draft.programmes![0]!.audit!;
      audit.share = uncertain(0.4, 0.5, 0.6, 'share');
      audit.rework!.extraShareHandedOver = uncertain(0.1, 0.3, 0.5, 'share');
    },
    ['programmes', 0, 'audit', 'rework', 'extraShareHandedOver'],
    'programme',
    'højst 1 sammen med andelen, der auditeres',
    'at most 1 together with the share that is audited'
  ],
  [
    'a lane that takes a stage there is not',
    serve({ programme: 'gennemgang' }, { programme: 'gennemgang', category: 'groen' }),
    ['staffGroups', 0, 'lanes', 0, 'serves', 1],
    'programme',
    'der er ingen sager af den slags',
    'there are no such cases'
  ],
  [
    'a lane that takes a programme there is not',
    serve({ programme: 'gennemgan' }),
    ['staffGroups', 0, 'lanes', 0, 'serves', 0, 'programme'],
    'unknownReference',
    'Mente du "gennemgang"?',
    'among the programmes'
  ]
];

describe('a programme', () => {
  it('that fits together is valid', () => {
    expect(validateModel(smallInput((draft) => addProgramme(draft))).ok).toBe(true);
  });

  it('may be served by stage, by category, by step and by part, in any order', () => {
    const programme = 'gennemgang';
    const draft = smallInput((draft) => {
      addProgramme(draft);
      serve(
        { programme, stage: 'review' },
        { programme, category: 'roed', step: 'undersoegelse' },
        { programme, part: 'anbragte', category: 'roed', step: 'melding' },
        { programme, part: 'forebyggende', category: 'roed', step: 'melding' },
        { programme, category: 'gul' },
        { programme, stage: 'audit' },
        { programme, stage: 'rework' }
      )(draft);
    });
    expect(validateModel(draft)).toMatchObject({ ok: true });
  });

  it.each(cases)('%s', (_what, change, path, code, danish, english) => {
    const result = validateModel(
      smallInput((draft) => {
        addProgramme(draft);
        change(draft);
      })
    );
    if (result.ok) throw new Error('the document is valid');
    expect(result.problems.map((problem) => [problem.path, problem.code])).toContainEqual([path, code]);
    const problem = result.problems.find((each) => each.path.join() === path.join())!;
    expect(problem.message.da).toContain(danish);
    expect(problem.message.en).toContain(english);
  });
});
