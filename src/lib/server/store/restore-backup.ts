import { createHash } from 'node:crypto';
import type { Wording } from '../../model/wording.ts';
import { backedUp, type BackedUpTable, type RefusedBackup, type RowCounts } from './backup-format.ts';
import { migrateWithin } from './migrate.ts';
import { storeVersion } from './migrations.ts';
import { sha256 } from './sha256.ts';
import { transact, type Store } from './store.ts';
import type { StoreTransaction } from './tables.ts';

/** Ends the transaction, and with it all that was restored. */
class Refusal extends Error {
  readonly refused: RefusedBackup;

  constructor(why: RefusedBackup['why'], wording: Wording) {
    super(wording.en);
    this.refused = { why, wording };
  }
}

const notBackup = () =>
  new Refusal('notBackup', {
    da: 'Filen er ikke en sikkerhedskopi fra Fristværk.',
    en: 'The file is not a backup made by Fristværk.'
  });

const newer = () =>
  new Refusal('newer', {
    da: 'Sikkerhedskopien er lavet af et nyere program. Opdater programmet.',
    en: 'The backup was made by a newer program. Update the program.'
  });

const notEmpty = () =>
  new Refusal('notEmpty', {
    da: 'Lageret er ikke tomt. Brug --replace, hvis alt i det skal erstattes af sikkerhedskopien.',
    en: 'The store is not empty. Use --replace if everything in it is to be replaced by the backup.'
  });

const damaged = (line: number) =>
  new Refusal('damaged', {
    da: `Sikkerhedskopien er beskadiget eller klippet over ved linje ${line}. Intet er genindlæst.`,
    en: `The backup is damaged or cut off at line ${line}. Nothing was restored.`
  });

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(value: unknown): Fields | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;
}

function fieldsIn(line: string): Fields | undefined {
  try {
    return fieldsOf(JSON.parse(line));
  } catch {
    return undefined;
  }
}

/** The version of the store that a backup was made of. */
function versionIn(line: string): number {
  const header = fieldsIn(line);
  if (header?.['format'] !== 'fristvaerk-store') throw notBackup();
  const { formatVersion, storeVersion: version } = header;
  if (typeof formatVersion !== 'number' || typeof version !== 'number') throw notBackup();
  if (formatVersion > 1 || version > storeVersion) throw newer();
  if (!Number.isInteger(version) || version < 1) throw notBackup();
  return version;
}

const isTable = (name: unknown): name is BackedUpTable => backedUp.some((table) => table === name);

const isValue = (value: unknown): boolean =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value);

/** A row that may be stored: of a table that is backed up, plain values, and a document with the hash that it had. */
function rowIn({ table, row }: Fields): { table: BackedUpTable; row: Fields } | undefined {
  const fields = fieldsOf(row);
  if (!isTable(table) || !fields || !Object.values(fields).every(isValue)) return undefined;
  const { document, hash } = fields;
  if (document !== undefined && (typeof document !== 'string' || sha256(document) !== hash)) return undefined;
  return { table, row: fields };
}

/** Whether PostgreSQL refused a row for what is in it: data that does not fit, a broken reference, an unknown column. */
const isRowError = (error: unknown): boolean =>
  /^(22|23|42)/.test(String((error as { code?: unknown } | null)?.code));

async function insert(transaction: StoreTransaction, table: BackedUpTable, row: Fields): Promise<void> {
  // An older store has other columns than the types say; what does not fit is refused by the database.
  await transaction
    .insertInto(table)
    .values(row as never)
    .execute();
}

async function restoreRows(
  transaction: StoreTransaction,
  lines: AsyncIterator<string>,
  hash: { text: (line: string) => void; digest: () => string }
): Promise<RowCounts> {
  const counts = { models: 0, versions: 0, shares: 0 };
  for (let number = 2; ; number++) {
    const next = await lines.next();
    const fields = next.done ? undefined : fieldsIn(next.value);
    if (next.done || !fields) throw damaged(number);
    if (Object.hasOwn(fields, 'end')) {
      const end = fieldsOf(fields['end']);
      const whole = backedUp.every((table) => end?.[table] === counts[table]);
      if (!whole || fields['sha256'] !== hash.digest() || !(await lines.next()).done) throw damaged(number);
      return counts;
    }
    hash.text(next.value);
    const read = rowIn(fields);
    if (!read) throw damaged(number);
    try {
      await insert(transaction, read.table, read.row);
    } catch (error) {
      throw isRowError(error) ? damaged(number) : error;
    }
    counts[read.table] += 1;
  }
}

/** Tables in the order in which they can be dropped. */
const allTables = [...backedUp].reverse();

async function isEmpty(transaction: StoreTransaction): Promise<boolean> {
  return (await transaction.selectFrom('models').select('id').limit(1).execute()).length === 0;
}

/**
 * Makes a store hold what a backup holds, in one transaction. A backup of an older store is migrated on the way.
 * @param lines of the file, without their line feeds
 * @param replace whether what the store holds may be replaced
 * @throws {StoreFault}
 */
export async function restoreBackup(
  store: Store,
  lines: AsyncIterable<string>,
  { replace }: { replace: boolean }
): Promise<RowCounts | RefusedBackup> {
  const hash = createHash('sha256');
  const text = (line: string) => void hash.update(`${line}\n`, 'utf8');
  const iterator = lines[Symbol.asyncIterator]();
  const first = await iterator.next();
  try {
    const version = versionIn(first.done ? '' : first.value);
    text(first.done ? '' : first.value);
    return await transact(store, async (transaction) => {
      if (!replace && !(await isEmpty(transaction))) throw notEmpty();
      for (const table of [...allTables, 'store_versions']) {
        await transaction.schema.dropTable(table).execute();
      }
      await migrateWithin(transaction, { from: 0, to: version, now: store.now() });
      const counts = await restoreRows(transaction, iterator, { text, digest: () => hash.digest('hex') });
      await migrateWithin(transaction, { from: version, to: storeVersion, now: store.now() });
      return counts;
    });
  } catch (error) {
    if (error instanceof Refusal) return error.refused;
    throw error;
  } finally {
    await iterator.return?.();
  }
}
