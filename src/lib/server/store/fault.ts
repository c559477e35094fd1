import type { Wording } from '../../model/wording.ts';
import { errorText } from '../../text/error-text.ts';

/**
 * What kind of trouble the store is in: `full` no room on the disk; `away` the database does not answer; `held` another process has the
 * folder; `unwritable` the folder cannot be written; `denied` the database does not let the program in; `newer` the store was made by a
 * newer program; `foreign` the folder was made by another PostgreSQL; `lost` the embedded store must be opened again.
 */
export type FaultKind = 'full' | 'away' | 'held' | 'unwritable' | 'denied' | 'newer' | 'foreign' | 'lost';

/** Trouble of the store itself, and not of what it was asked: nothing was saved. It may pass. */
export class StoreFault extends Error {
  override readonly name = 'StoreFault';
  readonly kind: FaultKind;
  readonly wording: Wording;

  constructor(kind: FaultKind, wording: Wording, cause?: unknown) {
    super(wording.en, { cause });
    this.kind = kind;
    this.wording = wording;
  }
}

const full: Wording = {
  da: 'Der er ikke mere plads på disken, hvor modellerne gemmes. Intet er gemt. Skaf plads, og gem igen.',
  en: 'There is no room left on the disk where models are kept. Nothing was saved. Make room, and save again.'
};
const away: Wording = {
  da: 'Der er ingen forbindelse til databasen. Det er ikke sikkert, at noget er gemt. Prøv igen om lidt.',
  en: 'There is no connection to the database. It is not certain that anything was saved. Try again in a while.'
};
const denied: Wording = {
  da: 'Databasen lukker ikke programmet ind: bruger, kodeord, database eller rettigheder i DATABASE_URL er forkerte.',
  en: 'The database does not let the program in: user, password, database or rights in DATABASE_URL are wrong.'
};
const unwritable: Wording = {
  da: 'Der kan ikke skrives, hvor modellerne gemmes. Intet er gemt. Ret adgangen til mappen eller databasen.',
  en: 'The place where models are kept cannot be written. Nothing was saved. Mend the access to the folder or database.'
};
const lost: Wording = {
  da: 'Lageret standsede midt i arbejdet og åbnes igen. Intet er gemt. Prøv igen.',
  en: 'The store stopped in the middle of its work and is opened again. Nothing was saved. Try again.'
};

// https://www.postgresql.org/docs/18/errcodes-appendix.html, and Node's own codes.
const kinds: readonly [RegExp, FaultKind, Wording][] = [
  [/^(53100|ENOSPC|EDQUOT)$/, 'full', full],
  [
    /^(08...|57P0[1-5]|53[23]00|25P03|ECONN\w+|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EPIPE)$/,
    'away',
    away
  ],
  [/^(28...|3D000|42501)$/, 'denied', denied],
  [/^(25006|EROFS|EACCES|EPERM|ENOTDIR|EEXIST)$/, 'unwritable', unwritable],
  [/^(58...|XX...)$/, 'lost', lost]
];

/** What PostgreSQL says when the file layer below it refuses, whatever code it comes with. */
const noRoom = /No space left on device|Disk quota exceeded/i;
/** What pg says without a code when a connection is cut or cannot be had in time. */
const cut =
  /Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect|Cannot use a pool after/;
/** What WebAssembly and PGlite say when the embedded server has stopped. */
const stopped =
  /PGlite is closed|unreachable|Aborted\(|memory access out of bounds|exit\(|ExitStatus|PGlite failed/;

function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : '';
}

/** An error of a driver or of the file system as a fault of the store; any other error as it is. */
export function asFault(error: unknown): unknown {
  if (error instanceof StoreFault) return error;
  const message = errorText(error);
  if (noRoom.test(message)) return new StoreFault('full', full, error);
  const code = codeOf(error);
  const known = kinds.find(([pattern]) => pattern.test(code));
  if (known) return new StoreFault(known[1], known[2], error);
  if (cut.test(message)) return new StoreFault('away', away, error);
  if (stopped.test(message)) return new StoreFault('lost', lost, error);
  // A connection refused on every address of a host name.
  if (error instanceof AggregateError && error.errors.length > 0) return asFault(error.errors[0]);
  return error;
}
