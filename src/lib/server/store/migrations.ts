import { sql, type Kysely } from 'kysely';

/** A step from one version of the store to the next; it only ever sees tables as they were before it. */
export interface StoreMigration {
  /** The version that it leads to: 1, 2, 3 … */
  readonly to: number;
  up(database: Kysely<unknown>): Promise<void>;
}

async function modelsAndVersions(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('models')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('newest', 'integer', (column) => column.notNull())
    .addColumn('created_at', 'timestamptz', (column) => column.notNull())
    .addColumn('created_by', 'text', (column) => column.notNull())
    .execute();
  await database.schema
    .createTable('versions')
    .addColumn('model_id', 'text', (column) => column.notNull().references('models.id').onDelete('cascade'))
    .addColumn('number', 'integer', (column) => column.notNull().check(sql`number >= 1`))
    .addColumn('document', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('schema_version', 'integer', (column) => column.notNull())
    .addColumn('saved_at', 'timestamptz', (column) => column.notNull())
    .addColumn('saved_by', 'text', (column) => column.notNull())
    .addColumn('change', 'text', (column) => column.notNull())
    .addColumn('restored_from', 'integer')
    .addPrimaryKeyConstraint('versions_key', ['model_id', 'number'])
    .execute();
}

async function deletedModels(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .alterTable('models')
    .addColumn('deleted_at', 'timestamptz')
    .addColumn('deleted_by', 'text')
    .execute();
}

async function shares(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('shares')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('token_hash', 'text', (column) => column.notNull().unique())
    .addColumn('model_id', 'text', (column) => column.notNull().references('models.id').onDelete('cascade'))
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('document', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('schema_version', 'integer', (column) => column.notNull())
    .addColumn('results', 'text', (column) => column.notNull())
    .addColumn('engine_version', 'text', (column) => column.notNull())
    .addColumn('seed', 'bigint', (column) => column.notNull())
    .addColumn('replications', 'integer', (column) => column.notNull())
    .addColumn('lever_allowed', 'boolean', (column) => column.notNull())
    .addColumn('created_at', 'timestamptz', (column) => column.notNull())
    .addColumn('created_by', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'timestamptz', (column) => column.notNull())
    .addColumn('revoked_at', 'timestamptz')
    .execute();
  await database.schema.createIndex('shares_of_model').on('shares').column('model_id').execute();
}

/** Every migration there is, in order, for both stores. One that has been released is never changed. */
export const storeMigrations: readonly StoreMigration[] = [
  { to: 1, up: modelsAndVersions },
  { to: 2, up: deletedModels },
  { to: 3, up: shares }
];

/** The version of the store that this program writes. */
export const storeVersion = storeMigrations.length;
