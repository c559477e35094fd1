import { createContext } from 'svelte';
import type { Draft } from '../../../lib/state/draft.svelte.ts';
import type { Editing } from '../../../lib/state/editing.svelte.ts';
import type { Language } from '../../../lib/text/language.ts';
import type { Explaining } from './explaining.svelte.ts';

/** What every part of the editor works on. */
export interface EditContext {
  readonly editing: Editing;
  readonly draft: Draft;
  readonly language: Language;
  readonly explaining: Explaining;
}

export const [editContext, setEditContext] = createContext<EditContext>();
