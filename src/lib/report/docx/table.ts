import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  type Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType
} from 'docx';
import { cellText, type RowKind, type TableView } from '../../views/table-view.ts';
import { layOutColumns, numberLines, type Layout } from './column-widths.ts';
import { cleanText } from './clean-text.ts';
import { run } from './inlines.ts';
import { NamedTable } from './named-table.ts';
import { accent, hairline, shade, styleIds } from './styles.ts';

/** Tables up to so many rows are not split over pages. */
const rowsKeptTogether = 24;

/** A row with more signs than this in a cell may be higher than a page: it may be split, and is no head to repeat. */
const mostSignsKeptWhole = 1_000;

type Part = RowKind | 'head' | 'total';

interface Row {
  readonly part: Part;
  /** One of each column. */
  readonly texts: readonly string[];
}

const isWhole = ({ texts }: Row) => texts.every(({ length }) => length <= mostSignsKeptWhole);

const isBold = (part: Part) => part !== 'entry';

/** The rows as they are written, from the head to the total. */
function rowsOf(table: TableView): Row[] {
  const texts = (cells: TableView['rows'][number]) =>
    table.head.map((_, order) => cellText(cells[order] ?? ''));
  return [
    { part: 'head', texts: table.head.map(({ text }) => text) },
    ...table.rows.map((cells, order): Row => ({
      part: table.kinds?.[order] ?? 'entry',
      texts: texts(cells)
    })),
    ...(table.total ? [{ part: 'total', texts: texts(table.total) } as const] : [])
  ];
}

/** How wide its columns are, and the page they need. */
export function layOutTable(table: TableView): Layout {
  const rows = rowsOf(table);
  return layOutColumns(
    table.head.map(({ number }, column) => ({
      number: number ?? false,
      // A section's words may run on over several lines of its first cell.
      texts: rows.map(({ part, texts }) => ({ text: texts[column]!, bold: isBold(part) }))
    }))
  );
}

const line = (size: number, color: string) => ({ style: BorderStyle.SINGLE, size, color });
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };

const borders: Record<Part, TableCell['options']['borders']> = {
  head: { top: line(8, accent), bottom: line(8, accent) },
  entry: {},
  section: {},
  subtotal: { top: line(4, accent) },
  total: { top: line(8, accent), bottom: line(8, accent) }
};

/** Numbers to the right, and marks of one sign in the middle. */
function alignmentOf(number: boolean, rows: readonly Row[], column: number) {
  if (number) return AlignmentType.RIGHT;
  const marks = column > 0 && rows.every(({ part, texts }) => part === 'head' || texts[column]!.length <= 1);
  return marks ? AlignmentType.CENTER : AlignmentType.LEFT;
}

const lineRuns = (lines: readonly string[], look: { size: number; bold?: true }) =>
  lines.map((line, order) => run(line, { ...look, ...(order > 0 ? { break: 1 } : {}) }));

/** A table with its head marked as such and repeated on each page, rows that stay whole, and numbers to the right. */
export function tableOf(view: TableView, { size, widths, padding, lines }: Layout): Table {
  const rows = rowsOf(view);
  const alignments = view.head.map(({ number }, column) => alignmentOf(number ?? false, rows, column));
  const together = rows.length <= rowsKeptTogether;
  const last = rows.length - 1;
  const noneIsHigh = rows.every(isWhole);
  // A head, a section's name and the row above the total never stand alone at the end of a page.
  const keepsNext = ({ part }: Row, order: number) =>
    order < last && noneIsHigh && (together || part === 'head' || part === 'section' || order === last - 1);
  const cell = (row: Row, texts: readonly string[], column: number, keepNext: boolean) =>
    new TableCell({
      width: { size: widths[column]!, type: WidthType.DXA },
      verticalAlign: row.part === 'head' ? VerticalAlign.BOTTOM : VerticalAlign.TOP,
      ...(borders[row.part] ? { borders: borders[row.part] } : {}),
      ...(row.part === 'head' || row.part === 'section'
        ? { shading: { fill: shade, color: 'auto', type: 'clear' } }
        : {}),
      children: [
        new Paragraph({
          style: styleIds.cell,
          keepNext,
          alignment: alignments[column]!,
          children: lineRuns(texts, { size: size * 2, ...(isBold(row.part) ? { bold: true } : {}) })
        })
      ]
    });
  return new NamedTable(cleanText(view.title), {
    width: { size: widths.reduce((total, each) => total + each, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: {
      top: 40,
      bottom: 40,
      left: padding,
      right: padding,
      marginUnitType: WidthType.DXA
    },
    tableLook: {
      firstRow: true,
      lastRow: view.total !== undefined,
      firstColumn: true,
      noHBand: true,
      noVBand: true
    },
    borders: {
      top: line(8, accent),
      bottom: line(8, accent),
      left: none,
      right: none,
      insideHorizontal: line(4, hairline),
      insideVertical: none
    },
    rows: rows.map(
      (row, order) =>
        new TableRow({
          ...(row.part === 'head' && isWhole(row) ? { tableHeader: true } : {}),
          cantSplit: isWhole(row),
          children: row.texts.map((text, column) => {
            const isNumber = view.head[column]!.number === true && row.part !== 'head';
            const shown = isNumber ? numberLines(text, lines) : [text];
            return cell(row, shown, column, keepsNext(row, order));
          })
        })
    )
  });
}
