/** Numbers of PostgreSQL's types, the same in both drivers (`pg_type.oid`). */
const INT8 = 20;
const DATE = 1082;
const NUMERIC = 1700;

/** A whole number of 64 bits as a number. @throws {RangeError} beyond 2⁵³, rather than being rounded */
function readInt8(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number)) throw new RangeError(`${text} is too large for a number`);
  return number;
}

/** A date as YYYY-MM-DD: a day, which no time zone moves. A numeric as its digits. */
const asWritten = (text: string): string => text;

/** How values are read from what the server writes, so that both stores give the same. */
export const parsers: Readonly<Record<number, (text: string) => number | string>> = {
  [INT8]: readInt8,
  [DATE]: asWritten,
  [NUMERIC]: asWritten
};
