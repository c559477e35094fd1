import { expect, test, type Locator, type Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { readFileSync } from 'node:fs';
import { lever, sentence, stopRun, withoutReplications } from './instrument.ts';
import { enterAt, tabTo } from './keyboard.ts';
import { watch } from './watch.ts';

/** What an act lets the browser save. */
async function saved(page: Page, act: () => Promise<unknown>): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download', { timeout: 60_000 }), act()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

// Printed in the budget note: the grant in 2025 in 1.000 kr., and its largest line.
const printed = { line: 'Flere sagsbehandlere til handicapområdet', amount: '17.040', sum: '33.590' };

async function expectNote({ name, bytes }: { name: string; bytes: Buffer }): Promise<void> {
  expect(name).toBe('SO42-notat.docx');
  const { value: text } = await mammoth.extractRawText({ buffer: bytes });
  for (const words of ['Det gode borgermøde', ...Object.values(printed)]) expect(text).toContain(words);
}

function expectTables({ name, bytes }: { name: string; bytes: Buffer }): void {
  expect(name).toBe('SO42-tabeller.xlsx');
  const files = unzipSync(bytes);
  expect(strFromU8(files['xl/sharedStrings.xml']!)).toContain(printed.line);
  const sheets = Object.keys(files).filter((path) => /^xl\/worksheets\/sheet\d+\.xml$/.test(path));
  expect(sheets.some((path) => strFromU8(files[path]!).includes('<v>17040</v>'))).toBe(true);
  expect(strFromU8(files['xl/workbook.xml']!)).toContain('Antagelser og kilder');
}

function expectCsv({ name, bytes }: { name: string; bytes: Buffer }): void {
  expect(name).toMatch(/^Tabel-1-.*\.csv$/);
  const row = bytes
    .toString('utf8')
    .split('\r\n')
    .find((line) => line.startsWith(printed.line));
  // Numbers without points between thousands, as spreadsheets read them.
  expect(row?.split(';')).toContain('17040');
}

const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true });
const budget = (page: Page) => page.getByRole('region', { name: /^Tabel 1\. / });
const csvOf = (table: Locator) => table.locator('..').getByRole('button', { name: 'Hent som CSV' });
const compared = (page: Page) => page.locator('.compared tbody tr');
const lines = (page: Page) => page.locator('#on-time path.line');

