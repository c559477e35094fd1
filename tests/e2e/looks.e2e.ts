import { expect, test, type Page } from '@playwright/test';
import { so42, withoutReplications } from './instrument.ts';
import { startKeyed } from './keyed-server.ts';
import { field, named, openStored, said, small, store } from './stored.ts';
import { watch } from './watch.ts';

const WIDTHS = [360, 1280, 2560] as const;

/** Where pictures of the pages are put, if anywhere: `FRISTVAERK_PICTURES=tests/pictures npm run e2e -- looks`. */
const folder = process.env.FRISTVAERK_PICTURES;

const lookedAt: readonly {
  name: string;
  address: (page: Page) => Promise<string> | string;
  ready: string;
}[] = [
  { name: 'forside', address: () => '/', ready: '#on-time path.line' },
  { name: 'eksempler', address: () => '/eksempler', ready: 'h2' },
  { name: 'ny-model', address: () => '/ny', ready: 'form' },
  {
    name: 'mine-modeller',
    address: async (page) => {
      await store(page, small('Team Nord'));
      return '/modeller';
    },
    ready: 'main button:has-text("Omdøb")'
  },
  { name: 'model', address: (page) => store(page, so42()), ready: '#on-time path.line' },
  { name: 'tilgaengelighed', address: () => '/tilgaengelighed', ready: 'h2' },
  { name: 'findes-ikke', address: () => '/findes-ikke', ready: 'h1' }
];

/** Where the things of a model's page begin, in pixels from its top. */
const tops = (page: Page) =>
  page.evaluate(() =>
    ['.sentence', '#on-time', 'input[type=range]', '.compared'].map(
      (part) => document.querySelector(part)!.getBoundingClientRect().top + scrollY
    )
  );

/** Looks at a page at each width; its picture is put where pictures are put. */
async function look(page: Page, name: string, each?: (width: number) => Promise<void>): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: width === 360 ? 800 : Math.round(width * 0.5625) });
    // Charts are drawn anew for the width they are given.
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 50))));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await each?.(width);
    if (folder) await page.screenshot({ path: `${folder}/${name}-${width}.jpg`, type: 'jpeg', quality: 60 });
  }
}

for (const { name, address, ready } of lookedAt) {
  test(`${name} fits from a phone to a wall`, async ({ page, baseURL }) => {
    const seen = watch(page, baseURL);
    await withoutReplications(page);
    await page.setViewportSize({ width: WIDTHS[0], height: 800 });
    await page.goto(await address(page));
    await page.locator(ready).first().waitFor();
    await look(page, name, async (width) => {
      if (width !== 360 || ready !== '#on-time path.line') return;
      await page.locator('.compared').waitFor();
      const order = await tops(page);
      // Links, files and a long title leave the sentence its place on the first screen.
      expect(order[0]).toBeLessThanOrEqual(300);
      expect(order.toSorted((a, b) => a - b)).toEqual(order);
    });
    expect(seen.errors.filter((error) => !error.includes('404'))).toEqual([]);
    expect(seen.foreign).toEqual([]);
  });
}

// Each of these states is gone through in the path that it belongs to; here are their pictures.
if (folder) {
  test('states of a kept model, for their pictures', async ({ page, browser, baseURL }) => {
    test.setTimeout(300_000);
    const address = await store(page, small('Team Nord'));
    const other = await (await browser.newContext({ baseURL: baseURL! })).newPage();
    for (const [each, name] of [
      [page, 'Budgetkontoret'],
      [other, 'Planafdelingen']
    ] as const) {
      await withoutReplications(each);
      await named(each, name);
      await openStored(each, address);
    }
    await field(other, 'priceLevel').fill('2025');
    await field(other, 'title').fill('Team Nord og Syd');
    await other.keyboard.press('Control+s');
    await other.context().close();
    await field(page, 'title').fill('Team Nord 2027');
    await page.keyboard.press('Control+s');
    await page.getByRole('button', { name: 'Flet', exact: true }).click();
    await page.getByRole('region', { name: 'Flet de to udgaver' }).waitFor();
    await look(page, 'flet');
    await page
      .getByRole('radio', { name: 'Budgetkontoret' })
      .or(page.getByRole('radio').first())
      .first()
      .check();
    await page.getByRole('button', { name: 'Gem den flettede model' }).click();
    await expect(said(page)).toHaveText(/^Gemt/);

    await page.getByRole('button', { name: 'Tilgang', exact: true }).click();
    await field(page, 'inflows-0-fold').click();
    await page.evaluate(() => scrollTo(0, 0));
    await look(page, 'ret-modellen');
    await page
      .getByRole('button', { name: /^Indsæt tabel/ })
      .first()
      .click();
    const dialog = page.getByRole('dialog');
    const rows = 'Dato;Sager\r\n1-1-2026;1.000\r\n1-2-2026;mange\r\n1-3-2026;1.100\r\n';
    await dialog
      .locator('input[type=file]')
      .setInputFiles({ name: 'sager.csv', mimeType: 'text/csv', buffer: Buffer.from(rows) });
    await dialog.getByText('kan ikke læses').first().waitFor();
    await look(page, 'indsaet-tabel');
    await page.keyboard.press('Escape');

    await page.goto(`${address}/historik`);
    await page.getByRole('main').locator('ol > li').first().waitFor();
    await look(page, 'historik');
    await page.getByRole('button', { name: 'Vis ændringer · Version 3' }).click();
    await page.getByText('Forventet forløb i version 2').waitFor();
    await look(page, 'sammenlign');
  });

  test('what is opened with a key and with a link, and the note, for their pictures', async ({ page }) => {
    test.setTimeout(300_000);
    const server = await startKeyed();
    await page.goto(`${server.origin}/laas-op?til=/eksempler`);
    await look(page, 'laas-op');
    await page.getByLabel('Nøgle').fill(server.key);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(`${server.origin}/eksempler`);
    const document = { ...so42(), run: { seed: 42, replications: 16 } };
    const created = await page.request.post(`${server.origin}/api/models`, {
      data: { document, by: 'Budgetkontoret', change: 'Ny' },
      timeout: 90_000
    });
    const { id } = (await created.json()) as { id: string };
    await named(page);
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.goto(`${server.origin}/modeller/${id}`);
    await page.getByRole('button', { name: 'Del', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Del med et link' });
    await dialog.getByLabel('Skyderen må flyttes.').check();
    const make = dialog.getByRole('button', { name: 'Lav link' });
    await expect(make).not.toHaveAttribute('aria-disabled', 'true', { timeout: 60_000 });
    await make.click();
    const link = dialog.getByLabel('Link', { exact: true });
    await expect(link).toHaveValue(/\/delt\//);
    await look(page, 'del');
    const address = await link.inputValue();
    await page.keyboard.press('Escape');
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.getByRole('button', { name: 'Vis og udskriv notat' }).click();
    await page.getByRole('table').first().waitFor();
    await look(page, 'notat');
    await page.goto(address);
    await expect(page.locator('#on-time path.line').first()).toBeVisible();
    await look(page, 'delt');
    await server.close();
  });
}
