import { Paragraph, type ParagraphChild } from 'docx';
import { cleanText } from './clean-text.ts';
import { fieldRuns } from './field.ts';
import { run } from './inlines.ts';
import { styleIds } from './styles.ts';

/** "Tabel 1. …": a word, a number and a full stop. */
const numbered = /^(\p{L}{1,20}) (\d{1,4})(?=\.)/u;

/** What each word was last numbered with in the note. */
export type Counts = Map<string, number>;

/**
 * The words of a caption, its number as a field of Word's own count, so that a list of tables can be made and a table be put in between.
 * The field starts anew where the note's number is not the next one: it never shows another number than the note.
 */
function captionRuns(caption: string, counts: Counts): ParagraphChild[] {
  const found = numbered.exec(cleanText(caption));
  if (!found) return [run(caption)];
  const [whole, word, digits] = found as unknown as [string, string, string];
  const number = Number(digits);
  const expected = (counts.get(word) ?? 0) + 1;
  counts.set(word, number);
  const restart = number === expected ? '' : ` \\r ${number}`;
  return [
    run(`${word} `),
    ...fieldRuns(`SEQ ${word} \\* ARABIC${restart}`, String(number)),
    run(cleanText(caption).slice(whole.length))
  ];
}

/** A caption above its table, kept with it. */
export const tableCaption = (caption: string, counts: Counts): Paragraph =>
  new Paragraph({ style: styleIds.caption, keepNext: true, children: captionRuns(caption, counts) });

/** A caption below its picture: near to it, and apart from what comes after. */
export const figureCaption = (caption: string, counts: Counts): Paragraph =>
  new Paragraph({
    style: styleIds.caption,
    spacing: { before: 40, after: 240 },
    children: captionRuns(caption, counts)
  });
