import type { Wording } from '../../model/wording.ts';
import type { RefusedModel } from '../../model/validate.ts';
import type { FaultKind, StoreFault } from '../store/fault.ts';

/** Something that stands in the way of what was asked: where, and a sentence in both languages. */
export interface ApiProblem {
  /** A place in the document or request, or `request`, `store`. */
  readonly place: string;
  readonly message: Wording;
}

/** What an answer says that is not what was asked for. */
export interface ApiRefusal {
  readonly problems: readonly ApiProblem[];
  /** How many more there are. */
  readonly more: number;
}

/** An answer as JSON, which nothing on its way keeps. */
export function answer(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store', ...headers }
  });
}

/** An answer of one problem. */
export function refusal(
  status: number,
  place: string,
  message: Wording,
  headers?: Record<string, string>
): Response {
  return answer(status, { problems: [{ place, message }], more: 0 } satisfies ApiRefusal, headers);
}

/** What was sent cannot be used. @param status 400 for a request, 422 for a document */
export const invalid = (status: 400 | 422, { problems, more }: RefusedModel): Response =>
  answer(status, { problems, more } satisfies ApiRefusal);

/** There is no such model, version or link. */
export const missing = (): Response =>
  refusal(404, 'request', {
    da: 'Det findes ikke, eller det er slettet.',
    en: 'There is no such thing, or it was deleted.'
  });

/** Trouble that may pass is tried again after so many seconds. */
const AGAIN = { 'retry-after': '5' };

const statusOf: Record<FaultKind, number> = {
  full: 507,
  away: 503,
  held: 503,
  unwritable: 503,
  denied: 503,
  newer: 503,
  foreign: 503,
  lost: 503
};

/** The store is in trouble: nothing is known to be saved. */
export function faultAnswer(fault: StoreFault): Response {
  const problems: ApiProblem[] = [{ place: 'store', message: fault.wording }];
  return answer(statusOf[fault.kind], { fault: fault.kind, problems, more: 0 }, AGAIN);
}
