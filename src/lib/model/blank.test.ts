import { describe, expect, it } from 'vitest';
import { blankOf, inForm } from './blank.ts';
import { withInserted } from './edit-lists.ts';
import type { Field } from './field.ts';
import { modelField } from './field-of.ts';
import { valueAt, type Path } from './problem.ts';
import { elementName, placeWords } from './place-words.ts';
import { known, smallInput, smallModel } from './testing.ts';
import { validateModel } from './validate.ts';

function at(...keys: (string | number)[]): Field {
  return keys.reduce<Field>((field, key) => {
    const found =
      field.kind === 'group'
        ? field.entries.find((entry) => entry.key === key)?.field
        : field.kind === 'list'
          ? field.element
          : field.kind === 'choice'
            ? field.options[Number(key)]
            : undefined;
    if (!found) throw new Error(`no field ${keys.join('.')}`);
    return found;
  }, modelField());
}

const lists = [
  'documents',
  'units',
  'caseTypes',
  'inflows',
  'backlogs',
  'followUps',
  'staffGroups',
  'grants',
  'targets',
  'published',
  'events',
  'scenarios'
];

describe('a new element', () => {
  const model = smallModel();

  it.each(lists)('of %s lacks only what nobody can know', (list) => {
    const index = (valueAt(model, [list]) as unknown[]).length;
    const element = blankOf(at(list, 0), model, [list, index], 'da');
    const result = validateModel(withInserted(model, [list], index, element));
    const problems = result.ok ? [] : result.problems;
    // Where nothing is missing, the checks may find that nobody serves the new cases, or that there is nothing to tell two apart.
    const otherwise = problems.filter(({ path, code }) => {
      const isMissing = path[0] === list && valueAt(element, path.slice(2)) === '';
      return !isMissing && !['duplicate', 'volume', 'notServed'].includes(code);
    });
    expect(otherwise).toEqual([]);
  });

  it('is called by its number, and its id follows', () => {
    expect(blankOf(at('caseTypes', 0), model, ['caseTypes', 1], 'da')).toMatchObject({
      id: 'sagstype-2',
      name: 'Sagstype 2'
    });
  });

  it('names the first of what there is to name', () => {
    expect(blankOf(at('inflows', 0), model, ['inflows', 1], 'da')).toMatchObject({
      caseType: 'merudgift',
      unit: 'handicap',
      perMonth: { value: '', unit: 'cases/month' }
    });
  });
});

describe('another form', () => {
  const model = smallModel();
  const hours = at('caseTypes', 0, 'steps', 0, 'handlingHours') as Extract<Field, { kind: 'choice' }>;
  const path: Path = ['caseTypes', 0, 'steps', 0, 'handlingHours'];

  it('keeps what both hold', () => {
    const mean = known(3, 'hours');
    const gamma = hours.options[1]!;
    const spread = inForm(hours, gamma, { kind: 'fixed', mean }, model, path, 'da');
    expect(spread).toMatchObject({ kind: 'gamma', mean, variation: { value: '', unit: 'share' } });
    expect(inForm(hours, hours.options[0]!, spread, model, path, 'da')).toEqual({ kind: 'fixed', mean });
  });

  it('of a value that changes over time is its start where the form holds one', () => {
    const mean = { start: known(3, 'hours'), changes: [] };
    expect(inForm(hours, hours.options[0]!, { kind: 'gamma', mean }, model, path, 'da')).toEqual({
      kind: 'fixed',
      mean: known(3, 'hours')
    });
  });

  it('of a source keeps its words where they mean the same', () => {
    const source = at('caseTypes', 0, 'deadline', 0, 'amount', 'source') as typeof hours;
    const [document, , assumption] = source.options;
    const measured = { kind: 'measured', note: 'Optalt' };
    expect(inForm(source, assumption!, measured, model, [], 'da')).toEqual({
      kind: 'assumption',
      note: 'Optalt'
    });
    expect(inForm(source, document!, measured, model, ['agesSource'], 'da')).toEqual({
      kind: 'document',
      document: 'notat',
      where: ''
    });
  });

  it('of an amount is the same number', () => {
    const amount = at('grants', 0, 'lines', 0, 'amounts');
    const choice = (amount.kind === 'byYear' ? amount.value : amount) as typeof hours;
    expect(inForm(choice, choice.options[1]!, 609_000, model, [], 'da')).toMatchObject({ value: 609_000 });
    expect(inForm(choice, choice.options[0]!, known(5, 'kr'), model, [], 'da')).toBe(5);
  });
});

describe('places in words', () => {
  const document = smallInput();
  it.each<[Path, string]>([
    [['title', 'da'], 'Titel'],
    [
      ['caseTypes', 0, 'steps', 1, 'handlingHours', 'mean', 'value'],
      'Sagstyper › Merudgift › Trin › Vurdering › Tidsforbrug pr. sag › Middel'
    ],
    [['inflows', 0, 'perMonth', 'low'], 'Tilgang › Merudgift, Borgercenter Handicap › Sager pr. måned'],
    [
      ['scenarios', 1, 'measures', 0, 'share'],
      'Scenarier og tiltag › Videreført › Tiltag › Videreførelse af en bevilling: Det gode borgermøde › Andel'
    ],
    [
      ['grants', 0, 'lines', 0, 'amounts', '2025'],
      'Bevillinger › Det gode borgermøde › Budgetlinjer › Flere sagsbehandlere › Beløb pr. år › 2025'
    ],
    [[], 'Modellen']
  ])('%j', (path, words) => {
    expect(placeWords(document, path).da).toBe(words);
  });

  it('are there for a document in ruins', () => {
    const ruins = {
      caseTypes: [{ name: 7, steps: [null, { name: '' }] }],
      events: [{ date: 5 }, { date: '2025-03-01' }]
    };
    expect(elementName(ruins, ['caseTypes', 0]).da).toBe('Sagstype 1');
    expect(elementName(ruins, ['caseTypes', 0, 'steps', 0]).da).toBe('Trin 1');
    expect(elementName(ruins, ['caseTypes', 3]).da).toBe('Sagstype 4');
    expect(elementName(ruins, ['events', 1])).toEqual({ da: 'Begivenhed 1.3.2025', en: 'Event 2025-03-01' });
  });
});
