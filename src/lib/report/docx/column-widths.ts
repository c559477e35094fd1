import type { PageTurn } from './page.ts';
import { textWidthTwips } from './page.ts';
import { textWidthEms, widestWordEms } from './text-width.ts';

/** A column's words, head first; bold rows are a little wider. */
export interface Column {
  readonly number: boolean;
  readonly texts: readonly { readonly text: string; readonly bold: boolean }[];
}

/** A number with its range, "−3.000 (−4.000 til −2.000)": on one line, the range on a line below it, or on two. */
export type NumberLines = 'one' | 'range-below' | 'range-on-two';

export interface Layout {
  readonly turn: PageTurn;
  /** In points. */
  readonly size: number;
  /** To the left and right of a cell's words, in twips. */
  readonly padding: number;
  /** How numbers with a range are set. */
  readonly lines: NumberLines;
  /** In twips; they fill the text's width. */
  readonly widths: readonly number[];
}

/** Space to the left and right of a cell's words, in twips; many columns stand closer. */
const paddingTwips = (columns: number): number => (columns > 10 ? 40 : 70);
/** More lines than this in a cell: rather smaller type, and then a wider page. */
const mostLines = 6;
/** A number column is not pressed below this where there is room, in twips: about 1,7 cm. */
const easyNumberTwips = 960;

/** A column's words measured once, in ems. */
interface Measured {
  readonly number: boolean;
  /** What a line cannot be broken within. */
  readonly least: number;
  /** The longest text on one line. */
  readonly most: number;
}

/** A number and its range in brackets. */
const ranged = /^[^ ()]{1,40} \([^()]{1,80}\)$/u;

const ends: Record<NumberLines, RegExp | undefined> = {
  one: undefined,
  'range-below': / (?=\()/,
  'range-on-two': / (?=\()| (?=[^ ]+\)$)/
};

/** The lines of a number's cell. */
export function numberLines(text: string, lines: NumberLines): string[] {
  const end = ends[lines];
  return end && ranged.test(text) ? text.split(end) : [text];
}

function measured({ number, texts }: Column, lines: NumberLines): Measured {
  // A column's head may be broken between words.
  const least = texts.map(({ text, bold }, order) =>
    number && order > 0
      ? Math.max(...numberLines(text, lines).map((line) => textWidthEms(line, bold)))
      : widestWordEms(text, bold)
  );
  const most = texts.map(({ text, bold }) => textWidthEms(text, bold));
  return { number, least: Math.max(0, ...least), most: Math.max(0, ...most) };
}

/** The same in twips, with the space at the sides. */
type Need = Measured;

function needOf({ number, least, most }: Measured, size: number, padding: number): Need {
  const twips = (ems: number) => Math.ceil(ems * size * 20) + 2 * padding + 20;
  return { number, least: twips(least), most: twips(most) };
}

const sum = (values: readonly number[]) => values.reduce((total, each) => total + each, 0);

/** Whole twips that add up to the width; what rounding leaves goes to the first column. */
function whole(widths: readonly number[], width: number): number[] {
  const rounded = widths.map(Math.floor);
  rounded[0] = (rounded[0] ?? 0) + width - sum(rounded);
  return rounded;
}

/** Numbers are given what they need, the rest is shared by words in proportion to what they lack; undefined where words would be broken. */
function widthsIn(needs: readonly Need[], width: number): number[] | undefined {
  const start = needs.map(({ number, least, most }) =>
    number ? Math.min(most, Math.max(least, easyNumberTwips)) : least
  );
  const tight = needs.map(({ least }) => least);
  const base = sum(start) <= width ? start : tight;
  const room = width - sum(base);
  if (room < 0) return undefined;
  const lacks = needs.map(({ number, most }, order) => (number ? 0 : Math.max(0, most - base[order]!)));
  const lack = sum(lacks);
  if (lack >= room && lack > 0)
    return whole(
      base.map((each, order) => each + (room * lacks[order]!) / lack),
      width
    );
  const filled = base.map((each, order) => each + lacks[order]!);
  // What nobody lacks: half of it widens the number columns, evenly and not by much.
  const numbers = needs.filter(({ number }) => number).length;
  const extra = numbers === 0 ? 0 : Math.min(300, (room - lack) / 2 / numbers);
  return whole(
    filled.map((each, order) => (needs[order]!.number ? each + extra : each)),
    width
  );
}

const linesOf = (needs: readonly Need[], widths: readonly number[], padding: number): number =>
  Math.max(1, ...needs.map(({ most }, order) => (most - 2 * padding) / (widths[order]! - 2 * padding)));

/** In order of preference. */
const tries: readonly [PageTurn, number, readonly NumberLines[]][] = [
  ['portrait', 9, ['one', 'range-below']],
  ['portrait', 8.5, ['one', 'range-below', 'range-on-two']],
  ['portrait', 8, ['one', 'range-below', 'range-on-two']],
  ['portrait', 7.5, ['one', 'range-below', 'range-on-two']],
  ['landscape', 9, ['one', 'range-below']],
  ['landscape', 8, ['one', 'range-below']],
  ['landscape', 7, ['one', 'range-below', 'range-on-two']]
];

/**
 * How a table is set so that nothing is clipped: the largest type and the upright page if they do, else ranges below their numbers, smaller
 * type, and last a page on its side.
 */
export function layOutColumns(columns: readonly Column[]): Layout {
  const padding = paddingTwips(columns.length);
  const measures = {
    one: columns.map((column) => measured(column, 'one')),
    'range-below': columns.map((column) => measured(column, 'range-below')),
    'range-on-two': columns.map((column) => measured(column, 'range-on-two'))
  };
  const fitting = tries.flatMap(([turn, size, ways]) =>
    ways.flatMap((way) => {
      const needs = measures[way].map((column) => needOf(column, size, padding));
      const widths = widthsIn(needs, textWidthTwips[turn]);
      if (!widths) return [];
      const layout: Layout = { turn, size, padding, lines: way, widths };
      return [{ layout, most: linesOf(needs, widths, padding) }];
    })
  );
  // Where long texts make many lines on any page, an upright page is as good.
  const best = fitting.find(({ most }) => most <= mostLines) ?? fitting[0];
  return best ? best.layout : broken(measures.one, padding);
}

/** Words wider than any page: they are broken within. */
function broken(measures: readonly Measured[], padding: number): Layout {
  const width = textWidthTwips.landscape;
  const wanted = measures.map((column) => Math.min(needOf(column, 7, padding).least, width / 3));
  const share = width / sum(wanted);
  return {
    turn: 'landscape',
    size: 7,
    padding,
    lines: 'one',
    widths: whole(
      wanted.map((each) => each * share),
      width
    )
  };
}
