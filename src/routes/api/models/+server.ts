import { createRequest, requestBytes } from '../../../lib/model/store-requests.ts';
import { answer, invalid } from '../../../lib/server/api/answers.ts';
import { answering, receiving } from '../../../lib/server/api/handle.ts';
import { createModel } from '../../../lib/server/store/create-model.ts';
import { listModels } from '../../../lib/server/store/list-models.ts';
import type { RequestHandler } from './$types';

/** The models that are stored. */
export const GET: RequestHandler = (asked) =>
  answering(asked, async (store) => answer(200, await listModels(store)));

/** Stores a document as a new model. */
export const POST: RequestHandler = (asked) =>
  receiving(asked, { schema: createRequest, most: requestBytes.document }, async (request, store) => {
    const { document, by, change } = request;
    const created = await createModel(store, { document, by, change });
    if (created.outcome === 'invalid') return invalid(422, created.refused);
    return answer(
      201,
      { id: created.id, version: created.version },
      { location: `/api/models/${created.id}` }
    );
  });
