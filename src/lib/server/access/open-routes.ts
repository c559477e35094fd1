/**
 * What anybody who reaches the program may open: pages that show nothing of what is kept, and what a link's token opens. Every other route
 * is locked, those that are added later too.
 */
export const openRoutes: readonly string[] = [
  '/',
  '/eksempler',
  '/eksempler/[id]',
  '/ny',
  '/tilgaengelighed',
  '/laas-op',
  '/delt/[token]',
  '/api/shares/[token]'
];

/** Whether a route is open to anybody; where there is no route (null), there is nothing to keep. */
export const isOpenRoute = (route: string | null): boolean => route === null || openRoutes.includes(route);

/** Routes whose address holds a token: it is written to no log and told to nobody. */
export const holdsToken = (route: string | null): boolean => /\[token\]/.test(route ?? '');
