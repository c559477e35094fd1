import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { parsers } from './parsers.ts';
import type { Database } from './tables.ts';

/** Connections at once, and milliseconds until an answer is given up. */
const CONNECTIONS = 10;
const CONNECT_WITHIN = 5_000;
const ANSWER_WITHIN = 60_000;

/** The driver's own parsers, with ours before them. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    parsers[oid] ?? pg.types.getTypeParser(oid, format)
};

/** A database on a PostgreSQL server; connections are made when they are needed. */
export function openPostgres(url: string): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_WITHIN,
    query_timeout: ANSWER_WITHIN,
    application_name: 'fristvaerk',
    keepAlive: true,
    types
  });
  // A connection that is cut is left out of the pool, and whoever used it is told; without listeners it would end the process.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return new Kysely({ dialect: new PostgresDialect({ pool }) });
}
