import { describe, expect, it } from 'vitest';
import type { FiveAnswers } from '../model/five-answers.ts';
import { fittedModel, type FittedModel } from './fitted-model.ts';

const answersOf = (answers: Partial<FiveAnswers>): FiveAnswers => ({
  casesPerMonth: 100,
  openCases: 220,
  overdueCases: 40,
  deadline: { value: 8, unit: 'weeks' },
  fte: 12,
  onTimeShare: 0.9,
  ...answers
});

function fitted(answers: Partial<FiveAnswers>): FittedModel {
  const result = fittedModel(answersOf(answers), '2026-11-28');
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result;
}

describe('a model of five answers', () => {
  const queue = fitted({
    casesPerMonth: 1000,
    openCases: 2500,
    overdueCases: 600,
    fte: 150,
    onTimeShare: 0.7
  });
  const waiting = fitted({ openCases: 120, overdueCases: 15 });

  it('takes the hours per case at which the team just keeps up', () => {
    // 150 full-time equivalents of 1,924 − 50 · 7.4 hours, 80 per cent on cases, over 12 months of 1,000 cases.
    expect(queue.implied.hoursPerCase).toBeCloseTo((150 * 1554 * 0.8) / 12_000, 10);
    const [step] = queue.model.caseTypes[0]!.steps;
    expect(step!.handlingHours).toMatchObject({ kind: 'gamma', mean: { likely: 15.5 } });
  });

  it('leaves a twentieth to spare where cases wait for others', () => {
    expect(waiting.implied.hoursPerCase).toBeCloseTo((0.95 * 12 * 1554 * 0.8) / 1200, 10);
    const steps = waiting.model.caseTypes[0]!.steps;
    expect(steps).toHaveLength(2);
    expect(steps[0]!.outsideWait).toMatchObject({ kind: 'gamma' });
  });

  it('has as many open and on time in its first year as today', () => {
    expect(queue.implied).toMatchObject({ cause: { kind: 'queue' }, doubts: [] });
    expect(Math.abs(queue.firstYear.onTimeShare - 0.7)).toBeLessThanOrEqual(0.05);
    expect(Math.abs(queue.firstYear.openCases / 2500 - 1)).toBeLessThanOrEqual(0.1);
    expect(waiting.implied).toMatchObject({ cause: { kind: 'outsideWait' }, doubts: [] });
    expect(Math.abs(waiting.firstYear.onTimeShare - 0.9)).toBeLessThanOrEqual(0.05);
    expect(Math.abs(waiting.firstYear.openCases / 120 - 1)).toBeLessThanOrEqual(0.1);
  });

  it('begins its forecast with the next month, and says so of every number that it is an assumption', () => {
    expect(queue.model.period).toEqual({
      start: '2026-12-01',
      forecastFrom: '2026-12-01',
      end: '2028-12-31'
    });
    expect(waiting.model.period.start).toBe('2025-12-01');
    expect(JSON.stringify(queue.model).match(/"kind":"(assumption|measured|document)"/g)).toEqual(
      expect.not.arrayContaining(['"kind":"measured"', '"kind":"document"'])
    );
  });

  it('compares a temporary team with doing nothing', () => {
    expect(queue.model.headline).toMatchObject({ scenario: 'hold', against: 'som-nu', year: 2027 });
  });

  it('works without anything open', () => {
    expect(fitted({ openCases: 0, overdueCases: 0, onTimeShare: 1 }).firstYear.onTimeShare).toBeGreaterThan(
      0.9
    );
  });
});

describe('answers that do not fit together are doubted', () => {
  it('where more are within the deadline than come in before it', () => {
    // 8 weeks of 100 cases a month are 184 cases.
    const { doubts } = fitted({ openCases: 300, overdueCases: 20 }).implied;
    expect(doubts[0]).toEqual({
      da: 'Med den tilgang og den frist kan højst ca. 184 åbne sager være inden for fristen; svarene siger 280.',
      en: 'With that inflow and that deadline at most about 184 open cases can be within it; the answers say 280.'
    });
  });

  it('where the model is not as today', () => {
    const { firstYear, implied } = fitted({ onTimeShare: 0.82 });
    expect(Math.abs(firstYear.onTimeShare - 0.82)).toBeGreaterThan(0.05);
    expect(implied.doubts.at(-1)!.da).toMatch(
      /^I modellens første år er \d+ pct\. rettidige, hvor svaret var 82 pct\./
    );
  });
});

it.each<[string, Partial<FiveAnswers>, string]>([
  ['no cases come in', { casesPerMonth: 0 }, 'handlingHours'],
  ['nobody works', { fte: 0 }, 'handlingHours'],
  ['more are overdue than open', { overdueCases: 500 }, 'ages'],
  ['more are on time than there are', { onTimeShare: 1.5 }, 'reservedShare']
])('is refused at its place where %s', (_, answers, place) => {
  const result = fittedModel(answersOf(answers), '2026-11-28');
  expect(result.ok || result.problems[0]?.place).toContain(place);
});
