import { requestBytes, shareRequest } from '../../../../../lib/model/store-requests.ts';
import { answer, invalid, missing, refusal } from '../../../../../lib/server/api/answers.ts';
import { answering, receiving } from '../../../../../lib/server/api/handle.ts';
import { expiryOf } from '../../../../../lib/server/api/last-day.ts';
import { createShare, listShares } from '../../../../../lib/server/store/share.ts';
import type { RequestHandler } from './$types';

/** The links of a model, for its author. */
export const GET: RequestHandler = (asked) =>
  answering(asked, async (store) => {
    const shares = await listShares(store, asked.params.id);
    return shares ? answer(200, { shares }) : missing();
  });

/** Makes a link; its token is in this answer and in no other. */
export const POST: RequestHandler = (asked) =>
  receiving(asked, { schema: shareRequest, most: requestBytes.results }, async (request, store) => {
    const expiresAt = expiryOf(request, store.now());
    if (!(expiresAt instanceof Date)) return invalid(400, { ok: false, problems: [expiresAt], more: 0 });
    const { expires: _expires, results, ...share } = request;
    const created = await createShare(store, {
      ...share,
      modelId: asked.params.id,
      documentHash: results.documentHash,
      results: JSON.stringify(results),
      expiresAt
    });
    if (created === 'missing') return missing();
    if (created === 'other') {
      return refusal(422, 'results.documentHash', {
        da: 'Resultaterne er ikke af den version, der skal deles.',
        en: 'The results are not of the version to be shared.'
      });
    }
    return answer(201, { ...created, expiresAt: expiresAt.toISOString() });
  });
