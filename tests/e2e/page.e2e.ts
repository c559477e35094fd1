import { expect, test, type Page } from '@playwright/test';
import {
  openExpected,
  openPage,
  openWithBands,
  sentence,
  stopRun,
  violationsOf,
  withoutReplications
} from './instrument.ts';
import { watch } from './watch.ts';

test('the page comes from the server with its sentence, its chart and its lever', async ({
  browser,
  baseURL
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL! });
  const page = await context.newPage();
  await page.goto('/');
  await expect(page).toHaveTitle(/SO42 .* · Fristværk/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'da');
  await expect(sentence(page)).toHaveText(
    /^Uden bevillingen er \d+.pct\. af afgørelserne for børn med handicap i 2025 rettidige mod \d+.pct\. med den: \d+.procentpoint færre i det forventede forløb\.$/
  );
  await expect(page.locator('#on-time svg path.line')).not.toHaveCount(0);
  await context.close();
});

test('it opens without errors, warnings or foreign requests, with at most 200 kB of JavaScript, headings in order and every landmark', async ({
  page,
  baseURL
}) => {
  const seen = watch(page, baseURL);
  const sizes: number[] = [];
  page.on('requestfinished', async (request) => {
    if (!request.url().endsWith('.js')) return;
    sizes.push((await request.sizes()).responseBodySize);
  });
  await openPage(page);
  await page.waitForLoadState('networkidle');
  // Compressed, and before anything is touched.
  const total = sizes.reduce((sum, size) => sum + size, 0);
  test.info().annotations.push({ type: 'JavaScript, bytes compressed', description: String(total) });
  expect(sizes.length).toBeGreaterThan(3);
  expect(total).toBeLessThanOrEqual(200_000);

  const levels = await page
    .locator('h1, h2, h3, h4')
    .evaluateAll((headings) => headings.map((heading) => Number(heading.tagName[1])));
  expect(levels[0]).toBe(1);
  expect(levels.filter((level) => level === 1).length).toBe(1);
  levels.slice(1).forEach((level, i) => expect(level - levels[i]!).toBeLessThanOrEqual(1));
  for (const role of ['banner', 'main', 'complementary', 'contentinfo'] as const)
    await expect(page.getByRole(role)).toHaveCount(1);

  await stopRun(page);
  await page.waitForLoadState('networkidle');
  expect(seen.errors).toEqual([]);
  expect(seen.foreign).toEqual([]);
});

async function expectNoViolations(page: Page): Promise<void> {
  expect(await violationsOf(page)).toEqual([]);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth
  );
  expect(overflow).toBeLessThanOrEqual(0);
}

/** Every colour scheme, language and width beside every other, with bands in each scheme and width. */
const looks = [
  ['da', openWithBands, { light: 360, dark: 1280 }],
  ['en', openExpected, { light: 1280, dark: 360 }]
] as const;

for (const [language, open, widths] of looks) {
  test(`no accessibility violations and no overflow, light and dark, narrow and wide: ${language}`, async ({
    page,
    context,
    baseURL
  }) => {
    // Two looks, each of which takes half a minute on a busy machine.
    test.setTimeout(240_000);
    await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' });
    await page.setViewportSize({ width: widths.light, height: 800 });
    await context.addCookies([{ name: 'fristvaerk-locale', value: language, url: baseURL! }]);
    await open(page);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await expectNoViolations(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: widths.dark, height: 800 });
    await expectNoViolations(page);
  });
}

test('a missing page says so, and so does that of an example that there is not', async ({ page }) => {
  await withoutReplications(page);
  for (const address of ['/eksempler/findes-ikke', '/findes-ikke']) {
    const response = await page.goto(address);
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Siden kunne ikke vises');
  }
  expect(await violationsOf(page)).toEqual([]);
  await page.getByRole('link', { name: 'Til forsiden' }).click();
  await expect(sentence(page)).toBeVisible();
});