test('a budget officer opens an example, compares scenarios, moves the lever, reads the budget and takes note, tables and a list along, by mouse', async ({
  page,
  baseURL
}) => {
  test.setTimeout(240_000);
  const seen = watch(page, baseURL);
  await withoutReplications(page);
  await page.goto('/eksempler');
  await page.getByRole('main').getByRole('link', { name: /^SO42/ }).click();
  await expect(sentence(page)).toHaveText(/^Uden bevillingen/);
  await stopRun(page);

  await test.step('scenarios are switched and chosen', async () => {
    await tab(page, 'Videreført').click();
    await expect(sentence(page)).toHaveText(/^Med bevillingen er .* uden den: .* flere/);
    await expect(page.locator('#cost figcaption p')).toHaveText(/^Videreført: 33,6.mio/);
    await expect(compared(page)).toHaveCount(3);
    await page.getByLabel('Delvis videreført').uncheck();
    await expect(compared(page)).toHaveCount(2);
    await expect(page.locator('#on-time svg').first()).not.toContainText('Delvis');
  });

  await test.step('the lever follows the hand: sentence, kroner and positions at once', async () => {
    await lever(page).scrollIntoViewIfNeeded();
    const box = (await lever(page).boundingBox())!;
    const at = (percent: number) => box.x + 12 + ((box.width - 24) * percent) / 150;
    await page.mouse.move(at(50), box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(at(75), box.y + box.height / 2, { steps: 4 });
    await page.mouse.move(at(100), box.y + box.height / 2, { steps: 4 });
    await expect(page.locator('.lever output')).toHaveText(
      /100.pct\.\s+33,6.mio\..kr\., heraf 22,7 til sagsbehandlere\s+36,5 \+ 1,5.ÅV/
    );
    await expect(sentence(page)).toHaveText(/^I »Delvis videreført« er .* i »Videreført«: lige mange/);
    await expect(tab(page, 'Delvis videreført')).toHaveAttribute('aria-selected', 'true');
    await page.mouse.up();
  });

  await test.step('the budget as it is printed, and files', async () => {
    await tab(page, 'Videreført').click();
    await expect(budget(page).getByRole('row', { name: new RegExp(`^${printed.line}`) })).toContainText(
      printed.amount
    );
    expectCsv(await saved(page, () => csvOf(budget(page)).click()));
    const word = page.getByRole('button', { name: 'Hent notat (Word)' });
    await expectNote(await saved(page, () => word.click()));
    await expect(page.getByRole('status').filter({ hasText: 'SO42-notat.docx er hentet.' })).toBeVisible();
    await expect(word).toBeFocused();
    expectTables(
      await saved(page, () => page.getByRole('button', { name: 'Hent tabeller (Excel)' }).click())
    );
  });

  await test.step('on paper there are no controls, and every assumption', async () => {
    await page.emulateMedia({ media: 'print' });
    await expect(lever(page)).toBeHidden();
    await expect(page.getByRole('tab').first()).toBeHidden();
    await expect(page.locator('input[type=file]').first()).toBeHidden();
    const assumptions = page
      .locator('section', { has: page.getByRole('heading', { name: 'Antagelser' }) })
      .locator('li');
    expect(await assumptions.count()).toBeGreaterThan(100);
    await expect(assumptions.last()).toBeVisible();
    await page.emulateMedia({ media: 'screen' });
  });

  await test.step('the language changes in place, and the lever stays where it was', async () => {
    await lever(page).fill('80');
    await stopRun(page);
    await page.getByRole('button', { name: 'English' }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(sentence(page)).toHaveText(
      /^With 80% of the grant, \d+% of the decisions for children with disabilities/
    );
    await expect(lever(page)).toHaveValue('80');
    await expect(page.getByRole('button', { name: 'English' })).toBeFocused();
    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  });
  expect(seen).toEqual({ errors: [], foreign: [] });
});

test('the same by keyboard alone', async ({ page, baseURL }) => {
  test.setTimeout(240_000);
  const seen = watch(page, baseURL);
  await withoutReplications(page);
  await page.goto('/eksempler');
  await enterAt(page, page.getByRole('main').getByRole('link', { name: /^SO42/ }));
  await expect(sentence(page)).toHaveText(/^Uden bevillingen/);

  await test.step('files', async () => {
    await tabTo(page, page.getByRole('button', { name: 'Hent notat (Word)' }));
    await expectNote(await saved(page, () => page.keyboard.press('Enter')));
    await tabTo(page, page.getByRole('button', { name: 'Hent tabeller (Excel)' }), { most: 1 });
    expectTables(await saved(page, () => page.keyboard.press('Enter')));
  });

  await test.step('scenarios by arrows', async () => {
    await tabTo(page, tab(page, 'Udløb'), { most: 6 });
    await page.keyboard.press('ArrowLeft');
    await expect(tab(page, 'Videreført')).toBeFocused();
    await expect(sentence(page)).toHaveText(/^Med bevillingen er .* uden den: .* flere/);
    await page.keyboard.press('ArrowRight');
    await expect(page.locator('#backlog figcaption p')).toHaveText(/^Udløb: ved udgangen af 2025 er/);
  });

  await test.step('the table behind a chart has the numbers that are drawn', async () => {
    const chart = page.locator('#on-time');
    await tabTo(page, chart.getByRole('slider'));
    await enterAt(page, chart.locator('summary'), 1);
    const rows = chart.locator('tbody tr');
    await expect(rows).toHaveCount(120);
    await expect(rows.first().locator('th')).toHaveText('jan. 2019');
    await tabTo(page, chart.getByRole('slider'), { most: 1, key: 'Shift+Tab' });
    await page.keyboard.press('End');
    const last = await rows.last().locator('td').allTextContents();
    for (const value of last) await expect(chart.locator('.readout')).toContainText(value);
  });

  await test.step('the lever in steps of 1 and 10, and the chart with it', async () => {
    const line = lines(page).last();
    const before = await line.getAttribute('d');
    await tabTo(page, lever(page));
    await page.keyboard.press('ArrowRight');
    await expect(lever(page)).toHaveValue('51');
    await page.keyboard.press('PageUp');
    await expect(lever(page)).toHaveValue('60');
    await page.keyboard.press('Home');
    await expect(lever(page)).toHaveValue('0');
    await expect(sentence(page)).toHaveText(/^Uden bevillingen er/);
    await expect(line).not.toHaveAttribute('d', before!);
    await expect(lever(page)).toHaveAttribute('aria-valuetext', /^0.pct\., 0,0.mio\..kr\./);
  });

  await test.step('scenarios side by side, and the budget with its list', async () => {
    await expect(compared(page)).toHaveCount(3);
    await tabTo(page, page.getByRole('group', { name: 'Vises i diagrammer og tabel' }).getByRole('checkbox'));
    await page.keyboard.press('Space');
    await expect(compared(page)).toHaveCount(2);
    await tabTo(page, budget(page), { most: 120 });
    await expect(budget(page).getByRole('row', { name: new RegExp(`^${printed.line}`) })).toContainText(
      printed.amount
    );
    await tabTo(page, csvOf(budget(page)), { most: 1 });
    expectCsv(await saved(page, () => page.keyboard.press('Enter')));
  });
  expect(seen).toEqual({ errors: [], foreign: [] });
});
