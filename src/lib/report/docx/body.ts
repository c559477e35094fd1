import { HeadingLevel, Paragraph, type IParagraphOptions, type Table } from 'docx';
import { m } from '../../text/paraglide/messages.js';
import type { Language } from '../../text/language.ts';
import type { Block } from '../note.ts';
import type { Picture } from '../picture.ts';
import { boxesOf } from './boxes.ts';
import { tableCaption, type Counts } from './caption.ts';
import { chartOf } from './chart.ts';
import { run, runs } from './inlines.ts';
import { deepestLevel, indentTwips, listReference } from './numbering.ts';
import type { PageTurn } from './page.ts';
import { afterParagraph, styleIds } from './styles.ts';
import { layOutTable, tableOf } from './table.ts';

export type Child = Paragraph | Table;

/** A part of the document and the page it needs. */
export interface Piece {
  readonly turn: PageTurn;
  readonly children: readonly Child[];
}

type Of<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>;

/** What is counted while a note is written. */
export interface Writing {
  readonly language: Language;
  readonly pictures: ReadonlyMap<Block, Picture>;
  readonly counts: Counts;
  lists: number;
  /** Points of the pictures that have a place, in the order of the places. */
  readonly placed: Promise<Uint8Array>[];
}

const headings = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;
const looks = { lead: styleIds.lead, small: styleIds.small } as const;

function paragraphOf({ inlines, look }: Of<'paragraph'>, more: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ ...(look ? { style: looks[look] } : {}), ...more, children: runs(inlines) });
}

function tablePiece({ caption, table }: Of<'table'>, writing: Writing): Piece {
  const layout = layOutTable(table);
  const small = (style: string) => (text: string) => new Paragraph({ style, children: [run(text)] });
  const flag = (text: string) =>
    new Paragraph({
      style: styleIds.tableFlag,
      children: [run(`${m.note_flag({}, { locale: writing.language })} `, { bold: true }), run(text)]
    });
  return {
    turn: layout.turn,
    children: [
      tableCaption(caption, writing.counts),
      tableOf(table, layout),
      ...table.notes.map(small(styleIds.tableNote)),
      ...(table.flags ?? []).map(flag),
      new Paragraph({ style: styleIds.tableEnd })
    ]
  };
}

/** Where a list stands. */
interface Place {
  /** In so many other lists. */
  readonly depth: number;
  /** Nothing of the outermost list comes after it. */
  readonly isLast: boolean;
}

/** A list; the second paragraph of an item stands under the first, and what follows the list a paragraph's distance below it. */
function listPieces({ ordered, items }: Of<'list'>, { depth, isLast }: Place, writing: Writing): Piece[] {
  const level = Math.min(depth, deepestLevel);
  const reference = ordered ? listReference.numbers : listReference.bullets;
  const instance = (writing.lists += 1);
  return items.flatMap((blocks, item) =>
    blocks.flatMap((block, order) => {
      const ends = isLast && item === items.length - 1 && order === blocks.length - 1;
      if (block.kind !== 'paragraph') return piecesOf(block, writing, { depth: depth + 1, isLast: ends });
      const begun = blocks.slice(0, order).some(({ kind }) => kind === 'paragraph');
      const place = begun
        ? { indent: { left: indentTwips(level) } }
        : { numbering: { reference, level, instance } };
      const space = ends ? { spacing: { after: afterParagraph } } : {};
      return [upright([paragraphOf(block, { style: styleIds.list, ...place, ...space })])];
    })
  );
}

const upright = (children: readonly Child[]): Piece => ({ turn: 'portrait', children });

function chartPiece(block: Of<'chart'>, writing: Writing): Piece {
  const picture = writing.pictures.get(block);
  if (!picture) throw new Error(`no picture of ${block.series.id}`);
  return upright(chartOf(picture, block.caption, writing.placed.push(picture.png), writing.counts));
}

/** A block as the document's paragraphs and tables. */
export function piecesOf(block: Block, writing: Writing, place: Place = { depth: 0, isLast: true }): Piece[] {
  switch (block.kind) {
    case 'heading':
      return [upright([new Paragraph({ heading: headings[block.level - 1]!, children: [run(block.text)] })])];
    case 'paragraph':
      return [upright([paragraphOf(block)])];
    case 'list':
      return listPieces(block, place, writing);
    case 'table':
      return [tablePiece(block, writing)];
    case 'chart':
      return [chartPiece(block, writing)];
    case 'boxes':
      return [upright(boxesOf(block))];
  }
}
