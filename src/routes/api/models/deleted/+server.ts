import { answer } from '../../../../lib/server/api/answers.ts';
import { answering } from '../../../../lib/server/api/handle.ts';
import { listDeleted } from '../../../../lib/server/store/list-models.ts';
import type { RequestHandler } from './$types';

/** The models that were deleted and can be had back. */
export const GET: RequestHandler = (asked) =>
  answering(asked, async (store) => answer(200, await listDeleted(store)));
