import { TextRun, type IRunOptions } from 'docx';
import type { Inline } from '../note.ts';
import { cleanText } from './clean-text.ts';

/** Words as a run. They go in as text and never as children, where the package would take some for fields. */
export const run = (text: string, look: Omit<IRunOptions, 'text' | 'children'> = {}): TextRun =>
  new TextRun({ ...look, text: cleanText(text) });

/** The words of a paragraph. */
export const runs = (inlines: readonly Inline[]): TextRun[] =>
  inlines.map(({ text, look }) =>
    run(text, look === 'strong' ? { bold: true } : look === 'emphasis' ? { italics: true } : {})
  );
