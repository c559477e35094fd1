import { expect, test } from '@playwright/test';
import { openExpected, sentence, violationsOf } from './instrument.ts';
import { watch } from './watch.ts';

const year = [
  ['Måned', 'Sager'],
  ...['jan-25', 'feb-25', 'mar-25', 'apr-25', 'maj-25', 'jun-25'].map((month) => [month, '1.050,5']),
  ['juli 2025', 'mange'],
  ['01-08-2025', '1.100'],
  ['31-09-2025', '1.100'],
  ...['okt-25', 'nov-25', 'dec-25'].map((month) => [month, '1.100'])
]
  .map((row) => `${row.join('\t')}\r\n`)
  .join('');

test('twelve months are pasted from Excel by keyboard: bad cells are named, one is corrected, the rest is put in and undone', async ({
  page,
  context,
  baseURL
}) => {
  const seen = watch(page, baseURL);
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: baseURL! });
  await openExpected(page);
  const before = (await sentence(page).textContent())!;
  await page.getByRole('button', { name: 'Ret modellen' }).press('Enter');
  await page.getByRole('button', { name: 'Tilgang', exact: true }).press('Enter');
  await page.locator('[id="felt-inflows-0-fold"]').press('Enter');
  const perMonth = page.locator('[id="felt-inflows-0-perMonth"]');
  const written = await perMonth.inputValue();
  await page.evaluate((text) => navigator.clipboard.writeText(text), year);
  await perMonth.focus();
  await page.keyboard.press('Control+v');

  const dialog = page.getByRole('dialog', { name: 'Indsæt tabel: Sager pr. måned' });
  await expect(dialog.getByText('2 celler kan ikke læses')).toBeVisible();
  await expect(dialog.getByLabel('Første række er overskrifter')).toBeChecked();
  await expect(dialog.getByRole('row')).toHaveCount(14);
  await expect(dialog.getByRole('row').nth(2)).toContainText('1.1.2025 læst af »jan-25«');
  const cases = dialog.getByLabel('Ret række 8, kolonne B');
  await expect(cases).toHaveAccessibleDescription(/»mange« kan ikke læses\. Skriv et tal i sager pr\. måned/);
  const date = dialog.getByLabel('Ret række 10, kolonne A');
  await expect(date).toHaveAccessibleDescription(/»31-09-2025« kan ikke stå her\. Tilladt er en dato/);
  expect(await violationsOf(page, 'dialog')).toEqual([]);
  // Nothing is changed until it is put in.
  await expect(page.getByRole('button', { name: 'Fortryd', includeHidden: true })).toBeDisabled();

  await date.focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('1.9.2025');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('Én celle kan ikke læses')).toBeVisible();
  await expect(cases).toBeFocused();
  await expect(dialog.getByText('ændrer sig 12 gange, fra 1.1.2025 til 1.12.2025')).toBeVisible();
  await dialog.getByRole('button', { name: 'Indsæt', exact: true }).press('Enter');
  await expect(dialog).toHaveCount(0);

  const july = page.locator('[id="felt-inflows-0-perMonth-changes-6-to"]');
  const link = page.getByRole('link', { name: /^Tilgang › .* › Sager pr\. måned › / });
  await link.press('Enter');
  await expect(july).toBeFocused();
  await expect(july).toHaveValue('mange');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('1.075');
  await page.keyboard.press('Tab');
  await expect(link).toHaveCount(0);
  await expect(sentence(page)).not.toHaveText(before);
  const undo = page.getByRole('button', { name: 'Fortryd' });
  await undo.press('Enter');
  await undo.press('Enter');
  await expect(perMonth).toHaveValue(written);
  await expect(undo).toBeDisabled();
  await expect(sentence(page)).toHaveText(before);
  expect(seen.errors).toEqual([]);
  expect(seen.foreign).toEqual([]);
});

test('a CSV file of another program is read in its encoding, narrow and dark; Escape changes nothing', async ({
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
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('button', { name: 'Ret modellen' }).click();
  await page.getByRole('button', { name: 'Begivenheder', exact: true }).click();
  const folds = page.locator('.section.open .fold');
  const count = await folds.count();
  await page.getByRole('button', { name: 'Indsæt tabel: Begivenheder' }).click();
  const dialog = page.getByRole('dialog');
  const buffer = Buffer.from('Navn;Dato\r\n"Ny lov; æ";1-7-2026\r\n=1+1;2026-13-01\r\n', 'latin1');
  await dialog.locator('input[type=file]').setInputFiles({ name: 'dage.csv', mimeType: 'text/csv', buffer });
  await expect(dialog.getByText('Filen dage.csv er læst som Windows-1252')).toBeVisible();
  await expect(dialog.getByText('Ny lov; æ')).toBeVisible();
  await expect(dialog.getByLabel('Ret række 3, kolonne B')).toHaveValue('2026-13-01');
  expect(await violationsOf(page, 'dialog')).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await dialog.getByLabel('Ret række 3, kolonne B').fill('1.1.2027');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('Alle celler kan læses')).toBeVisible();
  await dialog.getByRole('button', { name: 'Indsæt', exact: true }).click();
  await expect(folds).toHaveCount(count + 2);
  await expect(folds.nth(count + 1)).toContainText('=1+1');
  await page.getByRole('button', { name: 'Indsæt tabel: Begivenheder' }).click();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(folds).toHaveCount(count + 2);
  await context.close();
});

test('a formula of another input and the year is typed by keyboard: names are picked, its value and a unit that does not fit are said', async ({
  page
}) => {
  await openExpected(page);
  await page.getByRole('button', { name: 'Ret modellen' }).click();
  await page.getByRole('button', { name: 'Tilgang', exact: true }).click();
  await page.locator('[id="felt-inflows-0-fold"]').click();
  const perMonth = page.locator('[id="felt-inflows-0-perMonth"]');
  await perMonth.focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('= 1.200 * 1,04^(år - 2019)');
  await expect(
    page.getByText('Giver 1.200 sager pr. måned i 2019 og 1.707,97 sager pr. måned i 2028')
  ).toBeVisible();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('= [vurdering tidsforbrug');
  const names = page.getByRole('listbox', { name: 'Andre forudsætninger' });
  await expect(names.getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
  expect(await violationsOf(page, '.inputs')).toEqual([]);
  await page.keyboard.press('ArrowDown');
  await expect(names.getByRole('option').nth(1)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(names).toHaveCount(0);
  await expect(perMonth).toHaveValue(/^= \[caseTypes\.[a-z.-]+\.handlingHours\.[a-z]+\]$/);
  await expect(perMonth).toBeFocused();
  await expect(page.getByText('Formlen giver timer, men her står tallet i sager pr. måned.')).toBeVisible();
  expect(await violationsOf(page, '.inputs')).toEqual([]);
});
