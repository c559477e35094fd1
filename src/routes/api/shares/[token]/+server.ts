import { answer, missing } from '../../../../lib/server/api/answers.ts';
import { answering } from '../../../../lib/server/api/handle.ts';
import { shownOfShare } from '../../../../lib/server/api/shown-of-share.ts';
import { readShare } from '../../../../lib/server/store/share.ts';
import type { RequestHandler } from './$types';

/** What a link opens. */
export const GET: RequestHandler = (asked) =>
  answering(asked, async (store) => {
    const shared = await readShare(store, asked.params.token);
    return shared ? answer(200, shownOfShare(shared)) : missing();
  });
