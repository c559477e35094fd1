import { fail, redirect } from '@sveltejs/kit';
import { dropSession, keepSession, readSession } from '../../lib/server/access/cookie.ts';
import { addressOf, standingOf } from '../../lib/server/access/guard.ts';
import { placeWithin } from '../../lib/server/access/within.ts';
import type { Actions, PageServerLoad } from './$types';

/** Longer than any key: what is longer is not read. */
const MOST_CHARACTERS = 1000;

export const load: PageServerLoad = (event) => {
  const { access } = event.locals;
  const standing = standingOf(access, event);
  const to = event.url.searchParams.get('til');
  if (standing === 'open' && to !== null) redirect(303, placeWithin(to, event.url));
  return { standing, hasKey: access.hasKey };
};

export const actions: Actions = {
  /** Shows the key. */
  op: async (event) => {
    const { access } = event.locals;
    if (!access.hasKey) return fail(403, { wrong: true });
    const given = (await event.request.formData()).get('key');
    if (typeof given !== 'string' || given.length > MOST_CHARACTERS) return fail(400, { wrong: true });
    const unlocking = access.unlock(given, addressOf(event));
    if (unlocking.outcome === 'slow') {
      event.setHeaders({ 'retry-after': String(unlocking.seconds) });
      return fail(429, { seconds: unlocking.seconds });
    }
    if (unlocking.outcome === 'wrong') return fail(401, { wrong: true });
    keepSession(event, unlocking.session);
    redirect(303, placeWithin(event.url.searchParams.get('til'), event.url));
  },
  /** Ends the session. */
  af: (event) => {
    event.locals.access.lock(readSession(event));
    dropSession(event);
    redirect(303, '/laas-op');
  }
};
