import { error } from '@sveltejs/kit';
import { examplePage } from '../../../lib/server/example-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params }) => (await examplePage(params.id)) ?? error(404);
