import { expect, test } from '@playwright/test';
import {
  lever,
  openPage,
  openWithBands,
  sentence,
  stopRun,
  violationsOf,
  withoutReplications
} from './instrument.ts';
import { watch } from './watch.ts';

/** What each page must say and show, from the source it is made of. */
const examples = [
  {
    id: 'so42',
    title: 'SO42 Det gode borgermøde (bevillingsudløb)',
    says: /^Uden bevillingen er \d+.pct\. af afgørelserne for børn med handicap i 2025 rettidige mod \d+.pct\. med den/,
    english: /^Without the grant, \d+% of the decisions for children with disabilities are on time in 2025/,
    chart: '#on-time',
    hasLever: true,
    hasCost: true
  },
  {
    id: 'oe501',
    title: 'Ø501 Investering i høj kvalitet i sagsbehandling',
    says: /^Uden bevillingen er [\d.]+.sager i alt over fristen ved udgangen af 2012 mod [\d.]+ med den: [\d.]+.sager flere/,
    english:
      /^Without the grant, [\d,]+.cases in all are past their deadline at the end of 2012, against [\d,]+ with it/,
    chart: '#overdue',
    hasLever: true,
    hasCost: true
  },
  {
    id: 'boerneomraadet',
    title: 'Fristoverholdelse på Børneområdet 2025',
    says: /^I »Handleplan« er \d+.pct\. af .* ajour .*ved udgangen af 2025 mod \d+.pct\. i »Uden handleplan«: \d+.procentpoint flere/,
    english:
      /^In “Plan of action”, \d+% of .* up to date .*at the end of 2025, against \d+% in “Without the plan”/,
    chart: '#up-to-date',
    hasLever: false,
    hasCost: false
  },
  {
    id: 'frederiksberg',
    title: 'Frederiksberg: handleplan for kvalitet i sagsbehandlingen',
    says: /^I »Uden vikarer« er \d+.pct\. af alle afgørelser i 2021 rettidige mod \d+.pct\. i »Tre vikarer, to i undersøgelsesteamet«: \d+.procentpoint færre/,
    english:
      /^In “Without temps”, \d+% of all decisions are on time in 2021, against \d+% in “Three temps, two in the investigation team”/,
    chart: '#on-time',
    hasLever: false,
    hasCost: false
  }
] as const;

const addressOf = (id: string) => `/eksempler/${id}`;

for (const { id, title, says, english, chart, hasLever, hasCost } of examples) {
  test.describe(id, () => {
    test('comes from the server with its sentence and its chart', async ({ browser, baseURL }) => {
      const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL! });
      const page = await context.newPage();
      await page.goto(addressOf(id));
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
      await expect(sentence(page)).toHaveText(says);
      await expect(page.locator(`${chart} svg path.line`)).not.toHaveCount(0);
      await context.close();
    });

    test('shows what it has and no frame for what it lacks, without errors, and stays open when the language changes', async ({
      page,
      baseURL
    }) => {
      const seen = watch(page, baseURL);
      await openPage(page, addressOf(id));
      await stopRun(page);
      await expect(lever(page)).toHaveCount(hasLever ? 1 : 0);
      await expect(page.locator('#cost')).toHaveCount(hasCost ? 1 : 0);
      await expect(page.getByRole('alert')).toHaveCount(0);
      await page.waitForLoadState('networkidle');
      expect(seen.errors).toEqual([]);
      expect(seen.foreign).toEqual([]);

      await page.getByRole('button', { name: 'English' }).click();
      await expect(sentence(page)).toHaveText(english);
      await page.reload();
      await expect(page).toHaveURL(new RegExp(`${addressOf(id)}$`));
      await expect(sentence(page)).toHaveText(english);
    });

    // The example on the start page is looked at there, in each language and colour scheme.
    if (id === 'so42') return;

    test('has no accessibility violations and does not overflow, narrow and wide', async ({ page }) => {
      // Two looks, each of which takes half a minute on a busy machine.
      test.setTimeout(240_000);
      await page.setViewportSize({ width: 360, height: 800 });
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await openWithBands(page, addressOf(id));
      for (const width of [360, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await violationsOf(page), `${width} px`).toEqual([]);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth
        );
        expect(overflow, `${width} px`).toBeLessThanOrEqual(0);
      }
    });
  });
}

test('the list has every example with its question, and leads to it and back', async ({ page, baseURL }) => {
  const seen = watch(page, baseURL);
  await withoutReplications(page);
  await page.goto('/eksempler');
  const items = page.getByRole('main').getByRole('listitem');
  await expect(items).toHaveCount(examples.length);
  for (const [order, { title, id, says }] of examples.entries()) {
    await expect(items.nth(order).getByRole('heading')).toHaveText(title);
    await expect(items.nth(order).getByRole('paragraph').first()).toHaveText(/\?$/);
    await items.nth(order).getByRole('link').click();
    await expect(page).toHaveURL(new RegExp(`${addressOf(id)}$`));
    await expect(sentence(page)).toHaveText(says);
    await page.getByRole('link', { name: 'Eksempler' }).click();
  }
  expect(await violationsOf(page)).toEqual([]);
  expect(seen.errors).toEqual([]);
});

test('an example that does not exist is a missing page', async ({ page }) => {
  const response = await page.goto('/eksempler/findes-ikke');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Siden kunne ikke vises');
});
