import writeExcelFile, {
  type Cell,
  type CellObject,
  type Options,
  type Sheet as PackageSheet
} from 'write-excel-file/universal';
import { m } from '../../text/paraglide/messages.js';
import { assumptionTable } from '../../views/assumption-table.ts';
import { provenanceTable } from '../../views/provenance-table.ts';
import type { Shown } from '../../views/shown.ts';
import type { TableView } from '../../views/table-view.ts';
import { MARGIN } from './column-widths.ts';
import { withRangeColumns } from '../range-columns.ts';
import { linesIn } from './lines-in.ts';
import { sheetNames } from './sheet-names.ts';
import { spelledOut } from './sheet-text.ts';
import { sheetOf, type CellRole, type Sheet, type SheetCell } from './sheet.ts';
import { cellAddress } from './sum-formula.ts';

type Feature = NonNullable<Options<Blob>['features']>[number];

const SOFT = '#555555';
const FLAGGED = '#8a3b00';
const RULE = { borderStyle: 'thin', borderColor: '#888888' } as const;

const looks: Readonly<Record<CellRole, CellObject>> = {
  title: { fontWeight: 'bold', fontSize: 14, alignVertical: 'top' },
  head: {
    fontWeight: 'bold',
    alignVertical: 'bottom',
    bottomBorderStyle: RULE.borderStyle,
    bottomBorderColor: RULE.borderColor
  },
  entry: { alignVertical: 'top' },
  section: { fontWeight: 'bold', alignVertical: 'top' },
  subtotal: { fontWeight: 'bold', alignVertical: 'top' },
  total: {
    fontWeight: 'bold',
    alignVertical: 'top',
    topBorderStyle: RULE.borderStyle,
    topBorderColor: RULE.borderColor
  },
  note: { textColor: SOFT, alignVertical: 'top' },
  flag: { textColor: FLAGGED, alignVertical: 'top' }
};

/** Points that a line of text is high. */
const LINE_HEIGHT = 15;
const TITLE_HEIGHT = 20;
/** The letters of titles and heads are so much wider. */
const TITLE_WIDTH = 1.4;
const BOLD_WIDTH = 1.1;
/** The highest that Excel lets a row be, in points. */
const HIGHEST = 409;

function packageCell(cell: SheetCell, widths: readonly number[], column: number): Cell {
  const { role, value, formula, format, toTheRight, across = 1 } = cell;
  // Words stand clear of the numbers to their left.
  const side = toTheRight
    ? { align: 'right' as const }
    : { align: 'left' as const, ...(column > 0 && { indent: 1 }) };
  const look = { ...looks[role], ...side };
  if (formula !== undefined) return { ...look, type: 'Formula', value: formula, format: format! };
  if (typeof value === 'number') return { ...look, type: Number, value, format: format! };
  const text = { ...look, type: String, value: spelledOut(value), wrap: true };
  const isTitle = role === 'title';
  const room = widths.slice(column, column + across).reduce((sum, width) => sum + width, 0);
  const letterWidth = isTitle ? TITLE_WIDTH : look.fontWeight === 'bold' ? BOLD_WIDTH : 1;
  const lines = linesIn(value, Math.max(1, Math.floor((room - MARGIN) / letterWidth)));
  const height = Math.min(HIGHEST, lines * (isTitle ? TITLE_HEIGHT : LINE_HEIGHT));
  return { ...text, ...(across > 1 && { columnSpan: across }), ...((isTitle || lines > 1) && { height }) };
}

function packageSheet({ rows, widths, headRows }: Sheet, name: string): PackageSheet<Blob> {
  return {
    sheet: name,
    data: rows.map((cells) =>
      cells.flatMap((cell, column) => [
        packageCell(cell, widths, column),
        // The package wants the cells that one stretches over.
        ...Array<null>((cell.across ?? 1) - 1).fill(null)
      ])
    ),
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: headRows,
    showGridLines: false,
    orientation: 'landscape'
  };
}

/** Prints each sheet as wide as the paper, on as many pages as it takes. */
const onPaper: Feature = {
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml) =>
          xml
            .replace('<sheetViews', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews')
            .replace('<pageSetup ', '<pageSetup fitToHeight="0" ')
      }
    }
  }
};

/** Puts each formula's value beside it: for programs that show a file without computing it. */
function withValues(sheets: readonly Sheet[]): Feature {
  const values = sheets.map(
    ({ rows }) =>
      new Map(
        rows.flatMap((cells, row) =>
          cells.map(({ value }, column) => [cellAddress(row + 1, column), value] as const)
        )
      )
  );
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _, { sheetIndex }) =>
            xml.replace(
              /(<c r="([A-Z]+\d+)"[^>]*>)<f>([^<]*)<\/f>/g,
              (_all, open: string, address: string, formula: string) =>
                `${open}<f>${formula}</f><v>${String(values[sheetIndex]?.get(address) ?? 0)}</v>`
            )
        }
      }
    }
  };
}

/**
 * Tables as a file of Excel: one sheet for each, then the register of assumptions and how the numbers were computed. Numbers are numbers,
 * sums are formulas, and texts are texts whatever they begin with. The same in a browser and in Node.
 */
export async function writeXlsx(tables: readonly TableView[], shown: Shown): Promise<Uint8Array> {
  const { language } = shown;
  const all = [...tables, assumptionTable(shown, true), provenanceTable(shown)];
  const names = sheetNames(
    all.map(({ title }) => title),
    m.sheet_spare({}, { locale: language })
  );
  const sheets = all.map((table) => sheetOf(withRangeColumns(table, language), language));
  const written = writeExcelFile(
    sheets.map((sheet, order) => packageSheet(sheet, names[order]!)),
    { fontFamily: 'Calibri', fontSize: 11, features: [withValues(sheets), onPaper] }
  );
  return new Uint8Array(await (await written.toBlob()).arrayBuffer());
}
