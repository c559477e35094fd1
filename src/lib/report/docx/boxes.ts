import type { Table } from 'docx';
import { BorderStyle, Paragraph, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import type { Block } from '../note.ts';
import { cleanText } from './clean-text.ts';
import { run } from './inlines.ts';
import { NamedTable } from './named-table.ts';
import { hairline, styleIds, symbolFont } from './styles.ts';
import { textWidthTwips } from './page.ts';

export type Boxes = Extract<Block, { kind: 'boxes' }>;

/** So many boxes stand under each other; more are set in three columns, read row by row. */
const mostInOneColumn = 9;
const nameWidthTwips = 4_000;

/** A box and its name, as on the printed front page: ☒ or ☐. */
const boxParagraph = ({ name, ticked }: Boxes['boxes'][number], keepNext: boolean) =>
  new Paragraph({
    style: styleIds.cell,
    keepNext,
    children: [
      run(ticked ? '☒' : '☐', { font: symbolFont }),
      run(`\u00a0 ${name}`, ticked ? { bold: true } : {})
    ]
  });

/** The boxes under their title. */
export function boxesOf({ title, boxes }: Boxes): (Paragraph | Table)[] {
  const heading = new Paragraph({ style: styleIds.boxesTitle, children: [run(title)] });
  if (boxes.length === 0) return [heading];
  const columns = boxes.length > mostInOneColumn ? 3 : 1;
  const width = columns === 1 ? nameWidthTwips : Math.floor(textWidthTwips.portrait / columns);
  const rows = Math.ceil(boxes.length / columns);
  const line = { style: BorderStyle.SINGLE, size: 4, color: hairline };
  const table = new NamedTable(cleanText(title), {
    width: { size: width * columns, type: WidthType.DXA },
    columnWidths: Array.from({ length: columns }, () => width),
    layout: TableLayoutType.FIXED,
    margins: { top: 40, bottom: 40, left: 70, right: 70, marginUnitType: WidthType.DXA },
    tableLook: { firstRow: false, firstColumn: false, noHBand: true, noVBand: true },
    borders: {
      top: line,
      bottom: line,
      left: line,
      right: line,
      insideHorizontal: line,
      insideVertical: line
    },
    rows: Array.from(
      { length: rows },
      (_, row) =>
        new TableRow({
          cantSplit: true,
          children: Array.from({ length: columns }, (_, column) => {
            const box = boxes[row * columns + column];
            return new TableCell({
              width: { size: width, type: WidthType.DXA },
              children: [box ? boxParagraph(box, row < rows - 1) : new Paragraph({ style: styleIds.cell })]
            });
          })
        })
    )
  });
  return [heading, table, new Paragraph({ style: styleIds.tableEnd })];
}
