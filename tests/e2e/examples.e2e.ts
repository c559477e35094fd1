import { expect, test, type Page } from '@playwright/test';
import {
  lever,
  openExpected,
  openWithBands,
  sentence,
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

/** What the server sends for an address, before any script of it has run. */
const sentFor = (page: Page, address: string) =>
  page.evaluate(async (path) => {
    const sent = new DOMParser().parseFromString(await (await fetch(path)).text(), 'text/html');
    const words = (selector: string) => sent.querySelector(selector)?.textContent.replace(/\s+/g, ' ').trim();
    return {
      heading: words('h1'),
      sentence: words('.sentence .large') ?? '',
      charts: [...sent.querySelectorAll('figure:has(svg path.line)')].map((figure) => `#${figure.id}`)
    };
  }, address);

/** Of five scenarios three are chosen, and shown in table and chart. */
async function compareThree(page: Page): Promise<void> {
  const rows = page.locator('.compared tbody tr');
  await expect(rows).toHaveCount(5);
  const choices = page.getByRole('group', { name: 'Vises i diagrammer og tabel' });
  await choices.getByLabel('Vikarerne i rådgiverteams').uncheck();
  await choices.getByLabel('Vikarerne holder op 31.1.2021').uncheck();
  await expect(rows).toHaveCount(3);
  const names = page.locator('#on-time svg').first();
  await expect(names).toContainText('Tre vikarer, halvt så');
  await expect(names).not.toContainText('Vikarerne i');
}

for (const { id, title, says, english, chart, hasLever, hasCost } of examples) {
  test(`${id} comes from the server with its sentence and its chart, shows what it has and no frame for what it lacks, without errors or violations, and stays open when the language changes`, async ({
    page,
    baseURL
  }) => {
    // Two looks for accessibility, each of which takes half a minute on a busy machine.
    test.setTimeout(240_000);
    const seen = watch(page, baseURL);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    // The example on the start page is looked at there, in each language and colour scheme.
    const looked = id !== 'so42';
    await (looked ? openWithBands : openExpected)(page, addressOf(id));

    const sent = await sentFor(page, addressOf(id));
    expect(sent).toMatchObject({ heading: title, sentence: expect.stringMatching(says) });
    expect(sent.charts).toContain(chart);
    await expect(lever(page)).toHaveCount(hasLever ? 1 : 0);
    await expect(page.locator('#cost')).toHaveCount(hasCost ? 1 : 0);
    await expect(page.getByRole('alert')).toHaveCount(0);

    for (const width of looked ? [360, 1280] : []) {
      await page.setViewportSize({ width, height: 800 });
      expect(await violationsOf(page), `${width} px`).toEqual([]);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth
      );
      expect(overflow, `${width} px`).toBeLessThanOrEqual(0);
    }

    if (id === 'frederiksberg') await compareThree(page);
    await page.getByRole('button', { name: 'English' }).click();
    await expect(sentence(page)).toHaveText(english);
    if (id === 'frederiksberg') {
      await expect(page.getByRole('heading', { name: /^The scenarios side by side in 2021/ })).toBeVisible();
      await expect(page.locator('.compared tbody tr')).toHaveCount(3);
    }
    await expect(page).toHaveURL(new RegExp(`${addressOf(id)}$`));
    expect((await sentFor(page, addressOf(id))).sentence).toMatch(english);
    await page.waitForLoadState('networkidle');
    expect(seen.errors).toEqual([]);
    expect(seen.foreign).toEqual([]);
  });
}

test('the list has every example with its question, and leads to it and back', async ({ page, baseURL }) => {
  const seen = watch(page, baseURL);
  await withoutReplications(page);
  await page.goto('/eksempler');
  const items = page.getByRole('main').getByRole('listitem');
  await expect(items).toHaveCount(examples.length);
  for (const [order, { title, id }] of examples.entries()) {
    await expect(items.nth(order).getByRole('heading')).toHaveText(title);
    await expect(items.nth(order).getByRole('paragraph').first()).toHaveText(/\?$/);
    await expect(items.nth(order).getByRole('link')).toHaveAttribute('href', addressOf(id));
  }
  expect(await violationsOf(page)).toEqual([]);
  const { id, says } = examples[1];
  await items.nth(1).getByRole('link').click();
  await expect(page).toHaveURL(new RegExp(`${addressOf(id)}$`));
  await expect(sentence(page)).toHaveText(says);
  await page.getByRole('link', { name: 'Eksempler' }).click();
  await expect(items).toHaveCount(examples.length);
  expect(seen.errors).toEqual([]);
});
