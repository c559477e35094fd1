import { redirect, type RequestEvent } from '@sveltejs/kit';
import { refusal } from '../api/answers.ts';
import type { Access, Standing } from './access.ts';
import { readSession } from './cookie.ts';
import { isOpenRoute } from './open-routes.ts';

/** The other end of a connection; '' where it has no address (a socket file, or a header that should name it and is missing). */
export function addressOf(event: Pick<RequestEvent, 'getClientAddress'>): string {
  try {
    return event.getClientAddress() ?? '';
  } catch {
    return '';
  }
}

/** How the browser that asks stands to the models that are kept. */
export const standingOf = (access: Access, event: RequestEvent): Standing =>
  access.standing({ request: event.request, url: event.url, address: addressOf(event) }, readSession(event));

/**
 * What stands in the way of a request: an answer instead of what it asks for, or undefined.
 * @throws Redirect to the page that asks for the key, where a page is asked for
 */
export function guard(access: Access, event: RequestEvent): Response | undefined {
  const route = event.route.id;
  if (isOpenRoute(route)) return undefined;
  const standing = standingOf(access, event);
  if (standing === 'open') return undefined;
  if (!route?.startsWith('/api/')) {
    redirect(303, `/laas-op?til=${encodeURIComponent(event.url.pathname + event.url.search)}`);
  }
  return standing === 'locked'
    ? refusal(
        401,
        'request',
        {
          da: 'Modellerne er låst. Lås op med nøglen på /laas-op.',
          en: 'The models are locked. Unlock them with the key at /laas-op.'
        },
        { 'www-authenticate': 'Fristvaerk' }
      )
    : refusal(403, 'request', {
        da: 'Programmet har ingen nøgle (FRISTVAERK_KEY) og svarer derfor kun på den maskine, det kører på.',
        en: 'The program has no key (FRISTVAERK_KEY), so it answers only on the machine that it runs on.'
      });
}
