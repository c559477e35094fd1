/** Widths of Arial in thousandths of its size, of the signs that are far from the usual. */
const narrow: Record<string, number> = {};
for (const each of "ijl'|") narrow[each] = 222;
for (const each of 'ftI .,:;/!\u00a0[]') narrow[each] = 278;
for (const each of 'r-()') narrow[each] = 333;
for (const each of 'cksvxyzJ') narrow[each] = 500;
narrow['\u202f'] = 200;

const wide: Record<string, number> = {};
for (const each of 'ABEKPSVXYÅ&') wide[each] = 667;
for (const each of 'CDHNRUw') wide[each] = 722;
for (const each of 'GOQØ') wide[each] = 778;
for (const each of 'mM') wide[each] = 833;
for (const each of 'Wæ%') wide[each] = 900;
for (const each of 'Æ—') wide[each] = 1000;

/** Digits, most small letters and the signs of arithmetic. */
const usual = 575;
/** Bold letters are as much wider on average. */
const boldFactor = 1.08;

/** About how wide a text is in Arial, in ems; never meant to be exact. */
export function textWidthEms(text: string, bold = false): number {
  let thousandths = 0;
  for (const sign of text.slice(0, 2_000)) thousandths += narrow[sign] ?? wide[sign] ?? usual;
  return (thousandths / 1_000) * (bold ? boldFactor : 1);
}

/** The widest of what a line cannot be broken within. */
export const widestWordEms = (text: string, bold = false): number =>
  Math.max(
    0,
    ...text
      .slice(0, 2_000)
      .split(/[ \t\n]|(?<=-)/u)
      .map((word) => textWidthEms(word, bold))
  );
