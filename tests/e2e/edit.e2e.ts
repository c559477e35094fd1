import { expect, test, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { readModelText } from '../../src/lib/model/validate.ts';
import { fileInput, modelFile, openExpected, sentence, so42, violationsOf } from './instrument.ts';
import { watch } from './watch.ts';

const openEditor = async (page: Page, isPhone = false) => {
  if (isPhone) await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('button', { name: 'Ret modellen' }).click();
  await expect(page.getByRole('heading', { name: 'Ret modellen' })).toBeFocused();
};
const openSection = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const field = (page: Page, place: string) => page.locator(`[id="felt-${place}"]`);

test('a number is changed in Danish and the sentence follows; nonsense stays where it was typed, is named, and is undone', async ({
  page,
  baseURL
}) => {
  const seen = watch(page, baseURL);
  await openExpected(page);
  const before = (await sentence(page).textContent())!;
  await openEditor(page);
  await openSection(page, 'Tilgang');
  await page.locator('[id="felt-inflows-0-fold"]').click();
  const perMonth = field(page, 'inflows-0-perMonth');
  const written = await perMonth.inputValue();
  await perMonth.focus();
  await expect(perMonth).toHaveAccessibleDescription(
    /^Sager pr\. måned Nye sager i en gennemsnitlig måned\..* Enhed: sager pr\. måned$/
  );
  await page.keyboard.press('Tab');
  await expect(page.locator('#forklaring')).toContainText('Hvor tallet kommer fra');
  await expect(perMonth).toHaveAccessibleDescription('');
  await perMonth.fill('1.064,5');
  await expect(sentence(page)).not.toHaveText(before);
  await perMonth.blur();
  await expect(perMonth).toHaveValue('1.064,5');
  const changed = (await sentence(page).textContent())!;

  await perMonth.fill('mange');
  await expect(perMonth).toHaveAttribute('aria-invalid', 'true');
  const told = page.locator(`[id="${(await perMonth.getAttribute('aria-describedby'))!}"]`);
  await expect(told).toContainText('»mange« kan ikke læses');
  await expect(page.locator('.results.stale')).toBeVisible();
  await expect(page.getByText('Resultaterne er fra den seneste udgave uden fejl')).toBeVisible();
  await expect(sentence(page)).toHaveText(changed);
  expect(await violationsOf(page)).toEqual([]);

  await openSection(page, 'Beregning');
  await expect(perMonth).toHaveCount(0);
  await page.getByRole('link', { name: /^Tilgang › .* › Sager pr\. måned$/ }).click();
  await expect(perMonth).toBeFocused();
  await expect(perMonth).toHaveValue('mange');

  await page.keyboard.press('Control+z');
  await expect(perMonth).toHaveValue('1.064,5');
  await expect(page.locator('.results.stale')).toHaveCount(0);
  await page.getByRole('button', { name: 'Fortryd' }).click();
  await expect(perMonth).toHaveValue(written);
  await expect(sentence(page)).toHaveText(before);
  await page.getByRole('button', { name: 'Gentag' }).click();
  await expect(sentence(page)).toHaveText(changed);

  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Hent model (JSON)' }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toBe('SO42-Det-gode-borgermoede-bevillingsudloeb.json');
  const text = readFileSync(await download.path(), 'utf8');
  const read = await readModelText(text);
  const perMonthOf = (model: { inflows: { perMonth: unknown }[] }) => model.inflows[0]!.perMonth;
  expect(read.ok && perMonthOf(read.model)).toMatchObject({ value: 1064.5, unit: 'cases/month' });
  // All else is as it was.
  const original = so42();
  const taken = JSON.parse(text) as typeof original;
  expect({ ...taken, inflows: [] }).toEqual({ ...original, inflows: [] });
  expect(taken.inflows.slice(1)).toEqual(original.inflows.slice(1));
  await expect(page.getByText('Modellen er hentet med alle ændringer.')).toBeVisible();
  await fileInput(page).setInputFiles(modelFile(text));
  await expect(sentence(page)).toHaveText(changed);
  expect(seen.errors).toEqual([]);
  expect(seen.foreign).toEqual([]);
});

test('an element is added, moved by keys, found and removed, narrow and dark', async ({
  browser,
  baseURL
}) => {
  const context = await browser.newContext({
    colorScheme: 'dark',
    viewport: { width: 360, height: 800 },
    baseURL: baseURL!,
    reducedMotion: 'reduce'
  });
  const page = await context.newPage();
  await openExpected(page);
  await openEditor(page, true);
  await openSection(page, 'Begivenheder');
  const folds = page.locator('.section.open .fold');
  const count = await folds.count();
  await page.getByRole('button', { name: '+ Tilføj begivenhed' }).click();
  await expect(folds).toHaveCount(count + 1);
  await field(page, `events-${count}-name`).fill('Nyt it-system');
  await field(page, `events-${count}-date`).fill('1. marts 2026');
  await field(page, `events-${count}-date`).blur();
  await expect(field(page, `events-${count}-date`)).toHaveValue('1.3.2026');
  await page.getByRole('button', { name: 'Flyt op: Nyt it-system' }).press('Enter');
  await expect(folds.nth(count - 1)).toContainText('Nyt it-system');
  await expect(page.getByText(`Nyt it-system er nu nummer ${count} af ${count + 1}`)).toBeAttached();
  await expect(page.getByRole('button', { name: 'Flyt op: Nyt it-system' })).toBeFocused();
  await expect(page.locator('#on-time')).toContainText('Nyt it-system');

  await page.getByLabel('Find et felt').fill('it-system navn');
  await page.getByRole('button', { name: /^Begivenheder › Nyt it-system › Navn/ }).click();
  await expect(field(page, `events-${count - 1}-name`)).toBeFocused();
  expect(await violationsOf(page, '.inputs')).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);

  await page.getByRole('button', { name: 'Fjern: Nyt it-system' }).click();
  await expect(folds).toHaveCount(count);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Luk' }).click();
  const menu = page.getByRole('button', { name: 'Menu' });
  await expect(menu).toBeFocused();
  await expect(menu).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('Enter');
  page.once('dialog', (dialog) => void dialog.dismiss());
  await page.getByRole('link', { name: 'Eksempler' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Hent notat (Word)' })).toHaveCount(1);
  await page.getByRole('button', { name: 'Ret modellen' }).press('Escape');
  await expect(menu).toBeFocused();
  await expect(page.getByRole('button', { name: 'Ret modellen' })).toHaveCount(0);
  await context.close();
});

test('every section of the editor is well formed for everyone, with its first element open', async ({
  page
}) => {
  await openExpected(page);
  await openEditor(page);
  const sections = page.locator('.section h3 button');
  const count = await sections.count();
  expect(count).toBeGreaterThan(10);
  for (let at = 0; at < count; at++) {
    const section = sections.nth(at);
    if ((await section.getAttribute('aria-expanded')) !== 'true') await section.click();
    const fold = page.locator('.section.open .fold').first();
    if (await fold.count()) await fold.click();
    const name = await section.innerText();
    expect([name, await violationsOf(page, '.section.open')]).toEqual([name, []]);
  }
});
