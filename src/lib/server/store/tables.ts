import type { Kysely, Transaction } from 'kysely';

/** A stored model: who it is, and which of its versions is the newest. */
export interface ModelsTable {
  /** UUID. */
  id: string;
  /** Title of the newest version: a Text as JSON. */
  title: string;
  /** Number of the newest version. */
  newest: number;
  created_at: Date;
  created_by: string;
  /** When it was deleted; it can be had back for some days. */
  deleted_at: Date | null;
  deleted_by: string | null;
}

/** A version of a model: never changed once it is there. */
export interface VersionsTable {
  model_id: string;
  /** 1, 2, 3 … without gaps. */
  number: number;
  /** Canonical JSON. */
  document: string;
  /** SHA-256 of the document's canonical JSON, 64 hexadecimal digits. */
  hash: string;
  /** Version of the document's format. */
  schema_version: number;
  saved_at: Date;
  /** The name that was given; nobody has checked it. */
  saved_by: string;
  /** What changed: a Text as JSON. */
  change: string;
  /** The version it was restored from. */
  restored_from: number | null;
}

/** A frozen version behind a link. */
export interface SharesTable {
  /** UUID, by which the author revokes it; it opens nothing. */
  id: string;
  /** SHA-256 of the token, 64 hexadecimal digits. The token itself is nowhere. */
  token_hash: string;
  model_id: string;
  /** The version that was frozen. */
  version: number;
  document: string;
  hash: string;
  schema_version: number;
  /** The results as the page needs them: JSON. */
  results: string;
  engine_version: string;
  seed: number;
  replications: number;
  lever_allowed: boolean;
  created_at: Date;
  created_by: string;
  expires_at: Date;
  revoked_at: Date | null;
}

/** Which migrations have been run. */
export interface StoreVersionsTable {
  version: number;
  migrated_at: Date;
}

/** The tables of the store in its newest version. */
export interface Tables {
  models: ModelsTable;
  versions: VersionsTable;
  shares: SharesTable;
  store_versions: StoreVersionsTable;
}

/** The store's database, or a transaction in it. */
export type Database = Kysely<Tables>;
export type StoreTransaction = Transaction<Tables>;
