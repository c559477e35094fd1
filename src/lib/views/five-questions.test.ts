import { beforeAll, describe, expect, it } from 'vitest';
import { loadFormulas } from '../formulas/load-formulas.ts';
import { impliedSentences, readAnswers, type TypedAnswers } from './five-questions.ts';

beforeAll(loadFormulas);

const typed = (answers: Partial<TypedAnswers> = {}): TypedAnswers => ({
  casesPerMonth: '1.200',
  openCases: '340 sager',
  overdueCases: '60',
  deadline: '8',
  deadlineUnit: 'weeks',
  fte: '12,5 ÅV',
  onTimeShare: '82 pct.',
  ...answers
});

describe('five answers as they are typed', () => {
  it('are read in Danish', () => {
    expect(readAnswers(typed(), 'da')).toEqual({
      answers: {
        casesPerMonth: 1200,
        openCases: 340,
        overdueCases: 60,
        deadline: { value: 8, unit: 'weeks' },
        fte: 12.5,
        onTimeShare: 0.82
      },
      faults: {}
    });
  });

  it('are no fault before they are typed', () => {
    expect(readAnswers(typed({ fte: ' ' }), 'da')).toEqual({ answers: undefined, faults: {} });
  });

  it.each<[Partial<TypedAnswers>, object]>([
    [{ casesPerMonth: 'mange' }, { casesPerMonth: 'Det er ikke et tal. Skriv f.eks. 120.' }],
    [{ casesPerMonth: '0' }, { casesPerMonth: 'Skriv et tal over 0, f.eks. 120.' }],
    [{ openCases: '3,5' }, { openCases: 'Skriv et helt tal, f.eks. 340.' }],
    [{ overdueCases: '500' }, { overdueCases: 'Højst så mange, som er åbne.' }],
    [{ deadline: '8 timer' }, { deadline: 'Enheden passer ikke. Skriv f.eks. 8.' }],
    [{ fte: '3 / 4 / 5' }, { fte: expect.stringMatching(/^Skriv ét tal, f\.eks\. 12,5\./) as string }],
    [{ fte: '2 * 6' }, { fte: expect.stringMatching(/^Skriv ét tal/) as string }],
    [{ onTimeShare: '120' }, { onTimeShare: 'Skriv et tal fra 0 til 100.' }]
  ])('say what is wrong: %j', (wrong, faults) => {
    expect(readAnswers(typed(wrong), 'da')).toEqual({ answers: undefined, faults });
  });
});

it('tells what follows, hours per case first', () => {
  const sentences = impliedSentences(
    {
      hoursPerCase: 12.432,
      hoursPerMonth: 1243.2,
      daysOpen: 67,
      cause: { kind: 'queue', oldestShare: 0.2, caseload: 'pooled' },
      doubts: []
    },
    { onTimeShare: 0.8, openCases: 231.6 },
    'da'
  );
  expect(sentences.map((sentence) => sentence.replaceAll('\u202f', ' '))).toEqual([
    '12,4 timer pr. sag: holdet har 1.243 timer til sager om måneden.',
    'En sag er i gennemsnit åben i 67 dage.',
    'Flere sager er åbne, end der kommer ind, før fristen løber ud: sagerne venter på en sagsbehandler.',
    'Uden ændringer er 80 pct. rettidige i modellens første år, og 232 sager er åbne i gennemsnit.'
  ]);
});
