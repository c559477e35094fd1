import { createAttempts } from './attempts.ts';
import { isSame, keyIn } from './key.ts';
import { createSessions } from './sessions.ts';
import { isBehindProxy, isFromThisMachine, type Asking } from './this-machine.ts';

/**
 * How a browser stands to the models that are kept: they are `open` to it, `locked` until it shows the key, or `closed` because the
 * program has no key and the request is not from its own machine.
 */
export type Standing = 'open' | 'locked' | 'closed';

/** How showing a key went. */
export type Unlocking =
  | { readonly outcome: 'open'; readonly session: string }
  | { readonly outcome: 'wrong' }
  | { readonly outcome: 'slow'; readonly seconds: number };

/** Who may read and change the models that are kept. */
export interface Access {
  readonly hasKey: boolean;
  /** @param session that the browser was given, if any */
  standing(asking: Asking, session: string | undefined): Standing;
  /** @param address that the key came from */
  unlock(given: string, address: string): Unlocking;
  lock(session: string | undefined): void;
}

/**
 * The access that an environment asks for: by FRISTVAERK_KEY, or without one on this machine alone.
 * @param now milliseconds since 1970
 * @throws Error where the key is too short to be one
 */
export function createAccess(
  environment: Readonly<Record<string, string | undefined>>,
  now: () => number = Date.now
): Access {
  const key = keyIn(environment);
  if (key === undefined) {
    const behindProxy = isBehindProxy(environment);
    return {
      hasKey: false,
      standing: (asking) => (!behindProxy && isFromThisMachine(asking) ? 'open' : 'closed'),
      unlock: () => ({ outcome: 'wrong' }),
      lock: () => {}
    };
  }
  const sessions = createSessions(key, now);
  const attempts = createAttempts(now);
  return {
    hasKey: true,
    standing: (_asking, session) => (sessions.isOpen(session) ? 'open' : 'locked'),
    unlock(given, address) {
      const seconds = attempts.wait(address);
      if (seconds > 0) return { outcome: 'slow', seconds };
      attempts.count(address);
      if (!isSame(given.trim(), key)) return { outcome: 'wrong' };
      attempts.forgive(address);
      return { outcome: 'open', session: sessions.begin() };
    },
    lock: (session) => sessions.end(session)
  };
}
