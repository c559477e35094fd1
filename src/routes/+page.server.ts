import { error } from '@sveltejs/kit';
import { examplePage } from '../lib/server/example-page.ts';
import type { PageServerLoad } from './$types';

/** The front page is the first example. */
export const load: PageServerLoad = async () => (await examplePage('so42')) ?? error(404);
