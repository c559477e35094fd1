/**
 * What a document of Word must not or should not hold: characters that XML forbids, halves of a character, and the marks that turn the
 * direction of all text after them.
 */
const unfit =
  // eslint-disable-next-line no-control-regex -- control characters are what it looks for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|\p{Surrogate}/gu;

/** Text as it may stand in a document of Word: each unfit character is shown as � in its place. */
export const cleanText = (text: string): string => text.replace(unfit, '\ufffd');
