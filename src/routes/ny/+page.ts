import { loadFormulas } from '../../lib/formulas/load-formulas.ts';
import type { PageLoad } from './$types';

/** What is typed is read as in the editor, formulas included. */
export const load: PageLoad = async () => {
  await loadFormulas();
  return { date: new Date().toISOString().slice(0, 10) };
};
