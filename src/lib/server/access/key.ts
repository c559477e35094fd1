import { createHash, timingSafeEqual } from 'node:crypto';

/** Characters that a key has at least: a word that can be guessed opens nothing. */
export const LEAST_KEY_LENGTH = 16;

/**
 * The key that FRISTVAERK_KEY sets; undefined where none is set.
 * @throws Error where it is too short to be one
 */
export function keyIn(environment: Readonly<Record<string, string | undefined>>): string | undefined {
  const key = environment['FRISTVAERK_KEY']?.trim();
  if (!key) return undefined;
  if (key.length < LEAST_KEY_LENGTH) {
    throw new Error(
      `FRISTVAERK_KEY skal have mindst ${LEAST_KEY_LENGTH} tegn. · FRISTVAERK_KEY must have at least ${LEAST_KEY_LENGTH} characters.`
    );
  }
  return key;
}

const digest = (text: string): Buffer => createHash('sha256').update(text, 'utf8').digest();

/** Whether two texts are the same, in a time that tells nothing of where they differ or how long they are. */
export const isSame = (one: string, other: string): boolean => timingSafeEqual(digest(one), digest(other));
