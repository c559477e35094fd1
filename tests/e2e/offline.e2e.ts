import { expect, test } from '@playwright/test';
import { sentence, so42, withoutReplications } from './instrument.ts';

// Fetching a whole model and all its page needs takes its time on a busy machine.
const patient = { timeout: 60_000 };

test('what was opened opens again without a server, and what is edited there is saved when it is back', async ({
  browser,
  baseURL,
  request
}) => {
  test.setTimeout(360_000);
  const stored = await request.post('/api/models', {
    data: { document: { ...so42(), title: 'På rejse' }, by: 'Budgetkontoret', change: 'Ny' },
    timeout: 90_000
  });
  const { id } = (await stored.json()) as { id: string };
  const context = await browser.newContext({ baseURL: baseURL!, serviceWorkers: 'allow', locale: 'da-DK' });
  const page = await context.newPage();
  await withoutReplications(page);
  await page.addInitScript(() => localStorage.setItem('fristvaerk-name', 'Budgetkontoret'));
  await page.goto(`/modeller/${id}`);
  const title = page.locator('[id="felt-title"]');
  await expect(title).toHaveValue('På rejse', patient);
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  // Ready is before it answers for the page.
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  expect(
    await page.evaluate(async () => {
      const [name] = await caches.keys();
      const kept = await (await caches.open(name!)).keys();
      return kept.map(({ url }) => new URL(url).pathname).filter((path) => path.startsWith('/api'));
    })
  ).toEqual([]);

  await context.setOffline(true);
  await page.reload();
  await expect(title).toHaveValue('På rejse', patient);
  await title.fill('På rejse uden net');
  await page.keyboard.press('Control+s');
  const said = page.locator('.kept [role=status]');
  await expect(said).toHaveText('Offline: gemmes, når serveren svarer.');
  await page.reload();
  await expect(title).toHaveValue('På rejse uden net', patient);
  const other = await context.newPage();
  await withoutReplications(other);
  await other.goto('/');
  await expect(sentence(other)).toContainText('rettidige');
  await other.goto('/modeller');
  await expect(other.getByRole('heading', { name: 'På denne enhed' })).toBeVisible();
  await expect(other.getByRole('listitem').filter({ hasText: 'På rejse' })).toContainText('ændringer');
  await other.close();

  await context.setOffline(false);
  await expect(said).toHaveText(/^Gemt kl\./, { timeout: 90_000 });
  const newest = (await (await request.get(`/api/models/${id}`)).json()) as { document: { title: string } };
  expect(newest.document.title).toBe('På rejse uden net');
  await context.close();
});
