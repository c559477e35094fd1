/** Where the program believes that it is. */
export const ORIGIN = 'http://127.0.0.1:4173';

/** What is sent with a call. */
export interface Sent {
  body?: unknown;
  params?: Record<string, string>;
  headers?: Record<string, string>;
  query?: string;
}

/** Calls a handler as the server does. A body that is not a string is sent as JSON. */
export async function call(
  handler: (event: never) => Response | Promise<Response>,
  { body, params = {}, headers = {}, query = '' }: Sent = {}
) {
  const url = new URL(`${ORIGIN}/api${query}`);
  const sent = body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body);
  const request = new Request(url, {
    method: sent === null ? 'GET' : 'POST',
    body: sent,
    headers: {
      host: '127.0.0.1:4173',
      ...(sent !== null && { 'content-type': 'application/json' }),
      ...headers
    }
  });
  const response = await handler({ request, url, params } as never);
  return { status: response.status, body: await response.json(), headers: response.headers };
}
