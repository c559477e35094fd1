/** Two independent 32-bit words, each 0 … 2^32 − 1. */
export type HashWords = readonly [number, number];

function scramble(word: number): number {
  let h = word;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/**
 * A 64-bit hash of a text as two 32-bit words: two lanes of multiply-and-xor over the UTF-16 code units with different
 * multipliers and starts, each scrambled at the end. For seeds, cache keys and document stamps; not for security.
 *
 * The same in every engine; part of what makes results repeatable, so it must not change.
 *
 * @param salt an integer that makes another hash of the same text
 */
export function hashText(text: string, salt = 0): HashWords {
  let first = 0x811c9dc5 ^ salt;
  let second = 0x9747b28c ^ Math.imul(salt, 0x9e3779b1);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    first = Math.imul(first ^ unit, 0x9e3779b1);
    first = (first << 13) | (first >>> 19);
    second = Math.imul((second << 7) | (second >>> 25), 0x85ebca77) ^ Math.imul(unit, 0xc2b2ae3d);
  }
  first ^= text.length;
  second ^= text.length;
  return [scramble(first ^ (second >>> 15)), scramble(second ^ Math.imul(first, 0x27d4eb2f))];
}

/** {@link hashText} as 16 lower-case hexadecimal digits. */
export function hashTextHex(text: string, salt = 0): string {
  return hashText(text, salt)
    .map((word) => word.toString(16).padStart(8, '0'))
    .join('');
}
