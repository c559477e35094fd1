import type { Session } from '../lib/state/session.svelte.ts';

let given: { readonly to: string; readonly session: Session } | undefined;

/** Lets what is open go on on another page, where it stays as it is: its results, its undo, what is folded out. @param to the page's path */
export function handOver(to: string, session: Session): void {
  session.isHandedOver = true;
  given = { to, session };
}

/** What was open on the page before and goes on on this one; undefined where nothing does. */
export function takeOver(path: string): Session | undefined {
  const session = given?.to === path ? given.session : undefined;
  given = undefined;
  if (session) session.isHandedOver = false;
  return session;
}
