import { describe, expect, it } from 'vitest';
import { broken, problemsOf } from './broken-testing.ts';
import { limits } from './limits.ts';
import { known, smallInput, smallModel, uncertain } from './testing.ts';
import { parseModelText, problemLines, validateModel } from './validate.ts';

describe('a valid document', () => {
  it('comes back as it went in', () => {
    const result = parseModelText(JSON.stringify(smallInput()));
    expect(result).toEqual({ ok: true, model: smallInput() });
  });

  it('survives being written and read again', () => {
    const model = smallModel();
    expect(parseModelText(JSON.stringify(model, null, 2))).toEqual({ ok: true, model });
  });

  it('is read in spite of a byte-order mark', () => {
    expect(parseModelText(`\ufeff${JSON.stringify(smallInput())}`).ok).toBe(true);
  });

  it('is copied, not handed back', () => {
    const input = smallInput();
    const result = validateModel(input);
    expect(result.ok && result.model.units).not.toBe(input.units);
  });

  it('may use every optional part', () => {
    const full = smallInput((draft) => {
      draft.description = '';
      draft.municipality = 'Prøvekøbing';
      draft.calendar.availability = [
        { from: '07-01', to: '07-31', weight: known(0.4, 'share') },
        { from: '12-20', to: '01-03', weight: known(0.5, 'share') },
        { week: 7, weight: uncertain(0.5, 0.6, 0.8, 'share') }
      ];
      draft.caseTypes.push({
        id: 'opfoelgning',
        name: 'Opfølgning',
        law: 'Barnets lov § 86',
        priorityClass: 9,
        deadline: { planned: true },
        steps: [
          {
            id: 'samtale',
            name: 'Samtale',
            handlingHours: {
              kind: 'range',
              low: known(1, 'hours'),
              likely: known(2, 'hours'),
              high: known(4, 'hours')
            }
          }
        ]
      });
      draft.inflows[0] = {
        id: 'ind',
        caseType: 'merudgift',
        unit: 'handicap',
        perMonth: {
          start: known(40, 'cases/month'),
          changes: [
            {
              from: '2024-03-01',
              reached: '2024-06-01',
              to: uncertain(45, 50, 60, 'cases/month'),
              note: 'Ny lov'
            },
            { from: '2025-01-01', to: known(48, 'cases/month') }
          ]
        },
        yearlyTrend: known(-0.5, 'share/year'),
        season: {
          months: [1, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1],
          source: { kind: 'document', document: 'notat', where: 's. 2' }
        }
      };
      draft.backlogs = [
        {
          id: 'gamle',
          caseType: 'merudgift',
          unit: 'handicap',
          openCases: known(120, 'cases'),
          atStep: 'vurdering',
          ages: {
            kind: 'table',
            bins: [
              { from: 0, to: 30, share: 0.33 },
              { from: 30, to: 90, share: 0.33 },
              { from: 91, to: 365, share: 0.33 }
            ]
          },
          agesSource: { kind: 'measured', note: 'Udtræk' }
        }
      ];
      draft.followUps = [
        {
          id: 'stamme',
          caseType: 'opfoelgning',
          unit: 'handicap',
          activeCases: known(300, 'cases'),
          interval: { kind: 'fixed', mean: known(365, 'days') },
          earliestDaysBefore: known(30, 'days'),
          overdueAtStart: known(0.2, 'share'),
          overdueDays: known(200, 'days'),
          nextFrom: 'actual',
          entries: [{ caseType: 'merudgift', share: known(0.6, 'share') }],
          exitsPerYear: known(0.1, 'share/year')
        }
      ];
      draft.staffGroups[0]?.lanes.push({
        id: 'opfoelgning',
        name: 'Opfølgning',
        serves: [{ caseType: 'opfoelgning', unit: 'handicap', step: 'samtale' }],
        reservedShare: known(0.25, 'share'),
        discipline: 'firstReceived'
      });
      draft.targets = [
        { id: 'maal', measure: 'closedOnTime', share: known(0.8, 'share'), units: ['handicap'] }
      ];
      draft.published = [
        {
          id: 'h1-2024',
          unit: 'handicap',
          from: '2024-01-01',
          to: '2024-06-30',
          measure: 'closedOnTime',
          share: 0.57,
          bound: 'equal',
          source: { kind: 'document', document: 'notat', where: 's. 1' }
        }
      ];
      draft.events = [{ date: '2025-01-01', name: 'Bevillingen udløber' }];
      draft.grants[0]?.earlier.push({
        agreement: 'Budget 2021',
        amounts: { '2021': 13_400_000 },
        priceLevel: 'current',
        source: { kind: 'document', document: 'notat', where: 'Tabel 3' },
        flag: 'Trykt som løbende p/l, men ens i alle år'
      });
    });
    expect(validateModel(full)).toEqual({ ok: true, model: full });
  });
});

