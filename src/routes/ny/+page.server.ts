import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({ date: new Date().toISOString().slice(0, 10) });
