import { expect, test } from '@playwright/test';
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

/** Every colour scheme, language and width beside every other, with bands in each scheme and width. */
const looks = [
  ['light', 'da', 360, openWithBands],
  ['light', 'en', 1280, openExpected],
  ['dark', 'da', 1280, openWithBands],
  ['dark', 'en', 360, openExpected]
] as const;

for (const [colorScheme, language, width, open] of looks) {
  test(`no accessibility violations: ${colorScheme}, ${language}, ${width} px`, async ({
    browser,
    baseURL
  }) => {
    const context = await browser.newContext({
      colorScheme,
      viewport: { width, height: 800 },
      baseURL: baseURL!,
      reducedMotion: 'reduce'
    });
    await context.addCookies([{ name: 'fristvaerk-locale', value: language, url: baseURL! }]);
    const page = await context.newPage();
    await open(page);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    expect(await violationsOf(page)).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth
    );
    expect(overflow).toBeLessThanOrEqual(0);
    await context.close();
  });
}

test('a missing page says so', async ({ page }) => {
  await withoutReplications(page);
  const response = await page.goto('/findes-ikke');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Siden kunne ikke vises');
  await page.getByRole('link', { name: 'Til forsiden' }).click();
  await expect(sentence(page)).toBeVisible();
});
