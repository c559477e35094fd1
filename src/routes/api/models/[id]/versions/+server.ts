import { answer, missing } from '../../../../../lib/server/api/answers.ts';
import { answering } from '../../../../../lib/server/api/handle.ts';
import { versionNumber } from '../../../../../lib/server/api/version-number.ts';
import { readHistory } from '../../../../../lib/server/store/read-version.ts';
import type { RequestHandler } from './$types';

/** The history, newest first, 200 at a time: `?before=N` for older ones. */
export const GET: RequestHandler = (asked) =>
  answering(asked, async (store) => {
    const before = versionNumber(asked.url.searchParams.get('before'));
    const history = await readHistory(store, asked.params.id, before);
    return history ? answer(200, history) : missing();
  });
