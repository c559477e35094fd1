import { expect, it } from 'vitest';
import { firstSentence } from './first-sentence.ts';

it.each([
  ['Hvad sker der med fristerne? Beløb er notatets.', 'Hvad sker der med fristerne?'],
  ['Det koster 33,6 mio. kr. om året. Resten er antagelser.', 'Det koster 33,6 mio. kr. om året.'],
  ['Kun én sætning.', 'Kun én sætning.'],
  ['Uden punktum', 'Uden punktum'],
  ['', '']
])('the first sentence of "%s"', (text, first) => {
  expect(firstSentence(text)).toBe(first);
});
