import {
  createdAnswer,
  deletedAnswer,
  doneAnswer,
  historyAnswer,
  listAnswer,
  refusalAnswer,
  savedAnswer,
  versionAnswer,
  type ToldProblem,
  type VersionWithDocument
} from '../model/store-answers.ts';
import type { Text } from '../model/text.ts';
import type { z } from '../model/zod.ts';

/**
 * Why what was asked of the server was not done: `offline` no answer came; `refused` what was sent cannot be used; `missing` there is no such
 * model, or it was deleted; `conflict` another has saved since, and that version is given; `full` no room where models are kept; `away` the
 * store or the server is in trouble that may pass; `locked` whoever asks may not; `unknown` the answer is none of the program's own.
 * Only `refused`, `missing`, `conflict` and `locked` say for certain that nothing was saved.
 */
export type Failure =
  | { readonly kind: 'offline' | 'unknown' }
  | {
      readonly kind: 'refused' | 'missing' | 'full' | 'away' | 'locked';
      readonly problems: readonly ToldProblem[];
      /** How many more there are. */
      readonly more: number;
    }
  | { readonly kind: 'conflict'; readonly newest: VersionWithDocument };

/** What the server answered, or why nothing was done. */
export type Answer<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: Failure };

/** How a request is sent. */
export interface Sending {
  /** Whether it goes on when its page is closed; browsers take no more than 64 kB so. */
  readonly outlivesPage?: boolean;
}

/** Bytes of a request that may outlive its page; its head counts as well. */
export const MOST_OUTLIVING_BYTES = 60_000;

/** So long an answer may take: an embedded store takes seconds to open. */
const PATIENCE_MILLISECONDS = 60_000;

const failed = (failure: Failure): { ok: false; failure: Failure } => ({ ok: false, failure });

async function failureOf(response: Response): Promise<Failure> {
  const told = refusalAnswer.safeParse(await response.json().catch(() => undefined));
  const { problems, more, newest } = told.success ? told.data : { problems: [], more: 0 };
  switch (response.status) {
    case 404:
      return { kind: 'missing', problems, more };
    case 409:
      return newest ? { kind: 'conflict', newest } : { kind: 'refused', problems, more };
    case 401:
    case 403:
      return { kind: 'locked', problems, more };
    case 507:
      return { kind: 'full', problems, more };
    case 400:
    case 413:
    case 415:
    case 422:
      return { kind: 'refused', problems, more };
    default:
      // What a proxy says while the program starts, too.
      return response.status >= 500 ? { kind: 'away', problems, more } : { kind: 'unknown' };
  }
}

/** Asks what is stored on the server, and changes it. Nothing here throws: every way to fail is a kind of {@link Failure}. */
export class StoreClient {
  readonly #fetch: typeof fetch;

  /** @param fetching the browser's fetch */
  constructor(fetching: typeof fetch = fetch) {
    // A browser's fetch must not be called as a method.
    this.#fetch = (...request) => fetching(...request);
  }

  /** The models that are stored, the last saved first. */
  list() {
    return this.ask('GET', '/api/models', listAnswer);
  }

  /** The models that were deleted and can be had back. */
  listDeleted() {
    return this.ask('GET', '/api/models/deleted', deletedAnswer);
  }

  /** The newest version of a model. */
  newest(id: string) {
    return this.ask('GET', address(id), versionAnswer);
  }

  /** Any version of a model. */
  version(id: string, version: number) {
    return this.ask('GET', `${address(id)}/versions/${version}`, versionAnswer);
  }

  /** The history of a model, newest first, at most 200 at once. @param before only versions with a smaller number */
  history(id: string, before?: number) {
    const from = before === undefined ? '' : `?before=${before}`;
    return this.ask('GET', `${address(id)}/versions${from}`, historyAnswer);
  }

  /** Makes an earlier version the newest again, as a new one. @param base the version that is believed to be the newest */
  restore(id: string, version: number, base: number, by: string) {
    return this.ask('POST', `${address(id)}/versions/${version}/restore`, savedAnswer, { base, by });
  }

  /** Stores a document as a new model. @param by who, as she calls herself */
  create(document: unknown, by: string, change: Text) {
    return this.ask('POST', '/api/models', createdAnswer, { document, by, change });
  }

  /** Saves a document that was made from the version `base`. */
  save(
    id: string,
    request: { document: unknown; base: number; by: string; change: Text },
    sending: Sending = {}
  ) {
    return this.ask('PUT', address(id), savedAnswer, request, sending);
  }

  /** Gives a model another title. */
  rename(id: string, title: Text, by: string) {
    return this.ask('PATCH', address(id), savedAnswer, { title, by });
  }

  /** Deletes a model; for 30 days it can be had back. */
  remove(id: string, by: string) {
    return this.ask('DELETE', address(id), doneAnswer, { by });
  }

  /** Has a deleted model back. */
  undelete(id: string, by: string) {
    return this.ask('POST', `${address(id)}/undelete`, doneAnswer, { by });
  }

  /** Sends a request and reads its answer. */
  async ask<Schema extends z.ZodType>(
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    schema: Schema,
    body?: unknown,
    { outlivesPage = false }: Sending = {}
  ): Promise<Answer<z.output<Schema>>> {
    let response: Response;
    let answered: unknown;
    try {
      response = await this.#fetch(path, {
        method,
        cache: 'no-store',
        keepalive: outlivesPage,
        signal: AbortSignal.timeout(PATIENCE_MILLISECONDS),
        ...(body !== undefined && {
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body)
        })
      });
      if (!response.ok) return failed(await failureOf(response));
      answered = await response.json();
    } catch (error) {
      // An answer that is no JSON is a page of something in between.
      return failed({ kind: error instanceof SyntaxError ? 'unknown' : 'offline' });
    }
    const read = schema.safeParse(answered);
    return read.success ? { ok: true, value: read.data } : failed({ kind: 'unknown' });
  }
}

const address = (id: string): string => `/api/models/${encodeURIComponent(id)}`;
