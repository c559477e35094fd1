import type { ModelDocument } from './document.ts';
import { NOTE_SECTIONS } from './note-texts.ts';
import type { Path } from './problem.ts';
import type { Text } from './text.ts';

/** A wording of a text of the note, and its place. */
export interface NoteWording {
  readonly path: Path;
  readonly text: string;
}

/** Every text of the note in every language that it is written in, with its place. */
export function noteWordings({ budgetNote }: ModelDocument): NoteWording[] {
  const texts = budgetNote?.texts;
  if (!texts) return [];
  const root: Path = ['budgetNote', 'texts'];
  const sections = NOTE_SECTIONS.flatMap((section) => {
    const own = texts[section];
    return own ? wordings([...root, section, 'text'], own.text) : [];
  });
  const own = (texts.own ?? []).flatMap(({ text }, at) => wordings([...root, 'own', at, 'text'], text));
  return [...sections, ...own];
}

function wordings(path: Path, text: Text): NoteWording[] {
  if (typeof text === 'string') return [{ path, text }];
  const { da, en } = text;
  return [
    { path: [...path, 'da'], text: da },
    ...(en === undefined ? [] : [{ path: [...path, 'en'], text: en }])
  ];
}
