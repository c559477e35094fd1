/** The first sentence of a text, its mark included: what a list has room for. An abbreviation ("kr. 5", "pct. af") ends none. */
export function firstSentence(text: string): string {
  const end = /[.?!](?=\s+\p{Lu})/u.exec(text);
  return end ? text.slice(0, end.index + 1) : text;
}
