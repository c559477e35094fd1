import { describe, expect, it } from 'vitest';
import type { ModelInput } from '../document.ts';
import { addProgramme } from '../testing-programme.ts';
import { known, smallInput } from '../testing.ts';
import { validateModel } from '../validate.ts';

type Measure = ModelInput['scenarios'][number]['measures'][number];
type ProgrammeInput = NonNullable<ModelInput['programmes']>[number];

function problemsOf(measures: object[], change: Partial<ProgrammeInput> = {}) {
  const input = smallInput((draft) => {
    addProgramme(draft, change);
    draft.scenarios[1]!.measures = measures as Measure[];
    delete draft.lever;
  });
  const result = validateModel(input);
  return result.ok ? [] : result.problems;
}

const programme = 'gennemgang';
const from = '2024-06-01';
const start = { kind: 'startProgramme', programme, from };
const stop = { kind: 'stopProgramme', programme, from };
const redate = { kind: 'redateProgramme', programme };
const waiting = { begins: 'byMeasure' as const };

/** [what, measures, change of the programme, place, code, Danish says, English says] */
const cases: [string, object[], Partial<ProgrammeInput>, string, string, string, string][] = [
  [
    'starts what runs',
    [start],
    {},
    '[0].programme',
    'programme',
    'brug redateProgramme',
    'use redateProgramme'
  ],
  [
    'stops what does not run',
    [stop],
    waiting,
    '[0].programme',
    'programme',
    'ikke startet',
    'not been started'
  ],
  [
    'stops twice',
    [stop, { ...stop, from: '2024-07-01' }],
    {},
    '[1].programme',
    'programme',
    'ikke startet',
    'not been started'
  ],
  [
    'moves what does not run',
    [{ ...redate, end: '2025-07-31' }],
    waiting,
    '[0].programme',
    'programme',
    'ikke startet',
    'not been started'
  ],
  [
    'ends before it begins',
    [{ ...redate, start: '2024-05-01', end: '2024-04-30' }],
    {},
    '[0].end',
    'programme',
    'en dato fra 2024-05-01',
    'a date from 2024-05-01'
  ],
  [
    'releases before it begins',
    [{ ...redate, release: { kind: 'evenly', until: '2024-01-15' } }],
    {},
    '[0].release',
    'programme',
    'før programmets første dag, 2024-02-01',
    "before the programme's first day, 2024-02-01"
  ],
  [
    'begins before its dates hold',
    [{ ...redate, start: '2024-03-01', from: '2024-04-01' }],
    {},
    '[0].start',
    'programme',
    'først fra en senere dag',
    'from a later day'
  ],
  [
    'releases with follow-ups that the parts do not name',
    [{ ...redate, release: { kind: 'withFollowUp' } }],
    {},
    '[0].release',
    'programme',
    'programmets egen (evenly)',
    "programme's own (evenly)"
  ],
  [
    'is unknown',
    [{ ...stop, programme: 'genemgang' }],
    {},
    '[0].programme',
    'unknownReference',
    'Mente du "gennemgang"?',
    'Did you mean "gennemgang"?'
  ],
  [
    'changes no date',
    [redate],
    {},
    '[0]',
    'notAllowed',
    'mindst ét af felterne',
    'at least one of the fields'
  ]
];

describe('a measure of a programme that', () => {
  it.each(cases)('%s', (_, measures, change, place, code, danish, english) => {
    const problems = problemsOf(measures, change);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ code });
    expect(problems[0]!.place).toBe(`scenarios[1] "viderefoert".measures${place}`);
    expect(problems[0]!.message.da).toContain(danish);
    expect(problems[0]!.message.en).toContain(english);
  });

  it('fits is allowed, in the order of the days and not of the list', () => {
    expect(problemsOf([start], waiting)).toEqual([]);
    expect(problemsOf([stop, { ...start, from: '2024-09-01' }])).toEqual([]);
    expect(problemsOf([{ ...start, from: '2024-09-01' }, stop])).toEqual([]);
    expect(problemsOf([{ ...redate, end: '2025-07-31', from }, stop])).toEqual([]);
  });

  it('waits has reviewed nothing', () => {
    const parts = [
      { id: 'anbragte', unit: 'handicap', cases: known(40, 'cases'), reviewedAtStart: known(4, 'cases') }
    ];
    expect(problemsOf([], { ...waiting, start: '2023-06-01', parts, milestones: [] })).toMatchObject([
      { place: 'programmes[0] "gennemgang".parts[0] "anbragte".reviewedAtStart', code: 'programme' }
    ]);
  });
});
