import type { Wording } from '../../model/wording.ts';

/** The first line of a backup. */
export interface BackupHeader {
  readonly format: 'fristvaerk-store';
  readonly formatVersion: 1;
  /** The version of the store whose tables the rows are of. */
  readonly storeVersion: number;
  /** ISO 8601. */
  readonly made: string;
}

/** Tables of a backup, in the order in which their rows stand: what is pointed at stands first. */
export const backedUp = ['models', 'versions', 'shares'] as const;
export type BackedUpTable = (typeof backedUp)[number];

/** How many rows of each table. */
export type RowCounts = Readonly<Record<BackedUpTable, number>>;

/** A line between the first and the last. */
export interface BackupRow {
  readonly table: BackedUpTable;
  readonly row: Readonly<Record<string, string | number | boolean | null>>;
}

/** The last line: without it the file was cut off. */
export interface BackupEnd {
  readonly end: RowCounts;
  /** Of all lines before, each with its line feed. */
  readonly sha256: string;
}

/** Why a backup is not restored; the store is as it was. */
export interface RefusedBackup {
  readonly why: 'notBackup' | 'newer' | 'damaged' | 'notEmpty';
  readonly wording: Wording;
}
