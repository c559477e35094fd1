import { expect, test } from '@playwright/test';
import { modelFile, sentence, violationsOf, withoutReplications } from './instrument.ts';
import { field, named, openStored, patient, said, small, store } from './stored.ts';

test('models are renamed, duplicated, deleted and had back in their list, and brought in from a file', async ({
  page
}) => {
  await withoutReplications(page);
  await store(page, small('Handleplan A'));
  await page.goto('/modeller');
  const rows = page.getByRole('main').getByRole('listitem');
  const row = (title: string) =>
    rows.filter({ has: page.getByRole('heading', { name: title, exact: true }) });
  await page.getByRole('button', { name: 'Slet Handleplan A' }).press('Enter');
  const name = page.getByLabel('Dit navn i historikken');
  await expect(name).toBeFocused();
  await expect(page.getByText('Skriv dit navn først')).toBeVisible();
  await page.keyboard.type('Plan');
  await page.getByRole('button', { name: 'Omdøb Handleplan A' }).press('Enter');
  await page.keyboard.type('Handleplan B');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Modellen hedder nu »Handleplan B«.')).toBeFocused();
  await expect(row('Handleplan B')).toContainText('af Plan · version 2');
  await page.getByRole('button', { name: 'Dubler Handleplan B' }).press('Enter');
  await expect(row('Handleplan B (kopi)')).toContainText('version 1');
  await page.getByRole('button', { name: 'Slet Handleplan B (kopi)' }).press('Enter');
  await expect(row('Handleplan B (kopi)')).toHaveCount(0);
  await page.getByText(/^Slettede modeller/).click();
  await expect(page.getByText(/^Slettet .* af Plan\. Kan hentes tilbage til og med/).first()).toBeVisible();
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await violationsOf(page), `${width} px`).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
  await page.getByRole('button', { name: 'Fortryd' }).press('Enter');
  await expect(row('Handleplan B (kopi)')).toHaveCount(1);

  const file = page.locator('input[type=file]');
  await file.setInputFiles(modelFile('{'));
  await expect(page.getByRole('alert')).toContainText('model.json blev ikke åbnet');
  await file.setInputFiles(modelFile(small('<b>Fra fil</b>')));
  await expect(page).toHaveURL(/\/modeller\/[0-9a-f-]{36}$/);
  await expect(page.getByRole('heading', { level: 1, name: '<b>Fra fil</b>' })).toBeVisible();
});

test('no models, and a store that cannot be reached, are said in words with a way on', async ({ page }) => {
  let isAway = true;
  await page.route('**/api/models*', (route) =>
    isAway
      ? route.fulfill({
          status: 503,
          json: {
            fault: 'away',
            problems: [{ place: 'store', message: { da: 'Ingen forbindelse til databasen.', en: 'No.' } }],
            more: 0
          }
        })
      : route.fulfill({ json: { models: [], more: 0 } })
  );
  await page.goto('/modeller');
  await expect(page.getByRole('alert')).toContainText('Modellerne kan ikke hentes');
  await expect(page.getByRole('alert')).toContainText('Ingen forbindelse til databasen.');
  expect(await violationsOf(page)).toEqual([]);
  isAway = false;
  await page.getByRole('button', { name: 'Prøv igen' }).click();
  await expect(page.getByRole('heading', { name: 'Her er ingen modeller endnu' })).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
  await page.unroute('**/api/models*');
  await page.goto('/modeller/00000000-0000-4000-8000-000000000000');
  await expect(page.getByRole('alert')).toContainText('Modellen findes ikke');
  expect(await violationsOf(page)).toEqual([]);
});

