import type { PGlite } from '@electric-sql/pglite';
import {
  CompiledQuery,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type DatabaseConnection,
  type DatabaseIntrospector,
  type Dialect,
  type Driver,
  type Kysely,
  type QueryResult,
  type TransactionSettings
} from 'kysely';
import { Mutex } from './mutex.ts';

/** The one connection that an embedded server has. */
class PGliteConnection implements DatabaseConnection {
  readonly #server: PGlite;

  constructor(server: PGlite) {
    this.#server = server;
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    const { rows, affectedRows } = await this.#server.query<Row>(sql, [...parameters]);
    return { rows, numAffectedRows: BigInt(affectedRows ?? 0) };
  }

  // eslint-disable-next-line require-yield -- nothing in the store streams
  async *streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error('The embedded store does not stream.');
  }
}

/** Hands the connection to one query or one transaction at a time. */
class PGliteDriver implements Driver {
  readonly #server: PGlite;
  readonly #connection: PGliteConnection;
  readonly #mutex = new Mutex();
  #leave = () => {};

  constructor(server: PGlite) {
    this.#server = server;
    this.#connection = new PGliteConnection(server);
  }

  async init(): Promise<void> {
    await this.#server.waitReady;
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    this.#leave = await this.#mutex.enter();
    return this.#connection;
  }

  async releaseConnection(): Promise<void> {
    this.#leave();
  }

  async beginTransaction(
    connection: DatabaseConnection,
    { isolationLevel, accessMode }: TransactionSettings
  ): Promise<void> {
    const level = isolationLevel ? ` isolation level ${isolationLevel}` : '';
    await connection.executeQuery(CompiledQuery.raw(`start transaction${level} ${accessMode ?? ''}`));
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'));
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('rollback'));
  }

  async destroy(): Promise<void> {
    const leave = await this.#mutex.enter();
    if (!this.#server.closed) await this.#server.close();
    leave();
  }
}

/** kysely's PostgreSQL over an embedded server, which understands the same SQL. */
export class PGliteDialect implements Dialect {
  readonly #server: PGlite;

  constructor(server: PGlite) {
    this.#server = server;
  }

  createDriver(): Driver {
    return new PGliteDriver(this.#server);
  }

  createQueryCompiler(): PostgresQueryCompiler {
    return new PostgresQueryCompiler();
  }

  createAdapter(): PostgresAdapter {
    return new PostgresAdapter();
  }

  createIntrospector(database: Kysely<unknown>): DatabaseIntrospector {
    return new PostgresIntrospector(database);
  }
}
