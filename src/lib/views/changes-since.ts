import type { NoteRecord, RecordedFigure, RecordUnit } from '../model/note-record.ts';
import { unitWords } from '../model/unit-words.ts';
import type { Language } from '../text/language.ts';
import {
  undefinedDash,
  writeCases,
  writeFte,
  writeKroner,
  writeNumber,
  writeShare
} from '../text/numbers.ts';
import { m } from '../text/paraglide/messages.js';
import type { TableCell, TableView } from './table-view.ts';

/** What two notes of a model do not share, and how much they do. */
export interface Changes {
  /** Undefined where nothing has changed. */
  readonly figures: TableView | undefined;
  readonly inputs: TableView | undefined;
  readonly sameFigures: number;
  readonly sameInputs: number;
}

/** Compares two records, the old beside the new. */
export function changesBetween(before: NoteRecord, now: NoteRecord, language: Language): Changes {
  const figures = pairs(before.figures, now.figures, ({ key }) => key);
  const inputs = pairs(before.inputs, now.inputs, ({ path }) => path);
  const otherFigures = figures.filter(
    ([old, fresh]) => !old || !fresh || old.value !== fresh.value || old.unit !== fresh.unit
  );
  const otherInputs = inputs.filter(([old, fresh]) => old?.held !== fresh?.held);
  const options = { locale: language };
  const absent = m.changes_absent({}, options);
  const sides = [m.changes_old({}, options), m.changes_new({}, options)];
  return {
    figures: table(
      m.changes_figures({}, options),
      [m.changes_figure({}, options), ...sides, m.changes_difference({}, options)],
      true,
      otherFigures.map(([old, fresh]) => [
        (fresh ?? old)!.label[language],
        ...[old, fresh].map((each) => (each ? recordedCell(each, language) : absent)),
        difference(old, fresh, language)
      ])
    ),
    inputs: table(
      m.changes_inputs({}, options),
      [m.changes_input({}, options), ...sides],
      false,
      otherInputs.map(([old, fresh]) => [
        (fresh ?? old)!.label[language],
        ...[old, fresh].map((each) => each?.words[language] ?? absent)
      ])
    ),
    sameFigures: figures.length - otherFigures.length,
    sameInputs: inputs.length - otherInputs.length
  };
}

/** Entries with the same key side by side, those of now first. */
function pairs<Entry>(
  before: readonly Entry[],
  now: readonly Entry[],
  keyOf: (entry: Entry) => string
): (readonly [Entry | undefined, Entry | undefined])[] {
  const old = new Map(before.map((entry) => [keyOf(entry), entry]));
  const fresh = new Set(now.map(keyOf));
  return [
    ...now.map((entry) => [old.get(keyOf(entry)), entry] as const),
    ...before.filter((entry) => !fresh.has(keyOf(entry))).map((entry) => [entry, undefined] as const)
  ];
}

function table(
  title: string,
  head: readonly string[],
  numbers: boolean,
  rows: readonly TableCell[][]
): TableView | undefined {
  if (rows.length === 0) return undefined;
  const columns = head.map((text, column) => ({ text, ...(numbers && column > 0 && { number: true }) }));
  return { title, head: columns, rows, notes: [] };
}

const writers: Readonly<Record<RecordUnit, (value: number | null, language: Language) => string>> = {
  share: (value, language) => writeShare(value, language, 1),
  // A difference between shares keeps its sign.
  points: (value, language) => writeNumber(value === null ? null : value * 100, language, 1, 'always'),
  cases: writeCases,
  fte: writeFte,
  kroner: writeKroner
};

/** What is counted, for whoever reads the bare number in a spreadsheet; a share says it itself. */
const unitOf = (unit: RecordUnit, language: Language): string => {
  const options = { locale: language };
  if (unit === 'kroner') return language === 'da' ? 'kr.' : 'DKK';
  if (unit === 'cases') return unitWords.cases[language];
  if (unit === 'fte') return unitWords.årsværk[language];
  return m.unit_percentage_points({}, options);
};

const decimalsOf = (unit: RecordUnit): number => (unit === 'kroner' || unit === 'cases' ? 0 : 1);

function recordedCell({ unit, value: recorded }: RecordedFigure, language: Language): TableCell {
  const value = recorded ?? null;
  const cell = { text: writers[unit](value, language), decimals: decimalsOf(unit) };
  if (unit === 'share') return { ...cell, value, isShare: true };
  const shown = unit === 'points' && value !== null ? value * 100 : value;
  return { ...cell, value: shown, unit: unitOf(unit, language) };
}

function difference(
  old: RecordedFigure | undefined,
  fresh: RecordedFigure | undefined,
  language: Language
): TableCell {
  if (!old || !fresh || old.unit !== fresh.unit) return undefinedDash;
  if (old.value === undefined || fresh.value === undefined) return undefinedDash;
  const scale = fresh.unit === 'share' || fresh.unit === 'points' ? 100 : 1;
  const value = (fresh.value - old.value) * scale;
  const decimals = decimalsOf(fresh.unit);
  const text = writeNumber(value, language, decimals, 'always');
  return { text, value, decimals, unit: unitOf(fresh.unit, language) };
}
