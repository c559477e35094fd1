const KEY = 'fristvaerk-name';

/** The name under which whoever uses this device saves, as she gave it; empty until then. */
export function readOwnName(): string {
  try {
    return localStorage.getItem(KEY) ?? '';
  } catch {
    // A browser may forbid a page to keep anything.
    return '';
  }
}

/** Remembers the name on this device. */
export function keepOwnName(name: string): void {
  try {
    localStorage.setItem(KEY, name);
  } catch {
    // Then it is asked for again.
  }
}
