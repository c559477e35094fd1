import { expect, test, type APIRequestContext, type Page } from '@playwright/test';
import { lever, openPage, sentence, so42, violationsOf } from './instrument.ts';
import { enterAt, tabTo } from './keyboard.ts';
import { startKeyed, type KeyedServer } from './keyed-server.ts';
import { watch } from './watch.ts';

let server: KeyedServer;
test.beforeAll(async () => {
  server = await startKeyed();
});
test.afterAll(() => server.close());

/** The example with few replications, so that they are soon there. */
const document = () => ({ ...so42(), run: { seed: 42, replications: 16 } });

/** Stores the example. @returns the model's id */
async function storeExample(request: APIRequestContext): Promise<string> {
  const data = { document: document(), by: 'Budgetkontoret', change: 'Ny' };
  const created = await request.post(`${server.origin}/api/models`, { data });
  expect(created.status()).toBe(201);
  return ((await created.json()) as { id: string }).id;
}

/** Lines of the chart of the sentence, as they are drawn. */
const drawn = (page: Page) =>
  page
    .locator('#on-time path.line')
    .evaluateAll((lines) => lines.map((line) => line.getAttribute('d')).join());

test('an author unlocks with the key and makes a link; a member of a committee reads it and moves the lever, by mouse and by keyboard alone, and sees nothing else, until it is revoked', async ({
  page,
  browser
}) => {
  // Two browsers, and a server of the test's own.
  test.setTimeout(240_000);
  await page.goto(`${server.origin}/laas-op?til=/eksempler`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Modellerne er låst');
  await page.getByLabel('Nøgle').fill('forkert-noegle-forkert');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toHaveText('Det er ikke nøglen.');
  expect(await violationsOf(page)).toEqual([]);
  await page.getByLabel('Nøgle').fill(server.key);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${server.origin}/eksempler`);
  const id = await storeExample(page.request);

  await page.addInitScript(() => localStorage.setItem('fristvaerk-name', 'Budgetkontoret'));
  await openPage(page, `${server.origin}/modeller/${id}`);
  await page.getByRole('button', { name: 'Del', exact: true }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Del med et link' });
  await dialog.getByLabel('Skyderen må flyttes.').press('Space');
  const make = dialog.getByRole('button', { name: 'Lav link' });
  await expect(make).not.toHaveAttribute('aria-disabled', 'true', { timeout: 60_000 });
  await make.press('Enter');
  const link = dialog.getByLabel('Link', { exact: true });
  await expect(link).toHaveValue(/\/delt\/[\w-]{43}$/);
  expect(await violationsOf(page, 'dialog')).toEqual([]);
  const address = await link.inputValue();
  const token = address.slice(-43);
  const authors = (await sentence(page).textContent())!;

  const committee = await browser.newContext();
  const reader = await committee.newPage();
  const seen = watch(reader, server.origin);
  const answer = await reader.goto(address);
  expect(answer?.headers()).toMatchObject({
    'cache-control': 'private, no-store',
    'referrer-policy': 'no-referrer'
  });
  await expect(sentence(reader)).toHaveText(authors);
  await expect(reader.getByRole('figure')).toHaveCount(2);
  await expect(reader.getByRole('table', { name: 'Resultater år for år' })).toBeVisible();
  await expect(reader.getByRole('note')).toContainText('16 gennemregninger');
  // It leads nowhere but to the statement that every page has, and says nobody's name.
  const places = () =>
    reader.locator('a').evaluateAll((links) => links.map((one) => one.getAttribute('href')));
  expect(await places()).toEqual(['/tilgaengelighed']);
  await expect(reader.locator('body')).not.toContainText('Budgetkontoret');
  for (const path of ['/api/models', '/api/models/deleted', `/api/models/${id}`]) {
    expect((await committee.request.get(server.origin + path)).status()).toBe(401);
  }
  await reader.goto(`${server.origin}/modeller/${id}`);
  await expect(reader).toHaveURL(`${server.origin}/laas-op?til=%2Fmodeller%2F${id}`);

  // A later version does not move it.
  const later = { document: { ...document(), title: 'Senere' }, base: 1, by: 'Økonomi', change: 'Titel' };
  expect((await page.request.put(`${server.origin}/api/models/${id}`, { data: later })).status()).toBe(200);
  await reader.goto(address);
  await expect(sentence(reader)).toHaveText(authors);
  await expect(reader.getByRole('heading', { level: 1 })).not.toHaveText('Senere');

  // Nothing can be written or chosen there: the lever alone is moved.
  const inputs = reader.locator('input, textarea, select, form, [contenteditable]');
  await expect(inputs).toHaveCount(1);
  const stand = await lever(reader).inputValue();
  const frozen = await drawn(reader);
  const back = reader.getByRole('button', { name: 'Tilbage til de delte tal' });
  await expect(lever(reader)).toBeEnabled();

  await test.step('by mouse, and back to what was frozen', async () => {
    await lever(reader).scrollIntoViewIfNeeded();
    const box = (await lever(reader).boundingBox())!;
    await reader.mouse.move(box.x + box.width / 3, box.y + box.height / 2);
    await reader.mouse.down();
    await reader.mouse.move(box.x + (box.width * 2) / 3, box.y + box.height / 2, { steps: 4 });
    await reader.mouse.up();
    await expect(lever(reader)).toHaveValue(/^(99|100|101)$/);
    await expect(sentence(reader)).not.toHaveText(authors);
    await expect.poll(() => drawn(reader)).not.toBe(frozen);
    await expect(reader.getByRole('status').filter({ hasText: 'Skyderen er flyttet' })).toBeVisible();
    expect(await violationsOf(reader)).toEqual([]);
    await back.click();
    await expect(lever(reader)).toHaveValue(stand);
    await expect(sentence(reader)).toHaveText(authors);
    expect(await drawn(reader)).toBe(frozen);
  });

  await test.step('by keyboard alone, from the top of the page', async () => {
    await reader.reload();
    await expect(lever(reader)).toBeEnabled();
    await tabTo(reader, lever(reader), { most: 12 });
    await reader.keyboard.press('PageDown');
    await expect(lever(reader)).not.toHaveValue(stand);
    await expect(sentence(reader)).not.toHaveText(authors);
    await expect.poll(() => drawn(reader)).not.toBe(frozen);
    await enterAt(reader, back, 2);
    await expect(lever(reader)).toHaveValue(stand);
    await expect(sentence(reader)).toHaveText(authors);
  });
  expect(seen).toEqual({ errors: [], foreign: [] });

  await dialog.getByRole('button', { name: 'Træk tilbage' }).press('Enter');
  await expect(dialog.getByText('trukket tilbage')).toBeVisible();
  const gone = await reader.goto(address);
  expect(gone?.status()).toBe(404);
  await expect(reader.getByRole('heading')).toHaveText('Linket åbner ikke noget');
  expect(await places()).toEqual(['/tilgaengelighed']);
  const same = await reader.locator('main').innerText();
  for (const hostile of [
    'x'.repeat(43),
    'x'.repeat(4000),
    '%00',
    '..%2f..%2fapi%2fmodels',
    '%F0%9F%98%80',
    `${token}%0a`
  ]) {
    const refused = await reader.goto(`${server.origin}/delt/${hostile}`);
    expect(refused?.status()).toBe(404);
    expect(await reader.locator('main').innerText()).toBe(same);
  }
  expect((await committee.request.get(`${server.origin}/delt/%zz`)).status()).toBe(400);

  // The version before the newest is shared from its own page.
  await page.goto(`${server.origin}/modeller/${id}/historik/1`);
  await page.getByRole('button', { name: 'Del', exact: true }).press('Enter');
  await expect(dialog).toContainText('Linket viser version 1');
  expect(server.log()).not.toContain(token);
  await committee.close();

  // Locked again, the author sees as little as anybody.
  const copiesHere = () =>
    page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const opening = indexedDB.open('fristvaerk');
          opening.onsuccess = () => {
            const all = opening.result.transaction('copies').objectStore('copies').count();
            all.onsuccess = () => resolve(all.result);
          };
        })
    );
  await page.goto(`${server.origin}/modeller/${id}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Senere');
  await expect.poll(copiesHere).toBeGreaterThan(0);
  await page.getByRole('link', { name: 'Lås modellerne' }).press('Enter');
  await expect(page.getByText('slettes de kopier af modeller')).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
  await page.getByRole('button', { name: 'Lås', exact: true }).press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Modellerne er låst');
  expect((await page.request.get(`${server.origin}/api/models`)).status()).toBe(401);
  expect(await copiesHere()).toBe(0);
  await page.goto(`${server.origin}/eksempler/so42`);
  await expect(page.getByRole('link', { name: 'Lås modellerne' })).toHaveCount(0);
});
