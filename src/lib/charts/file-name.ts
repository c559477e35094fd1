import { fileName as nameFrom } from '../text/file-name.ts';

/** A file name from a chart's title, in small letters: "fristoverholdelse-pr-maaned.csv". */
export const fileName = (title: string, ending: 'csv' | 'svg' | 'png'): string =>
  nameFrom(title.toLowerCase(), ending, 'tal');
