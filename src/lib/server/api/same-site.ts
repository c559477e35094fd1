import { asUrl, isLoopbackName } from '../loopback.ts';

/** Whether two addresses are the same place: the same origin, or this machine by two of its names. */
function samePlace(one: URL, other: URL): boolean {
  if (one.origin === other.origin) return true;
  const local = isLoopbackName(one.hostname) && isLoopbackName(other.hostname);
  return local && one.port === other.port && one.protocol === other.protocol;
}

/**
 * Whether a request comes from the program's own pages, or from no page at all. A browser names the page's origin with every request that
 * changes anything. On one's own machine the host is asked for as well: a stranger's name that points there reads nothing.
 * @param url the address of the program, as it knows it
 */
export function isOwnSite(request: Request, url: URL): boolean {
  const origin = request.headers.get('origin');
  if (origin !== null) {
    const from = asUrl(origin);
    if (!from || !samePlace(from, url)) return false;
  }
  if (request.headers.get('sec-fetch-site') === 'cross-site') return false;
  const host = request.headers.get('host');
  if (host === null || !isLoopbackName(url.hostname)) return true;
  const named = asUrl(`${url.protocol}//${host}`);
  return named !== undefined && isLoopbackName(named.hostname);
}
