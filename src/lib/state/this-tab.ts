const KEY = 'fristvaerk-tab';
const lockOf = (tab: string): string => `fristvaerk-tab-${tab}`;

const newTab = (): string => Array.from(crypto.getRandomValues(new Uint32Array(4)), String).join('-');

let found: Promise<string> | undefined;

/** Holds a name as long as the window lives. @returns whether it was free */
function hold(tab: string): Promise<boolean> {
  return new Promise((resolve) => {
    const held = (lock: Lock | null) => {
      resolve(lock !== null);
      return lock ? new Promise<never>(() => {}) : undefined;
    };
    navigator.locks.request(lockOf(tab), { ifAvailable: true }, held).catch(() => resolve(true));
  });
}

async function find(): Promise<string> {
  let kept: string | null = null;
  try {
    kept = sessionStorage.getItem(KEY);
  } catch {
    // A browser may forbid a page to keep anything.
  }
  // A window that was duplicated has the other's name, and the other holds it.
  const hasLocks = 'locks' in navigator;
  const tab = kept !== null && (!hasLocks || (await hold(kept))) ? kept : newTab();
  if (tab !== kept && hasLocks) await hold(tab);
  try {
    sessionStorage.setItem(KEY, tab);
  } catch {
    // Then it has another name when it is loaded again.
  }
  return tab;
}

/** A name of this window, the same when it is loaded again. */
export const thisTab = (): Promise<string> => (found ??= find());

/** Names of the windows that are open; this one alone where the browser does not tell. */
export async function openTabs(): Promise<ReadonlySet<string>> {
  const own = await thisTab();
  if (!('locks' in navigator)) return new Set([own]);
  const { held = [] } = await navigator.locks.query();
  const start = lockOf('');
  return new Set([
    own,
    ...held.flatMap(({ name = '' }) => (name.startsWith(start) ? name.slice(start.length) : []))
  ]);
}
