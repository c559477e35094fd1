import { writtenReferences } from '../../model/figure-reference.ts';

// Letters of nobody's alphabet stand in for a figure while the text around it is read: they take part in no markup.
const OPEN = '\ue000';
const CLOSE = '\ue001';
const marked = /\ue000(\d+)\ue001/g;

/** A text whose figures are taken out, and how they are put back. */
export interface WithFigures {
  readonly text: string;
  readonly fill: (words: string) => string;
}

/**
 * Takes the references out of a text before it is read as markup, so that nothing in a figure is read so.
 * @param figureOf the words of a reference
 */
export function withFigures(text: string, figureOf: (words: string) => string): WithFigures {
  const clean = text.replace(/[\ue000\ue001]/g, '\ufffd');
  const figures: string[] = [];
  let taken = '';
  let at = 0;
  for (const { from, to, words } of writtenReferences(clean)) {
    if (words === undefined) continue;
    taken += `${clean.slice(at, from)}${OPEN}${figures.length}${CLOSE}`;
    const figure = figureOf(words);
    figures.push(figure);
    // "33,6 mio. kr." at the end of a sentence has its full stop already.
    at = figure.endsWith('.') && clean[to] === '.' ? to + 1 : to;
  }
  taken += clean.slice(at);
  return {
    text: taken,
    fill: (words) => words.replace(marked, (_, order: string) => figures[Number(order)] ?? '')
  };
}
