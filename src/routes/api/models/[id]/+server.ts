import {
  actRequest,
  renameRequest,
  requestBytes,
  saveRequest
} from '../../../../lib/model/store-requests.ts';
import { answer, missing } from '../../../../lib/server/api/answers.ts';
import { answering, receiving } from '../../../../lib/server/api/handle.ts';
import { savedAnswer } from '../../../../lib/server/api/saved-answer.ts';
import { renameModel } from '../../../../lib/server/store/change-model.ts';
import { deleteModel } from '../../../../lib/server/store/delete-model.ts';
import { readVersion } from '../../../../lib/server/store/read-version.ts';
import { saveVersion } from '../../../../lib/server/store/save-version.ts';
import type { RequestHandler } from './$types';

/** The newest version. */
export const GET: RequestHandler = (asked) =>
  answering(asked, async (store) => {
    const newest = await readVersion(store, asked.params.id);
    return newest ? answer(200, newest) : missing();
  });

/** Saves a document made from the version `base`; 409 with the newest where that is no longer the newest. */
export const PUT: RequestHandler = (asked) =>
  receiving(asked, { schema: saveRequest, most: requestBytes.document }, async (request, store) => {
    const { document, base, by, change } = request;
    return savedAnswer(await saveVersion(store, { modelId: asked.params.id, document, base, by, change }));
  });

/** Gives it another title. */
export const PATCH: RequestHandler = (asked) =>
  receiving(asked, { schema: renameRequest, most: requestBytes.words }, async ({ title, by }, store) =>
    savedAnswer(await renameModel(store, { modelId: asked.params.id, title, by }))
  );

/** Deletes it; for 30 days it can be had back. */
export const DELETE: RequestHandler = (asked) =>
  receiving(asked, { schema: actRequest, most: requestBytes.words }, async ({ by }, store) =>
    (await deleteModel(store, { modelId: asked.params.id, by })) ? answer(200, {}) : missing()
  );
