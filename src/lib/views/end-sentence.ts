/** A sentence whose last word is an abbreviation ends with one full stop: "80 pct." and not "80 pct..". */
export const endSentence = (sentence: string): string => sentence.replace(/\.\.(?=$|\s)/g, '.');
