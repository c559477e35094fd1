import type { ModelDocument } from '../document.ts';
import { isFault, writtenReferences } from '../figure-reference.ts';
import { limits } from '../limits.ts';
import { noteWordings, type NoteWording } from '../note-texts-of.ts';
import { problemAt, type Problem } from '../problem.ts';
import { quoted } from '../brief-value.ts';
import { readReference } from '../read-figure-reference.ts';
import { numberWording } from '../wording.ts';

/** Texts of the note that refer to no figure, or that are too long or too deep to be read. */
export function noteTextProblems(model: ModelDocument): Problem[] {
  const all = noteWordings(model);
  return [
    ...tooLong(model, all),
    ...all.flatMap((each) => [...tooDeep(model, each), ...faults(model, each)])
  ];
}

function tooLong(model: ModelDocument, all: readonly NoteWording[]): Problem[] {
  const characters = all.reduce((sum, { text }) => sum + text.length, 0);
  if (characters <= limits.noteCharacters) return [];
  const most = numberWording(limits.noteCharacters);
  return [
    problemAt(
      model,
      ['budgetNote', 'texts'],
      'tooLarge',
      {
        da: `højst ${most.da} tegn i alle notatets tekster`,
        en: `at most ${most.en} characters in all texts of the note`
      },
      { found: String(characters) }
    )
  ];
}

/** Marks of quotes and lists that a line begins with. */
const MARKS = /^(?:\s*(?:>|[-+*](?=\s)|\d{1,9}[.)](?=\s)))*/;

function tooDeep(model: ModelDocument, { path, text }: NoteWording): Problem[] {
  const lines = text.split(/\r\n|\r|\n/);
  const at = lines.findIndex(
    (line) => (MARKS.exec(line)![0].match(/\S+?(?=[\s>]|$)/g)?.length ?? 0) > limits.noteDepth
  );
  if (at < 0) return [];
  return [
    problemAt(
      model,
      path,
      'tooDeep',
      {
        da: `højst ${limits.noteDepth} citater og lister i hinanden`,
        en: `at most ${limits.noteDepth} quotes and lists inside each other`
      },
      { found: `${quoted(lines[at]!)}` }
    )
  ];
}

function faults(model: ModelDocument, { path, text }: NoteWording): Problem[] {
  return writtenReferences(text).flatMap(({ words, from, to }) => {
    if (words === undefined)
      return problemAt(
        model,
        path,
        'figure',
        {
          da: 'et tal mellem {{ og }}; skriv \\{{ for at skrive parenteserne selv',
          en: 'a figure between {{ and }}; write \\{{ for the braces themselves'
        },
        {
          found: quoted(text.slice(from, from + 40)),
          reason: { da: 'tallet slutter ikke med }}.', en: 'the figure does not end with }}.' }
        }
      );
    const read = readReference(model, words);
    if (!isFault(read)) return [];
    const written = quoted(text.slice(from, to));
    return problemAt(model, path, 'figure', read.allowed, {
      found: quoted(read.found),
      reason: { da: `${written}: ${read.reason.da}`, en: `${written}: ${read.reason.en}` }
    });
  });
}
