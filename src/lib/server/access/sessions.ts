import { createHmac, randomBytes, scryptSync } from 'node:crypto';
import { isSame } from './key.ts';

/** A browser is asked for the key again after so many seconds: a week. */
export const SESSION_SECONDS = 7 * 24 * 3600;

const pattern = /^(\d{1,12})\.([\w-]{22})\.([\w-]{43})$/;

/** What browsers are given in place of the key. */
export interface Sessions {
  /** A new one; it holds no part of the key. */
  begin(): string;
  isOpen(session: string | undefined): boolean;
  /** Ends one before its time. */
  end(session: string | undefined): void;
}

/**
 * Sessions of a key. Each says when it ends and carries the proof (HMAC-SHA-256) that this key made it, so that every process with the key knows
 * it, a restart ends none, and another key ends all.
 * @param now milliseconds since 1970
 */
export function createSessions(key: string, now: () => number): Sessions {
  // Slow on purpose: who has a session cannot try keys against it at any speed.
  let signing: Buffer | undefined;
  const proof = (text: string): string => {
    signing ??= scryptSync(key, 'fristvaerk session', 32);
    return createHmac('sha256', signing).update(text, 'utf8').digest('base64url');
  };
  /** Those that were ended before their time, with it in seconds since 1970. */
  const ended = new Map<string, number>();
  const seconds = () => Math.floor(now() / 1000);
  /** When it ends; undefined where it is none of ours, or over. */
  const endOf = (session: string | undefined): number | undefined => {
    const [, end = '', chance = '', shown = ''] = pattern.exec(session ?? '') ?? [];
    if (end === '' || !isSame(shown, proof(`${end}.${chance}`))) return undefined;
    return Number(end) > seconds() ? Number(end) : undefined;
  };
  return {
    begin() {
      const said = `${seconds() + SESSION_SECONDS}.${randomBytes(16).toString('base64url')}`;
      return `${said}.${proof(said)}`;
    },
    isOpen: (session) => endOf(session) !== undefined && !ended.has(session!),
    end(session) {
      const end = endOf(session);
      if (end === undefined) return;
      for (const [other, over] of ended) if (over <= seconds()) ended.delete(other);
      ended.set(session!, end);
    }
  };
}