describe('the text', () => {
  it('is refused above 10 MB, counted in bytes', () => {
    const tooMany = 'å'.repeat(limits.textBytes / 2 + 1);
    const [problem] = problemsOf(parseModelText(tooMany));
    expect(problem).toMatchObject({ code: 'tooLarge', path: [], place: 'model' });
    expect(problem?.message.da).toContain('højst 10.000.000 byte (10 MB)');
    expect(problem?.message.en).toContain('at most 10,000,000 bytes (10 MB)');
  });

  it('names line and column where a document was cut off', () => {
    const text = JSON.stringify(smallInput(), null, 2);
    const cut = text.slice(0, text.indexOf('"grossHours"') + 20);
    const [problem] = problemsOf(parseModelText(cut));
    const lines = cut.split('\n');
    expect(problem).toMatchObject({ code: 'truncated', position: { line: lines.length } });
    expect(problem?.message.da).toMatch(
      new RegExp(`^Linje ${lines.length}, kolonne \\d+: teksten slutter for tidligt`)
    );
    expect(problem?.message.en).toMatch(
      new RegExp(`^Line ${lines.length}, column \\d+: the text ends too early`)
    );
  });

  it('is refused wherever it is cut off', () => {
    const text = JSON.stringify(smallInput());
    for (let length = 0; length < text.length; length++) {
      const [problem] = problemsOf(parseModelText(text.slice(0, length)));
      expect(problem?.code).toBe('truncated');
      expect(problem?.position?.line).toBe(1);
    }
  });
});

describe('many problems', () => {
  it('are reported up to 50, and the rest counted in both languages', () => {
    const events = Array.from({ length: 60 }, () => ({ date: 'i morgen', name: 'x' }));
    const result = validateModel(broken('events', events));
    if (result.ok) throw new Error('expected a refusal');
    expect(result.problems).toHaveLength(50);
    expect(result.more).toBe(10);
    expect(problemLines(result, 'da').at(-1)).toBe('… og 10 mere.');
    expect(problemLines(result, 'en').at(-1)).toBe('… and 10 more.');
  });

  it('by the hundred thousand get one answer instead of a stack overflow', () => {
    const lines = Array.from({ length: limits.listLength }, () => ({}));
    const grants = Array.from({ length: limits.concepts }, () => ({ lines }));
    const result = validateModel(broken('grants', grants));
    const [problem] = problemsOf(result);
    expect(problem).toMatchObject({ code: 'tooLarge', place: 'model', found: '> 100 000' });
    expect(problem?.allowed).toEqual({
      da: 'et dokument med færre fejl',
      en: 'a document with fewer mistakes'
    });
  });
});

describe('problems of several kinds at once', () => {
  it('are all found in one stage', () => {
    const places = problemsOf(
      validateModel({
        ...smallInput(),
        title: 3,
        run: { seed: 1 },
        headline: { ...smallInput().headline, year: 1 }
      })
    ).map(({ place }) => place);
    expect(places).toEqual(['title', 'headline.year', 'run.replications']);
  });
});
