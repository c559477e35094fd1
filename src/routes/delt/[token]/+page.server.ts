import { error } from '@sveltejs/kit';
import { shownOfShare } from '../../../lib/server/api/shown-of-share.ts';
import { StoreFault } from '../../../lib/server/store/fault.ts';
import { readShare } from '../../../lib/server/store/share.ts';
import { withTheStore } from '../../../lib/server/store/the-store.ts';
import type { PageServerLoad } from './$types';

/** What a link opens. One that has expired, was revoked or never was is no page, and nothing says which. */
export const load: PageServerLoad = async ({ params }) => {
  try {
    const shared = await withTheStore((store) => readShare(store, params.token));
    return shared ? shownOfShare(shared) : error(404);
  } catch (trouble) {
    if (!(trouble instanceof StoreFault)) throw trouble;
    console.error(`${new Date().toISOString()} store: ${trouble.message}`, trouble.cause ?? '');
    return error(503);
  }
};
