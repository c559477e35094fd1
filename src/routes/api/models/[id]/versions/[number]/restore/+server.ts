import { requestBytes, restoreRequest } from '../../../../../../../lib/model/store-requests.ts';
import { missing } from '../../../../../../../lib/server/api/answers.ts';
import { receiving } from '../../../../../../../lib/server/api/handle.ts';
import { savedAnswer } from '../../../../../../../lib/server/api/saved-answer.ts';
import { versionNumber } from '../../../../../../../lib/server/api/version-number.ts';
import { restoreVersion } from '../../../../../../../lib/server/store/change-model.ts';
import type { RequestHandler } from './$types';

/** Makes an earlier version the newest again, as a new one. */
export const POST: RequestHandler = (asked) =>
  receiving(asked, { schema: restoreRequest, most: requestBytes.words }, async ({ base, by }, store) => {
    const number = versionNumber(asked.params.number);
    if (number === undefined) return missing();
    return savedAnswer(await restoreVersion(store, { modelId: asked.params.id, number, base, by }));
  });
