/** So long work goes on before the page has its turn, milliseconds: half a frame. */
const SLICE_MS = 6;

/**
 * Does work in small steps, and lets the page draw and answer between them.
 * @param pause waits until the page has had its turn
 * @param isWanted false: the work is given up, and its result is null
 */
export async function inSlices<Result>(
  steps: Generator<void, Result>,
  pause: () => Promise<void>,
  isWanted: () => boolean = () => true
): Promise<Result | null> {
  for (;;) {
    await pause();
    if (!isWanted()) return null;
    const until = performance.now() + SLICE_MS;
    do {
      const { done, value } = steps.next();
      if (done) return value;
    } while (performance.now() < until);
  }
}
