import { loadFormulas } from '../../lib/formulas/load-formulas.ts';
import type { PageLoad } from './$types';

/** What is typed is read as in the editor, formulas included. */
export const load: PageLoad = async ({ data }) => {
  await loadFormulas();
  return data;
};
