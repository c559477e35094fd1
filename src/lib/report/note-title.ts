import type { Note } from './note.ts';

/** The note's title, with its number before it where it does not begin with that. */
export const noteTitle = ({ number, title }: Pick<Note, 'number' | 'title'>): string =>
  number === undefined || title.startsWith(number) ? title : `${number} ${title}`;
