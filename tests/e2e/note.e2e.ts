import { expect, test, type Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { readFileSync } from 'node:fs';
import { modelFile, openExpected, openWithBands, so42, violationsOf } from './instrument.ts';
import { watch } from './watch.ts';

/** What a button lets the browser save. */
async function saved(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).first().click()
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

test('SO42 as a note of Word and tables of Excel, with one click each', async ({ page, baseURL }) => {
  const seen = watch(page, baseURL);
  await openExpected(page);

  const word = await saved(page, 'Hent notat (Word)');
  expect(word.name).toBe('SO42-notat.docx');
  await expect(page.getByRole('status').filter({ hasText: 'SO42-notat.docx er hentet.' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Hent notat (Word)' })).toBeFocused();
  const { value: text } = await mammoth.extractRawText({ buffer: word.bytes });
  // Printed in the budget note: the grant in 2025 in 1.000 kr., and its largest line.
  for (const words of ['Det gode borgermøde', 'Flere sagsbehandlere til handicapområdet', '17.040', '33.590'])
    expect(text).toContain(words);

  const excel = await saved(page, 'Hent tabeller (Excel)');
  expect(excel.name).toBe('SO42-tabeller.xlsx');
  const files = unzipSync(excel.bytes);
  expect(strFromU8(files['xl/sharedStrings.xml']!)).toContain('Flere sagsbehandlere til handicapområdet');
  const sheets = Object.keys(files).filter((path) => /^xl\/worksheets\/sheet\d+\.xml$/.test(path));
  expect(sheets.some((path) => strFromU8(files[path]!).includes('<v>17040</v>'))).toBe(true);
  expect(strFromU8(files['xl/workbook.xml']!)).toContain('Antagelser og kilder');

  expect(seen.errors).toEqual([]);
  expect(seen.foreign).toEqual([]);
});

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
