import { MOST_BYTES } from '../../../lib/import/decode-file.ts';
import type { TableFault } from '../../../lib/import/split-table.ts';
import type { FileFault, TablePaste } from '../../../lib/state/table-paste.svelte.ts';
import type { Language } from '../../../lib/text/language.ts';
import { writeNumber } from '../../../lib/text/numbers.ts';
import { m } from '../../../lib/text/paraglide/messages.js';

/** Why nothing of a table can be put in; undefined where it can, bad cells or not. */
export function pasteFault(paste: TablePaste, language: Language): string | undefined {
  const words = { locale: language };
  if (paste.fileFault) return fileFault(paste.fileFault, language);
  if (paste.text === undefined) return undefined;
  // Nothing has been pasted yet.
  if (paste.fault) return paste.text === '' ? undefined : tableFault(paste.fault, language);
  if (paste.missing.length > 0) {
    const columns = paste.missing.map(({ label }) => label[language]).join(', ');
    return m.paste_missing({ columns }, words);
  }
  if (!paste.count) return undefined;
  const { least, most, count } = paste.count;
  const numbers = { most: writeNumber(most, language), count: writeNumber(count, language) };
  return least === most
    ? m.paste_count_exactly(numbers, words)
    : m.paste_count({ ...numbers, least: writeNumber(least, language) }, words);
}

function fileFault(fault: FileFault, language: Language): string {
  const words = { locale: language };
  switch (fault) {
    case 'tooLarge':
      return m.paste_file_large({ most: String(MOST_BYTES / 1_000_000) }, words);
    case 'noText':
      return m.paste_file_no_text({}, words);
    case 'unreadable':
      return m.paste_file_unreadable({}, words);
  }
}

function tableFault(fault: TableFault, language: Language): string {
  const words = { locale: language };
  if (fault.reason === 'empty') return m.paste_empty({}, words);
  const most = { most: writeNumber(fault.most, language) };
  switch (fault.reason) {
    case 'tooManyRows':
      return m.paste_too_many_rows(most, words);
    case 'tooManyColumns':
      return m.paste_too_many_columns(most, words);
    case 'tooManyCharacters':
      return m.paste_too_many_characters(most, words);
  }
}

/** What a column of a table can be read as: the columns of the place, and the years that heads name. */
export function columnChoices(paste: TablePaste, language: Language): { value: string; label: string }[] {
  const { columns, byYear } = paste.target.shape;
  const years = paste.hasHead ? (paste.cells[0] ?? []).filter((head) => /^\d{4}$/.test(head)) : [];
  return [
    { value: '', label: m.paste_column_none({}, { locale: language }) },
    ...columns.map(({ key, label }) => ({ value: key, label: capital(label[language]) })),
    ...(byYear
      ? [...new Set(years)].map((year) => ({
          value: year,
          label: `${capital(byYear.label[language])} ${year}`
        }))
      : [])
  ];
}

/** What a column is called, by its key or its year. */
export const columnName = (paste: TablePaste, key: string, language: Language): string =>
  columnChoices(paste, language).find(({ value }) => value === key)?.label ?? key;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
