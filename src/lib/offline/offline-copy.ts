import { FIRST_PAGES, isKeptWhenUsed, keptUnder, mayBeKept, requestKind } from './request-kind.ts';

/** Where the server says which version of the program its pages are of. */
const VERSION_PATH = '/_app/version.json';

const PREFIX = 'fristvaerk-';

/** What the copy needs of the browser. */
export interface OfflineSurroundings {
  readonly caches: Pick<CacheStorage, 'open' | 'keys' | 'delete'>;
  fetch(request: Request | string): Promise<Response>;
  readonly origin: string;
}

/**
 * One version of the program as it is kept on a device, so that it opens without a server. Versions never mix: each has a store of its own, and
 * pages of another version are shown but not kept.
 */
export class OfflineCopy {
  readonly #version: string;
  readonly #assets: readonly string[];
  readonly #known: ReadonlySet<string>;
  readonly #surroundings: OfflineSurroundings;

  /** @param assets paths of the program's own files, of this version */
  constructor(version: string, assets: readonly string[], surroundings: OfflineSurroundings) {
    this.#version = version;
    this.#assets = assets;
    this.#known = new Set(assets);
    this.#surroundings = surroundings;
  }

  get #name(): string {
    return PREFIX + this.#version;
  }

  /** Keeps the program's files, and its first pages where the server gives them. @param open paths of pages that are open @throws where a file cannot be had */
  async install(open: readonly string[] = []): Promise<void> {
    const cache = await this.#surroundings.caches.open(this.#name);
    // One after another: whoever has just opened the program is using it.
    for (const path of this.#assets) {
      if (isKeptWhenUsed(path)) continue;
      const response = await this.#surroundings.fetch(path);
      if (!response.ok) throw new Error(`${path}: ${response.status}`);
      await cache.put(path, response);
    }
    if (!(await this.#isServed())) return;
    for (const path of new Set([...FIRST_PAGES, ...open.filter(mayBeKept).map(keptUnder)])) {
      const response = await this.#surroundings.fetch(path).catch(() => undefined);
      if (response && isWhole(response)) await cache.put(path, response);
    }
  }

  /** Removes what is kept of other versions: no page of theirs is open any more. */
  async activate(): Promise<void> {
    const { caches } = this.#surroundings;
    const others = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== this.#name);
    await Promise.all(others.map((name) => caches.delete(name)));
  }

  /** The answer to a request; undefined where the browser shall ask the server as if there were no copy. */
  answer(request: Request): Promise<Response> | undefined {
    switch (requestKind(request, this.#surroundings.origin, this.#known)) {
      case 'asset':
        return this.#asset(request);
      case 'page':
        return this.#newestOrKept(request, keptUnder(new URL(request.url).pathname));
      case 'data': {
        const { pathname, search } = new URL(request.url);
        return this.#newestOrKept(request, pathname + search);
      }
      case 'none':
        return undefined;
    }
  }

  /** A file of this version never changes. */
  async #asset(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url);
    const cache = await this.#surroundings.caches.open(this.#name);
    const kept = await cache.match(pathname);
    if (kept) return kept;
    const response = await this.#surroundings.fetch(request);
    if (response.ok) await cache.put(pathname, response.clone());
    return response;
  }

  async #newestOrKept(request: Request, key: string): Promise<Response> {
    const cache = await this.#surroundings.caches.open(this.#name);
    const { fetch } = this.#surroundings;
    const [response, isServed] = await Promise.all([
      // Without an answer, what is kept may do.
      fetch(request).catch(() => undefined),
      this.#isServed()
    ]);
    if (response && response.status < 500) {
      if (isServed && isWhole(response)) await cache.put(key, response.clone());
      return response;
    }
    return (await cache.match(key)) ?? response ?? Response.error();
  }

  /** Whether the server's pages are of this version by now. */
  async #isServed(): Promise<boolean> {
    try {
      const response = await this.#surroundings.fetch(VERSION_PATH);
      const { version } = (await response.json()) as { version?: unknown };
      return version === this.#version;
    } catch {
      return false;
    }
  }
}

/** Whether an answer is what was asked for, and all of it. */
const isWhole = ({ status, redirected }: Response): boolean => status === 200 && !redirected;
