/** Digits of a document's hash that tell it from others in running text. */
const DIGITS = 12;

/** The beginning of a document's hash, the same on the page, in notes and in the terminal. */
export const shortHash = (hash: string): string => hash.slice(0, DIGITS);
