/** Lines that a text takes where so many characters stand beside each other, broken between words where it can be. */
export function linesIn(text: string, characters: number): number {
  return text.split('\n').reduce((lines, paragraph) => {
    let used = 0;
    let count = 1;
    for (const { length } of paragraph.split(' ')) {
      if (used > 0 && used + 1 + length > characters) {
        count++;
        used = 0;
      }
      used += (used > 0 ? 1 : 0) + length;
      count += Math.max(0, Math.ceil(used / characters) - 1);
      // A line that is just full has no room for the next word.
      used = used > characters ? used % characters || characters : used;
    }
    return lines + count;
  }, 0);
}
