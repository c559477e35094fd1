import { error } from '@sveltejs/kit';
import type { PageLoad } from './$types';

/** What is stored is fetched by the page itself. */
export const ssr = false;

export const load: PageLoad = ({ params }) => {
  if (!/^[1-9]\d{0,8}$/.test(params.number)) error(404);
  return { id: params.id, number: Number(params.number) };
};
