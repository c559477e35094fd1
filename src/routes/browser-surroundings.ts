import { workerRunner } from '../lib/forecast/run-workers.ts';
import type { Surroundings } from '../lib/state/workspace.svelte.ts';

/** Workers beside the page: at least two, so that the first bands come early, at most four. */
const workers = () => Math.max(2, Math.min(4, navigator.hardwareConcurrency || 2));

/** What a workspace needs of a browser's page. */
export const browserSurroundings: Surroundings = {
  createRunner: () => workerRunner(workers()),
  hasThreads: typeof Worker !== 'undefined',
  nextFrame: (callback) => void requestAnimationFrame(callback),
  after(milliseconds, callback) {
    const timer = setTimeout(callback, milliseconds);
    return () => clearTimeout(timer);
  },
  now: () => performance.now()
};
