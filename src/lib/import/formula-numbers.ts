import type { Language } from '../text/language.ts';

/** Paths of inputs are no numbers, whatever digits they have. */
const PATH = /(\[[^\]]*\])/;

const GROUPED = {
  da: /(?<![\d.,\p{L}])[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?(?![\d.,])/gu,
  en: /(?<![\d.,\p{L}])[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?(?![\d.,])/gu
} as const;

const outsidePaths = (text: string, change: (part: string) => string): string =>
  text
    .split(PATH)
    .map((part, index) => (index % 2 === 0 ? change(part) : part))
    .join('');

/**
 * A formula as it is typed, without the signs between thousands, which the language of formulas has not: `1.200 · 1,5` in Danish is
 * `1200 · 1,5`.
 * @param isPadded with spaces before such numbers, so that every other sign stays in its place
 */
export function withoutGroups(text: string, language: Language, isPadded = false): string {
  const group = language === 'da' ? '.' : ',';
  return outsidePaths(text, (part) =>
    part.replace(GROUPED[language], (number) => {
      const plain = number.replaceAll(group, '');
      return isPadded ? plain.padStart(number.length) : plain;
    })
  );
}

/** A formula of a document as it is typed in a language: with its decimal sign, so that 1.200 (one and a fifth) is not read as thousands. */
export function inLanguage(formula: string, language: Language): string {
  const [from, to] = language === 'da' ? ['.', ','] : [',', '.'];
  return outsidePaths(formula, (part) => part.replace(/\d+[.,]\d+/g, (number) => number.replace(from, to)));
}
