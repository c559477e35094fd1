import { randomUUID } from 'node:crypto';
import {
  mkdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statSync,
  unlinkSync,
  utimesSync,
  writeFileSync
} from 'node:fs';
import { StoreFault } from './fault.ts';
import { stillRuns, thisProcess, type ProcessMark } from './this-process.ts';

/** A folder that is held: no other process opens what is in it until it is let go. */
export interface FolderLock {
  /** @throws {StoreFault} where another process has taken it over, as after a long sleep of this one */
  check(): void;
  release(): void;
}

interface Holder extends ProcessMark {
  readonly key: string;
  /** ISO 8601. */
  readonly since: string;
}

/** How often a holder says that it lives, and how long it is believed where its process cannot be looked for, in milliseconds. */
const BEAT = 2_000;
const BELIEVED = 30_000;
/** Taking over takes far less than this, in milliseconds: what is older was left behind. */
const TAKEOVER = 10_000;

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;

function heldBy(file: string, holder: Holder | undefined): StoreFault {
  const pid = holder ? String(holder.pid) : '?';
  const host = holder?.host ?? '?';
  const since = holder?.since ?? '?';
  return new StoreFault('held', {
    da: `Modellerne er i brug af et andet program: proces ${pid} på ${host} siden ${since} (${file}). Stop det, eller brug en anden mappe (FRISTVAERK_DATA).`,
    en: `The models are in use by another program: process ${pid} on ${host} since ${since} (${file}). Stop it, or use another folder (FRISTVAERK_DATA).`
  });
}

/** Who holds the lock, undefined where the file says nothing that can be read; `gone` where there is no file. */
function holderIn(file: string): Holder | undefined | 'gone' {
  try {
    const { pid, host, numbering, began, key, since } = JSON.parse(readFileSync(file, 'utf8')) as Holder;
    if (
      !Number.isInteger(pid) ||
      [host, numbering, began, key, since].some((part) => typeof part !== 'string')
    )
      return undefined;
    return { pid, host, numbering, began, key, since };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return 'gone';
    if (codeOf(error) === undefined) return undefined;
    throw error;
  }
}

/** Milliseconds since a file or folder was last written; 0 where it is gone. */
function ageOf(file: string): number {
  try {
    return Date.now() - statSync(file).mtimeMs;
  } catch {
    return 0;
  }
}

/** Whether whoever wrote the lock has ended without letting go. */
function isLeft(file: string, holder: Holder | undefined): boolean {
  const running = holder && stillRuns(holder);
  return running === undefined ? ageOf(file) > BELIEVED : !running;
}

/** Writes the lock where there is none. */
function claim(file: string, holder: Holder): boolean {
  try {
    writeFileSync(file, JSON.stringify(holder), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Removes a lock that was left, one process at a time: two that both found it must not remove each other's new one. */
function removeLeft(file: string): void {
  const guard = `${file}.takeover`;
  if (ageOf(guard) > TAKEOVER) rmSync(guard, { recursive: true, force: true });
  try {
    mkdirSync(guard);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return;
    throw error;
  }
  try {
    const holder = holderIn(file);
    if (holder !== 'gone' && isLeft(file, holder)) unlinkSync(file);
  } finally {
    rmdirSync(guard);
  }
}

/**
 * Takes the lock of a folder.
 * @param file the lock's file; its folder must be there
 * @throws {StoreFault} `held`, which says by whom
 */
export function lockFolder(file: string): FolderLock {
  const holder: Holder = { ...thisProcess(), key: randomUUID(), since: new Date().toISOString() };
  if (!claim(file, holder)) {
    const other = holderIn(file);
    if (other !== 'gone' && isLeft(file, other)) removeLeft(file);
    if (!claim(file, holder)) throw heldBy(file, other === 'gone' ? undefined : other);
  }

  let held = true;
  const isOurs = (): boolean => {
    const now = holderIn(file);
    return now !== 'gone' && now?.key === holder.key;
  };
  const beat = setInterval(() => {
    try {
      if (isOurs()) utimesSync(file, new Date(), new Date());
    } catch {
      // The check before the next save says what is wrong.
    }
  }, BEAT);
  // It must not keep a process alive that has nothing else to do.
  beat.unref();
  const release = () => {
    if (!held) return;
    held = false;
    clearInterval(beat);
    process.off('exit', release);
    if (isOurs()) unlinkSync(file);
  };
  process.on('exit', release);
  return {
    check() {
      if (held && isOurs()) return;
      const now = holderIn(file);
      throw heldBy(file, now === 'gone' ? undefined : now);
    },
    release
  };
}
