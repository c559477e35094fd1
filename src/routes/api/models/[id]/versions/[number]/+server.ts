import { answer, missing } from '../../../../../../lib/server/api/answers.ts';
import { answering } from '../../../../../../lib/server/api/handle.ts';
import { versionNumber } from '../../../../../../lib/server/api/version-number.ts';
import { readVersion } from '../../../../../../lib/server/store/read-version.ts';
import type { RequestHandler } from './$types';

/** Any version, with its document. */
export const GET: RequestHandler = (asked) =>
  answering(asked, async (store) => {
    const number = versionNumber(asked.params.number);
    const version = number && (await readVersion(store, asked.params.id, number));
    return version ? answer(200, version) : missing();
  });
