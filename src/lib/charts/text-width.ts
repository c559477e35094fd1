/** Advance widths of IBM Plex Sans Regular in thousandths of the text size, as the font states them. */
const advances: readonly [number, string][] = [
  [118, '\u202f'],
  [236, ' \u00a0'],
  [250, "ij'"],
  [282, ',.l!|:;’'],
  [326, '·()[]'],
  [370, 'tfr/-'],
  [400, 'I*"'],
  [490, 'zsvyL'],
  [515, 'cxJkg'],
  [549, 'aåeéoF_'],
  [578, 'hnuøbdpqTZSE§–'],
  [600, '0123456789+<=>−YP$'],
  [641, 'VXCKRAÅB'],
  [700, 'DUGHNOQØ&#'],
  [768, 'w'],
  [873, 'æm'],
  [927, 'MWÆ%@']
];

const advance = new Map(
  advances.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width]))
);

/**
 * Estimated width of a text in pixels, without a page to measure on, so that the server lays out as the browser does.
 * Errs on the wide side; the semibold weight is up to 7 % wider than the regular.
 * @param textSize in pixels
 */
export function textWidth(text: string, textSize: number, weight: 400 | 600 = 400): number {
  let thousandths = 0;
  for (const letter of text) thousandths += advance.get(letter) ?? 640;
  return (thousandths / 1000) * textSize * (weight === 600 ? 1.07 : 1.01);
}

/** Before a consonant that begins a syllable, three letters or more from either end of the word. */
const syllableStart = /(?<=\p{L}{3})(?=[bcdfghjklmnpqrstvwxz][aeiouyæøå]\p{L})/u;

/** A word too long for its line, in pieces with hyphens: at soft hyphens where it has them, else between syllables. */
function breakWord(word: string, maxWidth: number, textSize: number, weight: 400 | 600): string[] {
  const fits = (text: string) => textWidth(text, textSize, weight) <= maxWidth;
  const whole = word.replaceAll('\u00ad', '');
  if (fits(whole)) return [whole];
  const syllables = word.includes('\u00ad') ? word.split('\u00ad') : word.split(syllableStart);
  const pieces: string[] = [];
  let piece = '';
  syllables.forEach((syllable, index) => {
    const end = index === syllables.length - 1 ? '' : '-';
    if (piece !== '' && !fits(piece + syllable + end)) {
      pieces.push(`${piece}-`);
      piece = '';
    }
    piece += syllable;
  });
  return [...pieces, piece];
}

/**
 * The text broken into lines that fit: at spaces; before a unit or within a word only where a line cannot hold it.
 */
export function wrapText(
  text: string,
  maxWidth: number,
  textSize: number,
  weight: 400 | 600 = 400
): string[] {
  const lines: string[] = [];
  const words = text
    .split(/[ \n]+/)
    .flatMap((word) => (textWidth(word, textSize, weight) <= maxWidth ? [word] : word.split('\u202f')));
  for (const word of words) {
    const last = lines.at(-1);
    const joined = `${last} ${word.replaceAll('\u00ad', '')}`;
    if (last !== undefined && textWidth(joined, textSize, weight) <= maxWidth) {
      lines[lines.length - 1] = joined;
    } else {
      lines.push(...breakWord(word, maxWidth, textSize, weight));
    }
  }
  return lines;
}
