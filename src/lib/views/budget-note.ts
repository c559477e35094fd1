import type { ModelDocument } from '../model/document.ts';
import { textIn, type Language, type ShownText } from '../text/language.ts';
import { m } from '../text/paraglide/messages.js';
import { writeSource } from './assumptions.ts';
import type { Words } from './grant-words.ts';
import type { TableView } from './table-view.ts';
import { writeList } from './write-list.ts';

type BudgetNote = NonNullable<ModelDocument['budgetNote']>;
type Boxes = NonNullable<BudgetNote['categories']>;

/** The note's front page: its number, and the boxes that are ticked; undefined where the model has none of it. */
export function frontPageTable({ model, language }: Words): TableView | undefined {
  const note = model.budgetNote;
  if (!note) return undefined;
  const options = { locale: language };
  const rows = [
    ...(note.number === undefined ? [] : [[m.note_number({}, options), note.number]]),
    ...boxRow(m.note_categories({}, options), note.categories, language),
    ...boxRow(m.note_districts({}, options), note.districts, language)
  ];
  if (rows.length === 0) return undefined;
  return {
    title: m.table_note({}, options),
    head: [{ text: m.table_note_entry({}, options) }, { text: m.table_note_words({}, options) }],
    rows,
    notes: [writeSource(model, note.source, language)]
  };
}

function boxRow(name: string, boxes: Boxes | undefined, language: Language): string[][] {
  if (!boxes || boxes.length === 0) return [];
  const ticked = boxes.flatMap((box) => (box.ticked ? [textIn(box.name, language)] : []));
  return [[name, ticked.length > 0 ? writeList(ticked, language) : m.note_none({}, { locale: language })]];
}

/** What follows besides figures, where the money is given or where it is not. */
export interface ConsequenceList {
  readonly title: string;
  readonly entries: readonly { readonly subject: string; readonly text: string; readonly source: string }[];
}

/** The model's consequences in words, those of a grant that is not given last. */
export function consequenceLists({ model, language }: Words): ConsequenceList[] {
  const all = model.budgetNote?.consequences ?? [];
  const options = { locale: language };
  const say = (text: ShownText) => textIn(text, language);
  const listOf = (when: (typeof all)[number]['when'], title: string): ConsequenceList[] => {
    const own = all.filter((each) => each.when === when);
    if (own.length === 0) return [];
    const entries = own.map(({ subject, text, source }) => ({
      subject: say(subject),
      text: say(text),
      source: writeSource(model, source, language)
    }));
    return [{ title, entries }];
  };
  return [
    ...listOf('given', m.consequences_given({}, options)),
    ...listOf('notGiven', m.consequences_not_given({}, options))
  ];
}
