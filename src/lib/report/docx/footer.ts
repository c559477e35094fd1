import { AlignmentType, Footer, PageNumber, Paragraph, TextRun } from 'docx';
import { m } from '../../text/paraglide/messages.js';
import type { Note } from '../note.ts';
import { run } from './inlines.ts';
import { styleIds } from './styles.ts';

const page = '\ue000';
const pages = '\ue001';
const field: Record<string, string> = { [page]: PageNumber.CURRENT, [pages]: PageNumber.TOTAL_PAGES };

/** A foot as high as its page would leave no room for the note. */
const longestProvenance = 400;

const shortened = (text: string) =>
  text.length > longestProvenance ? `${text.slice(0, longestProvenance)}…` : text;

/** Where the figures come from, and the page of so many. */
export function footerOf({ provenance, language }: Note): Footer {
  const words = m.note_page({ page, pages }, { locale: language }).split(/([\ue000\ue001])/);
  return new Footer({
    children: [
      new Paragraph({
        style: styleIds.footer,
        border: { top: { style: 'single', size: 4, color: 'BCC5CF', space: 4 } },
        children: [run(shortened(provenance))]
      }),
      new Paragraph({
        style: styleIds.footer,
        alignment: AlignmentType.RIGHT,
        children: words.map((each) => (field[each] ? new TextRun({ children: [field[each]] }) : run(each)))
      })
    ]
  });
}