test('two who edit one model lose nothing: what is at different places is merged, what is the same is chosen, the newest is taken, or both are kept', async ({
  page,
  browser
}) => {
  const address = await store(page, small('Fælles'));
  const context = await browser.newContext();
  const other = await context.newPage();
  for (const [each, name] of [
    [page, 'Budgetkontoret'],
    [other, 'Planafdelingen']
  ] as const) {
    await withoutReplications(each);
    await named(each, name);
    await openStored(each, address);
  }

  await test.step('merged', async () => {
    await field(other, 'priceLevel').fill('2025');
    await field(other, 'title').fill('Planens titel');
    await other.keyboard.press('Control+s');
    await expect(said(other)).toHaveText(/^Gemt/);
    await field(page, 'municipality').fill('Nykøbing');
    await field(page, 'title').fill('Budgettets titel');
    await page.keyboard.press('Control+s');
    await expect(said(page)).toContainText('Planafdelingen har gemt version 2, siden du åbnede modellen');

    await page.getByRole('button', { name: 'Flet', exact: true }).press('Enter');
    const merge = page.getByRole('region', { name: 'Flet de to udgaver' });
    await expect(merge.getByRole('heading', { name: 'Flet de to udgaver' })).toBeFocused();
    await expect(merge.getByRole('heading', { name: 'Planafdelingen har ændret' })).toBeVisible();
    await expect(merge.getByText('Vælg ét sted')).toBeVisible();
    const choice = merge.getByRole('group', { name: 'Titel' });
    await expect(choice.getByText('Før: »Fælles«')).toBeVisible();
    await merge.getByRole('button', { name: 'Gem den flettede model' }).press('Enter');
    await expect(merge.getByRole('status')).toHaveText('Mangler at vælge ét sted');
    expect(await violationsOf(page, '.inputs')).toEqual([]);
    await choice.getByRole('radio', { name: 'Planafdelingen: »Planens titel«' }).press('Space');
    await merge.getByRole('button', { name: 'Gem den flettede model' }).press('Enter');
    await expect(said(page)).toHaveText(/^Gemt/);
    for (const [place, value] of [
      ['title', 'Planens titel'],
      ['priceLevel', '2025'],
      ['municipality', 'Nykøbing']
    ] as const)
      await expect(field(page, place)).toHaveValue(value);
  });

  await test.step('the newest, from which undo leads back to one’s own', async () => {
    await field(other, 'title').fill('Plan’ anden titel');
    await other.keyboard.press('Control+s');
    await expect(said(other)).toContainText('Budgetkontoret har gemt version 3');
    await other.getByRole('button', { name: 'Brug den nyeste' }).click();
    await expect(field(other, 'title')).toHaveValue('Planens titel');
    await expect(field(other, 'municipality')).toHaveValue('Nykøbing');
    await other.getByRole('button', { name: 'Fortryd' }).click();
    await expect(field(other, 'title')).toHaveValue('Plan’ anden titel');
    await other.keyboard.press('Control+s');
    await expect(said(other)).toHaveText(/^Gemt/);
  });

  await test.step('both', async () => {
    await field(page, 'title').fill('Budgettets titel');
    await page.keyboard.press('Control+s');
    await page.getByRole('button', { name: 'Behold begge' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByLabel('Modellens navn')).toHaveValue(
      'Budgettets titel (ændret af Budgetkontoret)'
    );
    await dialog.getByRole('button', { name: 'Gem', exact: true }).click();
    await expect(page).not.toHaveURL(address);
    await expect(said(page)).toHaveText(/^Gemt/);
    await openStored(page, address);
    await expect(field(page, 'title')).toHaveValue('Plan’ anden titel');
  });
  await context.close();
});

test('what was typed survives a reload, read or not; what was opened opens again without a server, and what is edited there is saved when it is back', async ({
  browser,
  baseURL
}) => {
  test.setTimeout(360_000);
  const context = await browser.newContext({ baseURL: baseURL!, serviceWorkers: 'allow', locale: 'da-DK' });
  const page = await context.newPage();
  const address = await store(page, small('Uden net'));
  await withoutReplications(page);
  await named(page);
  await openStored(page, address);
  const perMonth = field(page, 'inflows-0-perMonth');

  await test.step('what cannot be read is on the device a moment later, and leaving asks nothing', async () => {
    await page.getByRole('button', { name: 'Tilgang', exact: true }).click();
    await field(page, 'inflows-0-fold').click();
    await perMonth.fill('mange');
    await expect(said(page)).toHaveText('Gemmes, når fejlene er rettet.');
    await expect
      .poll(() =>
        page.evaluate(async () => {
          const opening = indexedDB.open('fristvaerk', 1);
          await new Promise((done) => (opening.onsuccess = done));
          const all = opening.result.transaction('copies').objectStore('copies').getAll();
          await new Promise((done) => (all.onsuccess = done));
          opening.result.close();
          return JSON.stringify(all.result).includes('mange');
        })
      )
      .toBe(true);
    await page.reload();
    await expect(page.getByText('Det, du skrev sidst, uden at det blev gemt, er hentet frem.')).toBeVisible(
      patient
    );
    await page.getByRole('link', { name: 'Mine modeller' }).click();
    const row = page.getByRole('main').getByRole('listitem').filter({ hasText: 'Uden net' });
    await expect(row).toContainText('Her ligger ændringer, som serveren ikke har.');
    await row.getByRole('link').first().click();
    await page.getByRole('link', { name: /^Tilgang › .* › Sager pr\. måned$/ }).click();
    await expect(perMonth).toHaveValue('mange');
  });

  // Ready is before it answers for the page.
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null, undefined, patient);
  expect(
    await page.evaluate(async () => {
      const [name] = await caches.keys();
      const kept = await (await caches.open(name!)).keys();
      return kept.map(({ url }) => new URL(url).pathname).filter((path) => path.startsWith('/api'));
    })
  ).toEqual([]);

  await test.step('without a server', async () => {
    await context.setOffline(true);
    await perMonth.fill('1.234,5');
    await page.keyboard.press('Control+s');
    await expect(said(page)).toHaveText('Offline: gemmes, når serveren svarer.');
    expect(await violationsOf(page, '.inputs', 'main .notice')).toEqual([]);
    await page.reload();
    await expect(page.getByText('er hentet frem')).toBeVisible(patient);
    await page.getByRole('button', { name: 'Tilgang', exact: true }).click();
    await field(page, 'inflows-0-fold').click();
    await expect(perMonth).toHaveValue('1.234,5');
    const other = await context.newPage();
    await withoutReplications(other);
    await other.goto('/');
    await expect(sentence(other)).toContainText('rettidige');
    await other.goto('/modeller');
    await expect(other.getByRole('heading', { name: 'På denne enhed' })).toBeVisible();
    await expect(other.getByRole('listitem').filter({ hasText: 'Uden net' })).toContainText('ændringer');
    await other.close();
  });

  await context.setOffline(false);
  await expect(said(page)).toHaveText(/^Gemt kl\./, { timeout: 90_000 });
  const newest = await page.request.get(`/api${address.replace('modeller', 'models')}`);
  const { document } = (await newest.json()) as { document: { inflows: { perMonth: unknown }[] } };
  expect(document.inflows[0]!.perMonth).toMatchObject({ value: 1234.5 });
  await context.close();
});
