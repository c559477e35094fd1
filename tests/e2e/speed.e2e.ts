import { expect, test, type Page } from '@playwright/test';
import { lever, openExpected, openPage } from './instrument.ts';

const MOVES = 24;

/** Script time of the page's thread so far, in milliseconds of processor time: other programs do not count. */
async function scriptClock(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0) * 1000;
  };
}

/** Moves the lever once per two frames, so that each movement is computed and painted. */
async function drag(page: Page, moves: number): Promise<void> {
  await lever(page).evaluate(
    (input, count) =>
      new Promise<void>((done) => {
        const slider = input as HTMLInputElement;
        let moved = 0;
        const move = () => {
          if (moved === count) return done();
          moved += 1;
          slider.value = String(20 + ((moved * 7) % 100));
          slider.dispatchEvent(new Event('input', { bubbles: true }));
          requestAnimationFrame(() => requestAnimationFrame(move));
        };
        move();
      }),
    moves
  );
}

test('the time that a movement of the lever takes is measured', async ({ page }) => {
  // A hand that never rests: what follows a rest is measured apart.
  await page.addInitScript(() => {
    const plain = window.setTimeout.bind(window);
    const patient = (run: TimerHandler, wait?: number, ...rest: unknown[]) =>
      wait === 100 ? plain(run, 3_600_000, ...rest) : plain(run, wait, ...rest);
    window.setTimeout = patient as typeof window.setTimeout;
  });
  await openExpected(page);
  await drag(page, MOVES);
  const clock = await scriptClock(page);
  const before = await clock();
  await drag(page, MOVES);
  const perMove = ((await clock()) - before) / MOVES;
  console.log(`lever: ${perMove.toFixed(1)} ms of script per movement`);
  await expect(page.locator('.sentence .note')).toContainText('Forventet forløb');
  expect(perMove).toBeGreaterThan(0);
});

test('the time to the first bands is measured', async ({ page }) => {
  await page.addInitScript(() => {
    const seen: Record<string, number> = {};
    Object.assign(window, { seen });
    const look = () => {
      const note = document.querySelector('.sentence .note')?.textContent ?? '';
      if (note) seen.sentence ??= performance.now();
      if (note.includes('8 af 10')) seen.bands ??= performance.now();
      if (seen.bands === undefined) setTimeout(look, 5);
    };
    look();
  });
  await openPage(page);
  await expect(page.locator('.sentence .note')).toContainText('8 af 10 gennemregninger', { timeout: 60_000 });
  const seen = await page.evaluate(() => (window as unknown as { seen: Record<string, number> }).seen);
  console.log(`first bands: ${(seen.bands! - seen.sentence!).toFixed(0)} ms after the sentence`);
  expect(seen.bands!).toBeGreaterThan(seen.sentence!);
});
