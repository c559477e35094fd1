import { expect, test, type Page } from '@playwright/test';
import { so42, violationsOf, withoutReplications } from './instrument.ts';
import { watch } from './watch.ts';

const field = (page: Page, place: string) => page.locator(`[id="felt-${place}"]`);
const said = (page: Page) => page.locator('.kept [role=status]').first();

/** Lets the page know who saves, as if it had asked before. */
const named = (page: Page, name: string) =>
  page.addInitScript((own) => localStorage.setItem('fristvaerk-name', own), name);

/** Stores an example under a title of its own. @returns its address */
async function store(page: Page, title: string): Promise<string> {
  const answer = await page.request.post('/api/models', {
    data: { document: { ...so42(), title }, by: 'Budgetkontoret', change: 'Ny' }
  });
  return `/modeller/${((await answer.json()) as { id: string }).id}`;
}

// An embedded store takes its time to open.
test.beforeAll(async ({ request }) => void (await request.get('/api/models', { timeout: 90_000 })));

test('two who edit one model: what is at different places is merged, what is the same is chosen', async ({
  page,
  browser
}) => {
  const address = await store(page, 'Fælles');
  const context = await browser.newContext();
  const other = await context.newPage();
  for (const [each, name] of [
    [page, 'Budgetkontoret'],
    [other, 'Planafdelingen']
  ] as const) {
    await withoutReplications(each);
    await named(each, name);
    await each.goto(address);
    await expect(field(each, 'title')).toHaveValue('Fælles');
  }
  await field(other, 'priceLevel').fill('2026');
  await field(other, 'title').fill('Planens titel');
  await other.keyboard.press('Control+s');
  await expect(said(other)).toHaveText(/^Gemt/);
  await field(page, 'municipality').fill('Nykøbing');
  await field(page, 'title').fill('Budgettets titel');
  await page.keyboard.press('Control+s');

  await page.getByRole('button', { name: 'Flet', exact: true }).press('Enter');
  const merge = page.getByRole('region', { name: 'Flet de to udgaver' });
  await expect(merge.getByRole('heading', { name: 'Flet de to udgaver' })).toBeFocused();
  await expect(merge.getByRole('heading', { name: 'Planafdelingen har ændret' })).toBeVisible();
  await expect(merge.getByText('Vælg ét sted')).toBeVisible();
  const choice = merge.getByRole('group', { name: 'Titel' });
  await expect(choice.getByText('Før: »Fælles«')).toBeVisible();
  await merge.getByRole('button', { name: 'Gem den flettede model' }).press('Enter');
  await expect(merge.getByRole('status')).toHaveText('Mangler at vælge ét sted');
  expect(await violationsOf(page)).toEqual([]);
  await choice.getByRole('radio', { name: 'Planafdelingen: »Planens titel«' }).press('Space');
  await merge.getByRole('button', { name: 'Gem den flettede model' }).press('Enter');

  await expect(said(page)).toHaveText(/^Gemt/);
  await expect(field(page, 'title')).toHaveValue('Planens titel');
  await page.reload();
  for (const [place, value] of [
    ['title', 'Planens titel'],
    ['priceLevel', '2026'],
    ['municipality', 'Nykøbing']
  ] as const)
    await expect(field(page, place)).toHaveValue(value);
  await context.close();
});

test('the history tells who changed what; versions are compared, opened and restored, by keyboard', async ({
  page,
  baseURL
}) => {
  const seen = watch(page, baseURL);
  const address = await store(page, 'Med historik');
  const id = address.split('/').at(-1)!;
  const { document } = (await (await page.request.get(`/api/models/${id}`)).json()) as {
    document: ReturnType<typeof so42>;
  };
  const change = { da: 'Prisniveau: 2024 → 2026', en: 'Price level' };
  await page.request.put(`/api/models/${id}`, {
    data: {
      document: { ...document, priceLevel: 2026, title: 'Ny titel' },
      base: 1,
      by: 'Planafdelingen',
      change
    }
  });
  await withoutReplications(page);
  await named(page, 'Budgetkontoret');
  await page.goto(address);
  await page.getByRole('link', { name: 'Historik' }).press('Enter');
  const rows = page.getByRole('main').locator('ol > li');
  await expect(rows).toHaveCount(2);
  await expect(rows.first()).toContainText('Version 2');
  await expect(rows.first()).toContainText(/kl\. \d\d\.\d\d af Planafdelingen/);
  await expect(rows.first()).toContainText('Prisniveau: 2024 → 2026');

  await page.getByRole('button', { name: 'Vis ændringer · Version 2' }).press('Enter');
  const compared = page.getByRole('region', { name: 'Fra version 1 til version 2' });
  await expect(compared.getByRole('heading')).toBeFocused();
  await expect(compared.getByText('2 ændringer')).toBeVisible();
  await expect(compared).toContainText('»Med historik« → »Ny titel«');
  await expect(compared.getByText('Forventet forløb i version 1')).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);

  await page.getByRole('link', { name: 'Åbn · Version 1' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Med historik' })).toBeVisible();
  await expect(page.getByText('Du ser version 1')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Ret modellen' })).toHaveCount(0);
  expect(await violationsOf(page)).toEqual([]);
  await page.getByRole('link', { name: 'Historik' }).press('Enter');

  await page.getByRole('button', { name: 'Gendan · Version 1' }).press('Enter');
  await expect(page.getByText('Version 1 er gendannet som version 3.')).toBeFocused();
  await expect(rows).toHaveCount(3);
  await expect(rows.first()).toContainText('Budgetkontoret');
  await page.getByRole('combobox', { name: 'Fra' }).selectOption('2');
  await page.getByRole('button', { name: 'Sammenlign' }).press('Enter');
  await page
    .getByRole('region', { name: 'Fra version 2 til version 3' })
    .getByRole('link', { name: 'Titel' })
    .press('Enter');
  await expect(field(page, 'title')).toHaveValue('Med historik');
  await expect(field(page, 'title')).toBeFocused();
  expect(seen.errors).toEqual([]);
  expect(seen.foreign).toEqual([]);
});
