import { listExamples } from '../../lib/server/examples.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => ({
  examples: (await listExamples()).map(({ id, title }) => ({ id, title }))
});
