import { expect, test } from '@playwright/test';
import { violationsOf, withoutReplications } from './instrument.ts';
import { field, named, small, store } from './stored.ts';
import { watch } from './watch.ts';

test('the history tells who changed what; versions are compared, opened and restored, by keyboard', async ({
  page,
  baseURL
}) => {
  const seen = watch(page, baseURL);
  const address = await store(page, small('Med historik'));
  const id = address.split('/').at(-1)!;
  const change = { da: 'Prisniveau: 2026 → 2025', en: 'Price level' };
  await page.request.put(`/api/models/${id}`, {
    data: {
      document: { ...small('Ny titel'), priceLevel: 2025 },
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
  await expect(rows.first()).toContainText('Prisniveau: 2026 → 2025');

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
  expect(await violationsOf(page, 'header')).toEqual([]);
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
