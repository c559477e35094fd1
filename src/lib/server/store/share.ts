import { randomBytes, randomUUID } from 'node:crypto';
import { readStored, type StoredDocument } from './checked-document.ts';
import { sha256 } from './sha256.ts';
import { ask, transact, type Store } from './store.ts';

/** What a link is made of: a version, its results as its page needs them, and how they were computed. */
export interface NewShare {
  readonly modelId: string;
  /** The version that is frozen. */
  readonly version: number;
  /** SHA-256 of the document that the results were computed from. */
  readonly documentHash: string;
  /** JSON. */
  readonly results: string;
  readonly engineVersion: string;
  readonly seed: number;
  readonly replications: number;
  /** Whether readers may move the slider. */
  readonly leverAllowed: boolean;
  readonly expiresAt: Date;
  readonly by: string;
}

/** A link as its author sees it. */
export interface ListedShare {
  /** Revokes it, and opens nothing. */
  readonly id: string;
  readonly version: number;
  readonly leverAllowed: boolean;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly expiresAt: string;
  readonly revokedAt: string | undefined;
  /** Whether it opens anything now. */
  readonly open: boolean;
}

/** What a link opens: the frozen version and its results, and nothing else of the model. */
export interface SharedVersion extends StoredDocument {
  readonly hash: string;
  readonly results: unknown;
  readonly engineVersion: string;
  readonly seed: number;
  readonly replications: number;
  readonly leverAllowed: boolean;
  readonly sharedAt: string;
  readonly expiresAt: string;
}

/** Bytes of chance in a token: 256 bits. */
const TOKEN_BYTES = 32;
const tokenPattern = /^[\w-]{43}$/;

/**
 * Freezes a version behind a new link.
 * @returns the token, which is told here and never again; 'missing' where there is no such version, 'other' where the results are not of its
 * document
 */
export async function createShare(
  store: Store,
  share: NewShare
): Promise<{ readonly id: string; readonly token: string } | 'missing' | 'other'> {
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  const id = randomUUID();
  return transact(store, async (transaction) => {
    const frozen = await transaction
      .selectFrom('versions')
      .innerJoin('models', 'models.id', 'versions.model_id')
      .where('models.id', '=', share.modelId)
      .where('models.deleted_at', 'is', null)
      .where('versions.number', '=', share.version)
      .select(['versions.document', 'versions.hash', 'versions.schema_version'])
      .executeTakeFirst();
    if (!frozen) return 'missing';
    if (frozen.hash !== share.documentHash) return 'other';
    await transaction
      .insertInto('shares')
      .values({
        id,
        token_hash: sha256(token),
        model_id: share.modelId,
        version: share.version,
        ...frozen,
        results: share.results,
        engine_version: share.engineVersion,
        seed: share.seed,
        replications: share.replications,
        lever_allowed: share.leverAllowed,
        created_at: store.now(),
        created_by: share.by,
        expires_at: share.expiresAt,
        revoked_at: null
      })
      .execute();
    return { id, token };
  });
}

/**
 * What a token opens. A stranger cannot tell a token that never was from one that has expired, was revoked, or whose model was deleted:
 * all are undefined.
 */
export async function readShare(store: Store, token: string): Promise<SharedVersion | undefined> {
  if (!tokenPattern.test(token)) return undefined;
  const row = await ask(store, (database) =>
    database
      .selectFrom('shares')
      .innerJoin('models', 'models.id', 'shares.model_id')
      .where('token_hash', '=', sha256(token))
      .where('revoked_at', 'is', null)
      .where('expires_at', '>', store.now())
      .where('models.deleted_at', 'is', null)
      .selectAll('shares')
      .executeTakeFirst()
  );
  return (
    row && {
      ...(await readStored(row.document)),
      hash: row.hash,
      results: JSON.parse(row.results) as unknown,
      engineVersion: row.engine_version,
      seed: row.seed,
      replications: row.replications,
      leverAllowed: row.lever_allowed,
      sharedAt: row.created_at.toISOString(),
      expiresAt: row.expires_at.toISOString()
    }
  );
}

/** The links of a model, the newest first; undefined where there is no such model. */
export async function listShares(store: Store, modelId: string): Promise<readonly ListedShare[] | undefined> {
  return ask(store, async (database) => {
    const model = await database
      .selectFrom('models')
      .where('id', '=', modelId)
      .where('deleted_at', 'is', null)
      .select('id')
      .executeTakeFirst();
    if (!model) return undefined;
    const rows = await database
      .selectFrom('shares')
      .where('model_id', '=', modelId)
      .select(['id', 'version', 'lever_allowed', 'created_at', 'created_by', 'expires_at', 'revoked_at'])
      .orderBy('created_at', 'desc')
      .orderBy('id')
      .execute();
    return rows.map((row) => ({
      id: row.id,
      version: row.version,
      leverAllowed: row.lever_allowed,
      createdAt: row.created_at.toISOString(),
      createdBy: row.created_by,
      expiresAt: row.expires_at.toISOString(),
      revokedAt: row.revoked_at?.toISOString(),
      open: row.revoked_at === null && row.expires_at > store.now()
    }));
  });
}

/** Closes a link for good. @returns whether it was open until now, or had expired */
export async function revokeShare(
  store: Store,
  { modelId, id }: { modelId: string; id: string }
): Promise<boolean> {
  return transact(store, async (transaction) => {
    const { numUpdatedRows } = await transaction
      .updateTable('shares')
      .set({ revoked_at: store.now() })
      .where('id', '=', id)
      .where('model_id', '=', modelId)
      .where('revoked_at', 'is', null)
      .executeTakeFirstOrThrow();
    return numUpdatedRows > 0n;
  });
}
