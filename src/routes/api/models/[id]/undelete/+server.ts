import { actRequest, requestBytes } from '../../../../../lib/model/store-requests.ts';
import { answer, missing } from '../../../../../lib/server/api/answers.ts';
import { receiving } from '../../../../../lib/server/api/handle.ts';
import { undeleteModel } from '../../../../../lib/server/store/delete-model.ts';
import type { RequestHandler } from './$types';

/** Has a deleted model back. */
export const POST: RequestHandler = (asked) =>
  receiving(asked, { schema: actRequest, most: requestBytes.words }, async (_request, store) =>
    (await undeleteModel(store, asked.params.id)) ? answer(200, {}) : missing()
  );
