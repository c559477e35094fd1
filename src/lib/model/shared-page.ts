import { dateText } from './date-text.ts';
import { limits } from './limits.ts';
import { must } from './rule.ts';
import { exactly, flag, list, numberWithin, oneOf, strict } from './schema-parts.ts';
import { z } from './zod.ts';

/** Any words that a page shows, written by the program from a valid document: up to 200,000 characters. */
const aText = must({ rule: 'text', max: limits.noteCharacters, blank: true });
const words = z.string(aText).max(limits.noteCharacters, aText);

const finite = numberWithin({ min: -1e15, max: 1e15 });
const value = finite.nullable();
const values = list(value, 0, limits.months);
const most = limits.listLength;

const mark = strict({ position: finite, label: words });

const chartBase = {
  id: words,
  title: words,
  takeaway: words,
  description: words,
  periods: list(words, 0, limits.months),
  years: list(mark, 0, limits.months),
  forecastFrom: finite,
  unit: oneOf(['share', 'cases', 'hours', 'fte', 'mio']),
  bandLabel: words,
  events: list(mark, 0, most),
  maximum: finite.optional()
};

/** A chart of lines, as `Series` of the charts. */
const lineChart = strict({
  ...chartBase,
  lines: list(
    strict({
      id: words,
      label: words,
      slot: finite.optional(),
      kind: oneOf(['expected', 'median', 'value']),
      values,
      low: values.optional(),
      high: values.optional()
    }),
    0,
    limits.scenarios
  ),
  banded: list(words, 0, limits.scenarios).optional(),
  targets: list(strict({ value: finite, label: words }), 0, most),
  points: list(
    strict({ from: finite, to: finite, value: finite, bound: oneOf(['equal', 'above']), label: words }),
    0,
    most
  )
});

/** A chart of layers, as `StackSeries` of the charts. */
const stackChart = strict({
  ...chartBase,
  layers: list(strict({ id: words, label: words, shade: finite, values }), 0, most),
  form: oneOf(['area', 'bar']),
  hue: oneOf(['overdue', 'neutral']).optional()
});

const cell = z.union([
  words,
  strict({
    text: words,
    value,
    decimals: numberWithin({ min: 0, max: 10, integer: true }),
    isShare: flag().optional(),
    range: strict({ low: finite, high: finite, text: words }).optional()
  })
]);

/** A table whose words are written already, as `TableView` of the views. */
const table = strict({
  title: words,
  head: list(strict({ text: words, number: flag().optional() }), 1, limits.months),
  rows: list(list(cell, 1, limits.months), 0, most),
  kinds: list(oneOf(['entry', 'section', 'subtotal']), 0, most).optional(),
  notes: list(words, 0, most)
});

/** An entry of the register of assumptions. */
const assumption = strict({
  path: words,
  label: words,
  value: words,
  source: words,
  kind: oneOf(['assumption', 'measured', 'document'])
});

/** What follows the lever, in words and charts. */
const following = {
  /** The scenario in focus, and what it does. */
  scenario: words,
  acts: list(words, 0, most),
  sentence: words,
  /** On how the figures of the sentence are to be read. */
  note: words,
  onTime: lineChart,
  backlog: stackChart,
  table,
  lever: strict({ label: words, kroner: words, positions: words }).optional()
};

/** The committee's page in one language. */
const pageWords = strict({
  title: words,
  /** Municipality, year and price level. */
  budget: words,
  ...following,
  assumptions: list(assumption, 0, limits.ages)
});

/**
 * The page of a link as it was when the link was made: words, charts and table in both languages, already written, so that a later program
 * shows the same numbers.
 */
export const sharedPage = strict({
  format: exactly(1),
  /** SHA-256 of the document that it was made from. */
  documentHash: words,
  /** The day on which it was made. */
  date: dateText,
  /** Where the lever stands, in whole per cents. */
  leverPercent: numberWithin({ min: 0, max: 1000, integer: true }).optional(),
  /** The scenario and the unit in focus, what the scenario is compared with, and all that stand side by side. */
  focus: strict({
    scenario: words,
    against: words,
    unit: words.nullable(),
    compared: list(words, 1, limits.scenarios)
  }),
  da: pageWords,
  en: pageWords
});

export type SharedPage = z.infer<typeof sharedPage>;
export type PageWords = z.infer<typeof pageWords>;
/** The part of a page that another place of the lever changes. */
export type Following = Pick<PageWords, keyof typeof following>;

/** Reads a page as it was stored. @throws Error where it is none: it was checked when it was stored */
export const readSharedPage = (stored: unknown): SharedPage => sharedPage.parse(stored);
