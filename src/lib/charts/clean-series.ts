import type { AnySeries } from './series.ts';

/** Characters of a label: what a document's names may have. Of longer texts: far more than any sentence of ours. */
const MOST = { label: 200, text: 2000 };
const long = ['title', 'takeaway', 'description', 'notes'];

/** What XML cannot hold, and unseen marks that would turn the words after them around. */
const unfit = /[\p{Cc}\p{Surrogate}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu;

/** A text that a picture can hold: on one line, of signs that are seen, and not without end. */
export function cleanText(text: string, most = MOST.text): string {
  // So much is looked at, so that a text without end takes no time without end.
  const signs = [
    ...text
      .slice(0, 4 * most)
      .replace(/[\t\r\n]+/g, ' ')
      .replace(unfit, '')
  ];
  return signs.length > most ? `${signs.slice(0, most - 1).join('')}…` : signs.join('');
}

/** A chart whose words are all fit for a picture; ids, which are not shown, stay. */
export function cleanSeries<S extends AnySeries>(series: S): S {
  const clean = (value: unknown, most: number): unknown => {
    if (typeof value === 'string') return cleanText(value, most);
    if (Array.isArray(value))
      return typeof value[0] === 'number' ? value : value.map((one) => clean(one, most));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [
        key,
        key === 'id' || key === 'banded' ? inner : clean(inner, long.includes(key) ? MOST.text : MOST.label)
      ])
    );
  };
  return clean(series, MOST.text) as S;
}
