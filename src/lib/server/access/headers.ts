import { holdsToken, isOpenRoute } from './open-routes.ts';

/** Says in an answer what browsers and what lies between may do with it. */
export function setHeaders({ headers }: Response, route: string | null): void {
  headers.set('x-content-type-options', 'nosniff');
  headers.set('x-frame-options', 'DENY');
  headers.set('cross-origin-opener-policy', 'same-origin');
  headers.set('cross-origin-resource-policy', 'same-origin');
  headers.set('referrer-policy', holdsToken(route) ? 'no-referrer' : 'same-origin');
  if (!isOpenRoute(route) || holdsToken(route) || route === '/laas-op') {
    headers.set('cache-control', 'private, no-store');
    headers.set('x-robots-tag', 'noindex, nofollow');
  }
}
