/**
 * What a page asks for: `asset` a file of the program itself; `page` a page that is opened; `data` what a page needs of the server; `none` what
 * is always asked of the server and never kept.
 */
export type RequestKind = 'asset' | 'page' | 'data' | 'none';

/** What is kept on the server, what a link opens, and the key: never kept beside it. */
const neverKept = /^\/(api|delt|laas-op)(\/|$)/;

/** Whether a page may be kept at all. */
export const mayBeKept = (pathname: string): boolean => !neverKept.test(pathname);

/** @param assets paths of the program's own files */
export function requestKind(
  { method, mode, url }: Pick<Request, 'method' | 'mode' | 'url'>,
  origin: string,
  assets: ReadonlySet<string>
): RequestKind {
  const { origin: asked, pathname } = new URL(url);
  if (method !== 'GET' || asked !== origin || !mayBeKept(pathname)) return 'none';
  if (assets.has(pathname)) return 'asset';
  if (mode === 'navigate') return 'page';
  return pathname.endsWith('/__data.json') ? 'data' : 'none';
}

/** The page of any stored model: it holds nothing of the model, which it fetches itself. */
export const MODEL_SHELL = '/modeller/-';

/** Under which path a page is kept: pages that are the same for all models are kept once. */
export const keptUnder = (pathname: string): string =>
  /^\/modeller\/[^/]+$/.test(pathname) ? MODEL_SHELL : pathname;

/** Pages that open offline although they were never opened before. */
export const FIRST_PAGES: readonly string[] = ['/', '/ny', '/eksempler', '/modeller', MODEL_SHELL];

/** Files that few need and that are large: they are kept when they are first used. */
export const isKeptWhenUsed = (path: string): boolean =>
  /\.(wasm|ttf)$/.test(path) || !path.startsWith('/_app/');
