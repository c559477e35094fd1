import type { Handle } from '@sveltejs/kit';
import { paraglideMiddleware } from './lib/text/paraglide/server.js';

/** Answers in the language of the reader's cookie, Danish without one. */
export const handle: Handle = ({ event, resolve }) =>
  paraglideMiddleware(event.request, ({ request, locale }) => {
    event.request = request;
    return resolve(event, {
      transformPageChunk: ({ html }) => html.replace('%lang%', locale)
    });
  });
