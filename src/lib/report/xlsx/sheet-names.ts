/** Characters in the name of a sheet, as Excel counts them. */
const MOST_CHARACTERS = 31;

/** What Excel refuses in names, and what is not seen in them. */
const refused = /[[\]:*?/\\]|[\p{Cc}\p{Cf}\p{Cs}\p{Noncharacter_Code_Point}]/gu;

/** Cut at the end of a word where one ends late enough, never inside a character. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const start = text.slice(0, most).replace(/\p{Cs}$/u, '');
  const word = start.slice(0, Math.max(0, start.lastIndexOf(' '))).trimEnd();
  return word.length >= most / 2 ? word : start;
}

// An apostrophe at either end is part of how Excel quotes a name.
const bare = (text: string): string => text.replace(/^['\s]+|['\s,.–-]+$/g, '');

/**
 * Names of sheets from titles, in their order: at most 31 characters without []:*?/\, none of them twice whatever the case.
 * @param spare what a sheet is called whose title leaves nothing
 */
export function sheetNames(titles: readonly string[], spare: string): string[] {
  // "History" is taken by Excel itself.
  const taken = new Set(['history']);
  return titles.map((title) => {
    const plain = bare(title.replace(refused, ' ').replace(/\s+/g, ' ')) || spare;
    for (let order = 1; ; order++) {
      const suffix = order === 1 ? '' : ` (${order})`;
      const name = bare(cut(plain, MOST_CHARACTERS - suffix.length)) + suffix;
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  });
}
