import type { Handle } from '@sveltejs/kit';
import { paraglideMiddleware } from './lib/text/paraglide/server.js';

/** Answers in the language of the reader's cookie, Danish without one. */
export const handle: Handle = ({ event, resolve }) =>
  paraglideMiddleware(event.request, async ({ request, locale }) => {
    event.request = request;
    const response = await resolve(event, {
      transformPageChunk: ({ html }) => html.replace('%lang%', locale)
    });
    response.headers.set('x-content-type-options', 'nosniff');
    response.headers.set('referrer-policy', 'same-origin');
    return response;
  });
