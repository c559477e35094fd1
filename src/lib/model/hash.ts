import { sha256Hex } from './sha-256.ts';

/**
 * JSON with the keys of every object sorted and no spaces, so that equal data gives equal text. Keys that hold undefined
 * are left out, as JSON does. @throws TypeError for what JSON cannot hold (functions, NaN, Infinity).
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return JSON.stringify(value);
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object') {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
    return `{${members.join(',')}}`;
  }
  throw new TypeError(`${String(value)} has no JSON`);
}

/** The fingerprint of a document: SHA-256 of its canonical JSON, 64 hex digits, the same in every engine. */
export const documentHash = (document: unknown): string => sha256Hex(canonicalJson(document));
