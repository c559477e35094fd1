import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit';
import { createAccess, type Access } from './lib/server/access/access.ts';
import { guard } from './lib/server/access/guard.ts';
import { setHeaders } from './lib/server/access/headers.ts';
import { paraglideMiddleware } from './lib/text/paraglide/server.js';

let access: Access | undefined;

/** A key that is none stops the program before it answers anybody. */
export const init: ServerInit = () => {
  access = createAccess(process.env);
};

/** Answers in the language of the reader's cookie, Danish without one, to those who may ask. */
export const handle: Handle = ({ event, resolve }) =>
  paraglideMiddleware(event.request, async ({ request, locale }) => {
    event.request = request;
    access ??= createAccess(process.env);
    event.locals.access = access;
    const response =
      guard(access, event) ??
      (await resolve(event, { transformPageChunk: ({ html }) => html.replace('%lang%', locale) }));
    setHeaders(response, event.route.id);
    return response;
  });

/** What went wrong is written to the log, by the route and not by its address, which may hold a token. */
export const handleError: HandleServerError = ({ error, event, status }) => {
  if (status < 500) return;
  console.error(`${new Date().toISOString()} ${status} ${event.request.method} ${event.route.id}`, error);
};
