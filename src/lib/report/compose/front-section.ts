import { textIn } from '../../text/language.ts';
import { m } from '../../text/paraglide/messages.js';
import type { Block } from '../note.ts';
import type { Composing } from './composing.ts';

/** The boxes of the front page: why the note is put forward, and what districts it is about. */
export function frontSection({ shown: { model, language } }: Composing): Block[] {
  const options = { locale: language };
  const { categories = [], districts = [] } = model.budgetNote ?? {};
  const boxes = (title: string, own: typeof categories): Block[] =>
    own.length === 0
      ? []
      : [
          {
            kind: 'boxes',
            title,
            boxes: own.map(({ name, ticked }) => ({ name: textIn(name, language), ticked }))
          }
        ];
  return [
    ...boxes(m.note_categories({}, options), categories),
    ...boxes(m.note_districts({}, options), districts)
  ];
}
