import { Document, HeadingLevel, Packer, Paragraph, SectionType, type ISectionOptions } from 'docx';
import { chartsIn } from '../charts-in.ts';
import { noteTitle } from '../note-title.ts';
import type { Note } from '../note.ts';
import type { DrawChart } from '../picture.ts';
import { piecesOf, type Child, type Piece, type Writing } from './body.ts';
import { cleanText } from './clean-text.ts';
import { coreProperties } from './core-properties.ts';
import { footerOf } from './footer.ts';
import { run } from './inlines.ts';
import { numbering } from './numbering.ts';
import { pageOf } from './page.ts';
import { putPictures } from './put-pictures.ts';
import { stylesIn } from './styles.ts';

/** Pieces that need the same page, one section each. */
function sectionsOf(pieces: readonly Piece[], note: Note): ISectionOptions[] {
  const runsOfPages: { turn: Piece['turn']; children: Child[] }[] = [];
  for (const { turn, children } of pieces) {
    const last = runsOfPages.at(-1);
    if (last?.turn === turn) last.children.push(...children);
    else runsOfPages.push({ turn, children: [...children] });
  }
  return runsOfPages.map(({ turn, children }, order) => ({
    properties: { type: SectionType.NEXT_PAGE, page: pageOf(turn) },
    // Later sections go on with the footer of the first.
    ...(order === 0 ? { footers: { default: footerOf(note) } } : {}),
    children
  }));
}

/**
 * A note as a document of Word (.docx): the same note and pictures give the same bytes. The document is written while its pictures are
 * drawn.
 */
export async function writeDocx(note: Note, draw: DrawChart): Promise<Uint8Array> {
  const writing: Writing = {
    language: note.language,
    pictures: new Map(chartsIn(note.blocks).map((chart) => [chart, draw(chart.series)])),
    counts: new Map(),
    lists: 0,
    placed: []
  };
  const title = noteTitle(note);
  const heading = new Paragraph({ heading: HeadingLevel.TITLE, children: [run(title)] });
  const pieces: Piece[] = [
    { turn: 'portrait', children: [heading] },
    ...note.blocks.flatMap((block) => piecesOf(block, writing))
  ];
  const document = new Document({
    customProperties: Object.entries(note.made ?? {}).map(([name, value]) => ({
      name,
      value: cleanText(String(value))
    })),
    styles: stylesIn(note.language),
    numbering,
    compatabilityModeVersion: 15,
    sections: sectionsOf(pieces, note)
  });
  const [bytes, pictures] = await Promise.all([
    Packer.toArrayBuffer(document, false, [coreProperties(title, note.language)]),
    Promise.all(writing.placed)
  ]);
  return putPictures(new Uint8Array(bytes), pictures);
}
