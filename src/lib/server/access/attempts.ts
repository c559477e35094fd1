/** So many wrong keys in a row cost nothing but the typing. */
const FREE = 5;
const LONGEST_WAIT_SECONDS = 300;
/** After so long without a wrong key, an address begins anew. */
const FORGET_MILLISECONDS = 3_600_000;
/** Addresses that are remembered; the oldest is forgotten first. */
const MOST_ADDRESSES = 10_000;

/** Wrong keys by the address that they came from. */
export interface Attempts {
  /** Seconds until an address may try again; 0 for now. */
  wait(address: string): number;
  /** A try that may be wrong: counted before it is compared, so that many at once are as slow as one after another. */
  count(address: string): void;
  /** The key was right. */
  forgive(address: string): void;
}

/** An IPv6 network is one address: its owner has them all. */
const networkOf = (address: string): string =>
  address.includes(':') && !address.includes('.') ? address.split(':').slice(0, 4).join(':') : address;

/** Waits double with each wrong key after the first few. @param now milliseconds since 1970 */
export function createAttempts(now: () => number): Attempts {
  const known = new Map<string, { failures: number; last: number }>();
  return {
    wait(address) {
      const found = known.get(networkOf(address));
      if (!found || found.failures < FREE) return 0;
      const seconds = Math.min(2 ** Math.min(found.failures - FREE, 30), LONGEST_WAIT_SECONDS);
      return Math.max(0, Math.ceil((found.last + seconds * 1000 - now()) / 1000));
    },
    count(address) {
      const network = networkOf(address);
      const found = known.get(network);
      const failures = found && now() - found.last < FORGET_MILLISECONDS ? found.failures + 1 : 1;
      known.delete(network);
      known.set(network, { failures, last: now() });
      if (known.size > MOST_ADDRESSES) known.delete(known.keys().next().value!);
    },
    forgive(address) {
      known.delete(networkOf(address));
    }
  };
}
