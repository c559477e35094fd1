/** Names that Windows keeps for its devices. */
const kept = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** Characters of a name before its ending. */
const MOST_CHARACTERS = 60;

/**
 * A name for a file from the words of a user: letters a to z, digits and hyphens, cut where they are many.
 * @param words "SO42 notat" gives "SO42-notat"
 * @param ending as "docx"
 * @param spare what stands where the words leave nothing
 */
export function fileName(words: string, ending: string, spare: string): string {
  const plain = words
    .slice(0, 10 * MOST_CHARACTERS)
    .replace(/æ/g, 'ae')
    .replace(/ø/g, 'oe')
    .replace(/å/g, 'aa')
    .replace(/Æ/g, 'Ae')
    .replace(/Ø/g, 'Oe')
    .replace(/Å/g, 'Aa')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .slice(0, MOST_CHARACTERS)
    .replace(/^-+|-+$/g, '');
  return `${plain === '' || kept.test(plain) ? spare : plain}.${ending}`;
}
