import { expect, test, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { modelFile, openWithBands, so42, violationsOf } from './instrument.ts';

/** What a button lets the browser save. */
async function saved(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).first().click()
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

test('the note stands on a page of its own, which the keyboard leaves and enters where it was', async ({
  page
}) => {
  await openWithBands(page);
  const record = await saved(page, 'Hent optegnelse til næste notat');
  expect(record.name).toBe('SO42-optegnelse.json');
  const earlier = page.getByLabel('Sammenlign med tidligere notat');
  await earlier.setInputFiles({ name: 'sidste.json', mimeType: 'application/json', buffer: record.bytes });
  const chosen = page.getByText('Notatet siger, hvad der er ændret siden sidste.json.');
  await expect(chosen).toBeVisible();
  await earlier.setInputFiles(modelFile(so42()));
  await expect(page.getByRole('alert')).toContainText('kind');
  await expect(chosen).toBeVisible();

  const show = page.getByRole('button', { name: 'Vis og udskriv notat' });
  await show.click();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page.getByRole('heading', { name: 'Ændringer siden seneste notat' })).toBeVisible();
  await expect(page.getByRole('table').first()).toBeVisible();
  const levels = await page
    .locator('h1, h2, h3, h4')
    .evaluateAll((headings) => headings.map((heading) => Number(heading.tagName[1])));
  expect(levels.filter((level) => level === 1)).toHaveLength(1);
  levels.slice(1).forEach((level, i) => expect(level - levels[i]!).toBeLessThanOrEqual(1));
  expect(await violationsOf(page)).toEqual([]);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth
  );
  expect(overflow).toBeLessThanOrEqual(0);
  await page.getByRole('button', { name: 'Tilbage til modellen' }).click();
  await expect(show).toBeFocused();
});
