import { expect, test, type Page } from '@playwright/test';
import { so42, withoutReplications } from './instrument.ts';
import { watch } from './watch.ts';

const WIDTHS = [360, 1280, 2560] as const;

/** Where pictures of the pages are put, if anywhere: `FRISTVAERK_PICTURES=tests/pictures npm run e2e -- looks`. */
const folder = process.env.FRISTVAERK_PICTURES;

/** Stores an example. @returns its address */
async function stored(page: Page): Promise<string> {
  const answer = await page.request.post('/api/models', {
    data: { document: so42(), by: 'Budgetkontoret', change: 'Ny' },
    timeout: 90_000
  });
  return `/modeller/${((await answer.json()) as { id: string }).id}`;
}

const lookedAt: readonly {
  name: string;
  address: (page: Page) => Promise<string> | string;
  ready: string;
}[] = [
  { name: 'forside', address: () => '/', ready: '#on-time path.line' },
  { name: 'eksempler', address: () => '/eksempler', ready: 'h2' },
  { name: 'ny-model', address: () => '/ny', ready: 'form' },
  { name: 'mine-modeller', address: () => '/modeller', ready: 'h2, .empty' },
  { name: 'model', address: stored, ready: '#on-time path.line' },
  { name: 'tilgaengelighed', address: () => '/tilgaengelighed', ready: 'h2' },
  { name: 'findes-ikke', address: () => '/findes-ikke', ready: 'h1' }
];

/** Where the things of a model's page begin, in pixels from its top. */
const tops = (page: Page) =>
  page.evaluate(() =>
    ['.sentence', '#on-time', 'input[type=range]', '.compared'].map(
      (part) => document.querySelector(part)!.getBoundingClientRect().top + scrollY
    )
  );

for (const { name, address, ready } of lookedAt) {
  test(`${name} fits from a phone to a wall`, async ({ page, baseURL }) => {
    const seen = watch(page, baseURL);
    await withoutReplications(page);
    await page.setViewportSize({ width: WIDTHS[0], height: 800 });
    await page.goto(await address(page));
    await page.locator(ready).first().waitFor();
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: width === 360 ? 800 : Math.round(width * 0.5625) });
      // Charts are drawn anew for the width they are given.
      await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 50))));
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      if (width === 360 && ready === '#on-time path.line') {
        const order = await tops(page);
        // Links, files and a long title leave the sentence its place on the first screen.
        expect(order[0]).toBeLessThanOrEqual(300);
        expect(order.toSorted((a, b) => a - b)).toEqual(order);
      }
      if (folder)
        await page.screenshot({ path: `${folder}/${name}-${width}.jpg`, type: 'jpeg', quality: 60 });
    }
    expect(seen.errors.filter((error) => !error.includes('404'))).toEqual([]);
    expect(seen.foreign).toEqual([]);
  });
}
