import type { PageLoad } from './$types';

/** What is stored is fetched by the page itself, which has it offline as well. */
export const ssr = false;

export const load: PageLoad = ({ params }) => ({ id: params.id });
