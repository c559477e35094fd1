import { describe, expect, it } from 'vitest';
import type { Field } from '../../model/field.ts';
import { modelField } from '../../model/field-of.ts';
import { changingField, quantityEntries } from '../../model/inner-fields.ts';
import type { Path } from '../../model/problem.ts';
import { keyWord } from '../../model/words-of.ts';
import { chapters, explanationKeys, explanationOf, explanations } from './explanation-of.ts';
import { measureKinds } from './measure-kinds.ts';

/** Every place of the schema that is filled in, in every form of a choice. */
function places(field: Field, path: Path = []): [Path, Field['kind']][] {
  const inner = (entries: readonly { key: string; field: Field }[]) =>
    entries.flatMap(({ key, field }): [Path, Field['kind']][] => [
      ...(field.kind === 'exactly' ? [] : [[[...path, key], field.kind] as [Path, Field['kind']]]),
      ...places(field, [...path, key])
    ]);
  switch (field.kind) {
    case 'group':
      return inner(field.entries);
    case 'list':
      return places(field.element, [...path, 0]);
    case 'byYear':
      return [[[...path, '2025'], field.value.kind], ...places(field.value, [...path, '2025'])];
    case 'choice':
      return field.options.flatMap((form) => places(form, path));
    case 'quantity':
      return inner(quantityEntries(true));
    case 'schedule':
      return inner(changingField(field).entries);
    default:
      return [];
  }
}

const all = places(modelField());
const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\d]{3,}/gu) ?? [];

describe('explanations of fields', () => {
  it('are there for every place of the schema, in both languages', () => {
    const lacking = all.filter(([path, sort]) => {
      const found = explanationOf(path, sort);
      return !found?.da || !found.en;
    });
    expect([...new Set(lacking.map(([path, sort]) => `${path.join('.')}:${sort}`))]).toEqual([]);
    expect(all.length).toBeGreaterThan(1500);
  });

  it('are one to three whole sentences that say more than the label', () => {
    const poor = all.flatMap(([path, sort]) => {
      const found = explanationOf(path, sort)!;
      const label = keyWord(path, sort)!;
      return (['da', 'en'] as const)
        .filter((language) => {
          const text = found[language];
          const known = new Set(wordsOf(label[language]));
          const isSentence = /^[\p{Lu}\d].*\.$/u.test(text) && !/ {2}|\n/.test(text);
          return (
            !isSentence || text.length > 330 || wordsOf(text).filter((word) => !known.has(word)).length < 4
          );
        })
        .map((language) => `${path.join('.')}: ${found[language]}`);
    });
    expect([...new Set(poor)]).toEqual([]);
  });

  it('are each used, and no key is written in two chapters', () => {
    const used = new Set(
      all.map(([path, sort]) => explanationKeys(path, sort).find((key) => Object.hasOwn(explanations, key)))
    );
    expect(Object.keys(explanations).filter((key) => !used.has(key))).toEqual([]);
    expect(chapters.flatMap((chapter) => Object.keys(chapter))).toHaveLength(
      Object.keys(explanations).length
    );
  });

  it('of a measure say what measures of its kind do', () => {
    for (const [kind, words] of Object.entries(measureKinds))
      expect(explanationOf(['scenarios', 0, 'measures', 1], 'choice', kind)).toBe(words);
  });

  it.each<[Path, Field['kind'], RegExp]>([
    [['caseTypes', 0, 'steps', 0, 'handlingHours', 'mean'], 'quantity', /arbejdstimer.*på trinnet/],
    [['caseTypes', 0, 'steps', 0, 'outsideWait', 'mean'], 'quantity', /kalenderdage.*venter på andre/i],
    [['staffGroups', 0, 'staffing', 'timeToFill', 'mean'], 'quantity', /stilling bliver ledig/],
    [['inflows', 0, 'perMonth', 'start'], 'quantity', /^Værdien fra periodens første dag\. Nye sager/],
    [['inflows', 0, 'perMonth', 'changes', 0, 'to'], 'quantity', /^Værdien fra ændringen af\. Nye sager/],
    [['scenarios', 0, 'measures', 0, 'from'], 'id', /gruppe/],
    [['scenarios', 0, 'measures', 0, 'from'], 'date', /første dag/],
    [['programmes', 0, 'categories', 0, 'share'], 'quantity', /gennemgangen/]
  ])('at %j of sort %s say what it is there', (path, sort, expected) => {
    expect(explanationOf(path, sort)?.da).toMatch(expected);
  });
});
