import type { Text } from '../../model/text.ts';
import { readText } from './stored-text.ts';
import type { VersionsTable } from './tables.ts';

/** What is known of a version besides its document. */
export interface VersionNote {
  /** 1, 2, 3 … */
  readonly number: number;
  /** SHA-256 of the document. */
  readonly hash: string;
  /** ISO 8601, UTC. */
  readonly savedAt: string;
  /** The name that was given; nobody has checked it. */
  readonly savedBy: string;
  readonly change: Text;
  readonly restoredFrom: number | undefined;
}

/** The columns that a note is made from. */
export const noteColumns = ['number', 'hash', 'saved_at', 'saved_by', 'change', 'restored_from'] as const;

/** The note of a row. */
export function noteOf(row: Pick<VersionsTable, (typeof noteColumns)[number]>): VersionNote {
  return {
    number: row.number,
    hash: row.hash,
    savedAt: row.saved_at.toISOString(),
    savedBy: row.saved_by,
    change: readText(row.change),
    restoredFrom: row.restored_from ?? undefined
  };
}
