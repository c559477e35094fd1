import { actRequest, requestBytes } from '../../../../../../lib/model/store-requests.ts';
import { answer, missing } from '../../../../../../lib/server/api/answers.ts';
import { receiving } from '../../../../../../lib/server/api/handle.ts';
import { revokeShare } from '../../../../../../lib/server/store/share.ts';
import type { RequestHandler } from './$types';

/** Closes a link for good. */
export const DELETE: RequestHandler = (asked) =>
  receiving(asked, { schema: actRequest, most: requestBytes.words }, async (_request, store) =>
    (await revokeShare(store, { modelId: asked.params.id, id: asked.params.share }))
      ? answer(200, {})
      : missing()
  );
