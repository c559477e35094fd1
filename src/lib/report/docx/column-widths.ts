import type { PageTurn } from './page.ts';
import { textWidthTwips } from './page.ts';
import { textWidthEms, widestWordEms } from './text-width.ts';

/** A column's words, head first; bold rows are a little wider. */
export interface Column {
  readonly number: boolean;
  readonly texts: readonly { readonly text: string; readonly bold: boolean }[];
}

export interface Layout {
  readonly turn: PageTurn;
  /** In points. */
  readonly size: number;
  /** To the left and right of a cell's words, in twips. */
  readonly padding: number;
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

function measured({ number, texts }: Column): Measured {
  // A number is never broken, a column's head may be.
  const least = texts.map(({ text, bold }, order) =>
    number && order > 0 ? textWidthEms(text, bold) : widestWordEms(text, bold)
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
const tries: readonly [PageTurn, number][] = [
  ['portrait', 9],
  ['portrait', 8.5],
  ['portrait', 8],
  ['portrait', 7.5],
  ['landscape', 9],
  ['landscape', 8],
  ['landscape', 7]
];

/** How a table is set so that nothing is clipped: the largest type and the upright page if they do, else smaller type, else a page on its side. */
export function layOutColumns(columns: readonly Column[]): Layout {
  const padding = paddingTwips(columns.length);
  const measures = columns.map(measured);
  const fitting = tries.flatMap(([turn, size]) => {
    const needs = measures.map((column) => needOf(column, size, padding));
    const widths = widthsIn(needs, textWidthTwips[turn]);
    return widths
      ? [{ layout: { turn, size, padding, widths }, lines: linesOf(needs, widths, padding) }]
      : [];
  });
  // Where long texts make many lines on any page, an upright page is as good.
  const best = fitting.find(({ lines }) => lines <= mostLines) ?? fitting[0];
  return best ? best.layout : broken(measures, padding);
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
    widths: whole(
      wanted.map((each) => each * share),
      width
    )
  };
}
