import type { PageLoad } from './$types';

/** What is stored is fetched by the page itself. */
export const ssr = false;

export const load: PageLoad = ({ params }) => ({ id: params.id });
