import { dev } from '$app/environment';

/** The page comes first: what is kept for later waits so long. */
const PATIENCE_MILLISECONDS = 3_000;

/** Lets the program open without a server from now on, where the browser can. */
export function keepOffline(): void {
  if (dev || !('serviceWorker' in navigator)) return;
  setTimeout(() => {
    // A browser that keeps nothing is no fault.
    navigator.serviceWorker.register('/service-worker.js').catch(() => {});
  }, PATIENCE_MILLISECONDS);
}
