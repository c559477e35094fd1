import { AxeBuilder } from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import type { ModelInput } from '../../src/lib/model/document.ts';

/** The shipped example as it is written. */
export const so42 = (): ModelInput =>
  JSON.parse(readFileSync('static/examples/so42.json', 'utf8')) as ModelInput;

/** A file that a reader chooses. */
export const modelFile = (content: unknown) => ({
  name: 'model.json',
  mimeType: 'application/json',
  buffer: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content))
});

export const sentence = (page: Page): Locator => page.locator('.sentence .large');
export const lever = (page: Page): Locator => page.locator('input[type=range]');
export const fileInput = (page: Page): Locator => page.locator('input[type=file]').first();

/** Opens a page of a model and waits until it answers to the hand. */
export async function openPage(page: Page, address = '/'): Promise<void> {
  await page.goto(address);
  await page.getByRole('button', { name: 'Stop' }).waitFor();
}

/**
 * From the next page on, threads are not told of replications: the page stands at its expected runs and the cores are free for what is
 * looked at. Threads still make expected runs and explain.
 */
export async function withoutReplications(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const send = Worker.prototype.postMessage as (...message: unknown[]) => void;
    Worker.prototype.postMessage = function (...message: [unknown]) {
      const [{ kind }] = message as [{ kind?: unknown }];
      if (kind !== 'start' && kind !== 'chunk') send.apply(this, message);
    };
  });
}

/** Opens a page at its expected runs, with no replications beside them. */
export async function openExpected(page: Page, address = '/'): Promise<void> {
  await withoutReplications(page);
  await openPage(page, address);
  await stopRun(page);
}

/** Opens a page, waits for its first bands and lets no more replications come. */
export async function openWithBands(page: Page, address = '/'): Promise<void> {
  await openPage(page, address);
  await expect(page.locator('.sentence .note')).toContainText(/8 (af|of) 10/, { timeout: 60_000 });
  await stopRun(page);
}

/** Ends the replications, so that the expected runs stand still. */
export async function stopRun(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Stop' }).click();
}

/** Waits until the page has the width it was given and has been painted twice, so that nothing moves under the look. */
async function settled(page: Page): Promise<void> {
  const width = page.viewportSize()?.width;
  await page.waitForFunction((asked) => asked === undefined || innerWidth === asked, width);
  await page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))
  );
}

/**
 * What a look for accessibility finds: each rule that is broken, with the elements that break it and how to mend them.
 * @param parts what has changed since the rest of the page was looked at, as CSS selectors: most of a look is charts and registers
 */
export async function violationsOf(
  page: Page,
  ...parts: string[]
): Promise<[rule: string, elements: string[]][]> {
  await settled(page);
  // What is well is not described, and one page without frames is looked at where it stands: on a page of charts, carrying what was
  // seen to a page of its own takes longer than the look.
  const look = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  for (const part of parts) {
    await page.locator(part).first().waitFor();
    look.include(part);
  }
  const { violations } = await look.analyze();
  return violations.map(({ id, nodes }) => [
    id,
    nodes.map(({ html, failureSummary }) => `${html} ${failureSummary ?? ''}`)
  ]);
}
