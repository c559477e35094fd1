import { loadExample } from '../lib/server/examples.ts';
import type { PageServerLoad } from './$types';

/** The page opens on the shipped example, so that the server can answer with its expected run. */
export const load: PageServerLoad = async () => {
  const example = await loadExample('so42');
  return {
    model: example?.ok ? example.model : undefined,
    problems: example && !example.ok ? { list: example.problems, more: example.more } : undefined,
    date: new Date().toISOString().slice(0, 10)
  };
};
