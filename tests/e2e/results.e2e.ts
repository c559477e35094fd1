import { expect, test } from '@playwright/test';
import { openExpected, sentence, violationsOf } from './instrument.ts';
import { watch } from './watch.ts';

test('results of another measure, case type and period are chosen, linked to and gone back from', async ({
  page,
  baseURL
}) => {
  const seen = watch(page, baseURL);
  await openExpected(page);
  const before = await sentence(page).textContent();
  const select = (name: string) => page.getByRole('combobox', { name, exact: true });
  const tick = (name: string) => page.getByRole('checkbox', { name, exact: true });

  await test.step('with the mouse: sentence, chart, backlog and table follow, and the address says so', async () => {
    await page.getByRole('button', { name: 'Vælg mål, sager og periode' }).click();
    await select('Mål').selectOption('Åbne sager over fristen');
    await select('Periode').selectOption('2026');
    await expect(sentence(page)).toHaveText(
      /^Uden bevillingen er \d+.pct\. af de åbne sager for børn med handicap over fristen ved udgangen af 2026 mod \d+.pct\. med den/
    );
    await tick('Hjælpemidler og mindre ydelser til børn').uncheck();
    await tick('Undersøgelse og støtte til barnet').uncheck();
    await expect(sentence(page)).toContainText('sager om merudgifter og tabt arbejdsfortjeneste for børn');
    await expect(page.getByText('Mindst én sagstype vises.')).toBeVisible();
    await expect(page.locator('#open-overdue h3')).toContainText(
      'Børn med handicap: Merudgifter og tabt arbejdsfortjeneste'
    );
    await expect(page.locator('#backlog h3')).toContainText('Merudgifter og tabt arbejdsfortjeneste');
    await expect(page.locator('#backlog figcaption p')).toContainText('ved udgangen af 2026');
    await expect(page.getByRole('heading', { name: /side om side i 2026: Børn.*Merudgifter/ })).toBeVisible();
    await expect(page).toHaveURL(
      /\?maal=aabne-over-fristen&sager=merudgift-tabt-arbejdsfortjeneste&fra=2026-01&til=2026-12$/
    );
    await page.locator('#open-overdue').getByText('Vis tal').click();
    await expect(page.locator('#open-overdue tbody tr')).toHaveCount(12);
  });

  await test.step('it is there after reloading, and back leads through the choices to the model’s own', async () => {
    const chosen = await sentence(page).textContent();
    await page.goBack();
    await expect(sentence(page)).toContainText('»Undersøgelse og støtte til barnet«');
    await page.goForward();
    await expect(sentence(page)).toHaveText(chosen!);
    await page.reload();
    await expect(sentence(page)).toHaveText(chosen!);
    await page.getByRole('button', { name: 'Vælg mål, sager og periode' }).click();
    await page.getByRole('button', { name: 'Tilbage til modellens egne valg' }).click();
    await expect(sentence(page)).toHaveText(before!);
    await expect(page).toHaveURL(/\/$/);
  });

  expect(seen.errors).toEqual([]);
  expect(seen.foreign).toEqual([]);
});

test('from the total to a case type to a staff group, and back', async ({ page, baseURL }) => {
  const seen = watch(page, baseURL);
  await openExpected(page);
  const heading = page.locator('#drill');
  const below = page.locator('section', { has: heading });
  const follow = (name: string | RegExp) => below.getByRole('link', { name, exact: true });
  const crumbs = page.getByRole('navigation', { name: 'Vejen ned i tallene' });

  await test.step('with the mouse: the page is of the case type, and its steps and staff stand below', async () => {
    await heading.scrollIntoViewIfNeeded();
    await follow('Hjælpemidler og mindre ydelser til børn').click();
    await expect(heading).toHaveText('Fra helhed til gruppe: Hjælpemidler og mindre ydelser til børn');
    await expect(heading).toBeFocused();
    await expect(sentence(page)).toContainText('om hjælpemidler og mindre ydelser til børn');
    await expect(crumbs.locator('[aria-current=page]')).toHaveText('Hjælpemidler og mindre ydelser til børn');
    await expect(below.getByRole('rowheader', { name: 'Vurdering og afgørelse' })).toBeVisible();
    await follow('Rådgivere, børn med handicap').click();
    await expect(below.locator('p').first()).toHaveText(
      /^Rådgivere, børn med handicap, Udløb: i 2025 kræver de nye sager [\d.]+.timer, og der er [\d.]+.timer til dem: der mangler [\d,]+.årsværk\.$/
    );
    await expect(page).toHaveURL(/\?sager=hjaelpemidler-boern&gruppe=raadgivere-boern$/);
  });

  await test.step('by keyboard on a phone in the dark: up by the crumbs, down again, and back', async () => {
    await page.setViewportSize({ width: 360, height: 800 });
    await page.emulateMedia({ colorScheme: 'dark' });
    await crumbs.getByRole('link', { name: 'Alt' }).focus();
    await page.keyboard.press('Enter');
    await expect(heading).toHaveText('Fra helhed til gruppe: Alt');
    await expect(heading).toBeFocused();
    expect(await violationsOf(page)).toEqual([]);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect(follow('Børn med handicap').first()).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(heading).toHaveText('Fra helhed til gruppe: Børn med handicap');
    await page.goBack();
    await page.goBack();
    await expect(heading).toHaveText('Fra helhed til gruppe: Rådgivere, børn med handicap');
  });

  expect(seen.errors).toEqual([]);
});

test('an address that says nonsense is told of and not followed', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await openExpected(
    page,
    `/?maal=${encodeURIComponent('<script>alert(1)</script>')}&sager=${'x'.repeat(9000)}`
  );
  const told = page.getByRole('alert').filter({ hasText: 'Noget i adressen er ikke fulgt' });
  await expect(told).toContainText('maal="<script>alert(1)</script>"');
  await expect(told.locator('li')).toHaveCount(2);
  await expect(sentence(page)).toHaveText(
    /^Uden bevillingen er \d+.pct\. af afgørelserne for børn med handicap i 2025/
  );
  await page.getByRole('button', { name: 'Vælg mål, sager og periode' }).press('Enter');
  await expect(page.getByRole('combobox', { name: 'Mål', exact: true })).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
  const { scroll, client } = await page.evaluate(() => ({
    scroll: document.documentElement.scrollWidth,
    client: document.documentElement.clientWidth
  }));
  expect(scroll).toBe(client);
  await told.getByRole('button', { name: 'Luk' }).click();
  await expect(told).toHaveCount(0);
});
