import { expect, test } from '@playwright/test';
import { fileInput, lever, modelFile, openExpected, sentence, so42, stopRun } from './instrument.ts';
import { watch, type Watch } from './watch.ts';

let seen: Watch;

test.beforeEach(async ({ page, baseURL }) => {
  seen = watch(page, baseURL);
  await openExpected(page);
});

test.afterEach(() => {
  expect(seen.errors).toEqual([]);
  expect(seen.foreign).toEqual([]);
});

test('scenarios, tables, lever, paper and language answer to mouse and keyboard', async ({ page }) => {
  await test.step('scenarios are compared by tab, with mouse and arrow keys', async () => {
    await expect(sentence(page)).toHaveText(/^Uden bevillingen/);
    await page.getByRole('tab', { name: 'Videreført', exact: true }).click();
    await expect(sentence(page)).toHaveText(/^Med bevillingen er .* uden den: .* flere/);
    await expect(page.locator('#cost figcaption p')).toHaveText(/^Videreført: 33,6.mio/);
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('tab', { name: 'Udløb' })).toBeFocused();
    await expect(page.locator('#backlog figcaption p')).toHaveText(/^Udløb: ved udgangen af 2025 er/);
  });

  await test.step('the table behind a chart has the numbers that are drawn', async () => {
    const chart = page.locator('#on-time');
    await chart.getByText('Vis tal').click();
    const rows = chart.locator('tbody tr');
    await expect(rows).toHaveCount(120);
    await expect(rows.first().locator('th')).toHaveText('jan. 2019');
    await chart.getByRole('slider').focus();
    await page.keyboard.press('End');
    const last = await rows.last().locator('td').allTextContents();
    for (const value of last) await expect(chart.locator('.readout')).toContainText(value);
  });

  await test.step('the lever follows the keyboard in steps of 1 and 10, and the chart with it', async () => {
    const line = page.locator('#on-time path.line').last();
    const before = await line.getAttribute('d');
    await lever(page).focus();
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

  await test.step('the lever follows the mouse: sentence, kroner and positions at once', async () => {
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
    await expect(page.getByRole('tab', { name: 'Delvis videreført' })).toHaveAttribute(
      'aria-selected',
      'true'
    );
    await page.mouse.up();
  });

  await test.step('on paper there are no controls, and every assumption', async () => {
    await page.emulateMedia({ media: 'print' });
    await expect(lever(page)).toBeHidden();
    await expect(page.getByRole('tab').first()).toBeHidden();
    await expect(fileInput(page)).toBeHidden();
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
});

test('files are opened, and what is wrong with one is told', async ({ page }) => {
  await test.step('a broken file says what is wrong and where, and keeps the page', async () => {
    const before = await sentence(page).textContent();
    const broken = so42();
    (broken.staffGroups[0]!.caseShare as { value: number }).value = 7;
    await fileInput(page).setInputFiles(modelFile(broken));
    const alert = page.getByRole('alert').first();
    await expect(alert).toContainText('model.json blev ikke åbnet');
    await expect(alert).toContainText('staffGroups[0]');
    await expect(sentence(page)).toHaveText(before!);
    await fileInput(page).setInputFiles(modelFile('{"schemaVersion": 1,'));
    await expect(alert).toContainText('Linje 1');
    await page.getByRole('button', { name: 'Luk' }).click();
    await expect(page.getByRole('alert')).toHaveCount(0);
    await expect(sentence(page)).toHaveText(before!);
  });

  await test.step('a file of a reader opens, by the button and by dropping it', async () => {
    const own = { ...so42(), title: 'Min egen model', run: { seed: 7, replications: 16 } };
    await fileInput(page).setInputFiles(modelFile(own));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Min egen model');
    await expect(page.getByRole('contentinfo')).toContainText('startværdi 7');
    const text = JSON.stringify({ ...own, title: 'Sluppet model' });
    const transfer = await page.evaluateHandle((content) => {
      const data = new DataTransfer();
      data.items.add(new File([content], 'sluppet.json', { type: 'application/json' }));
      return data;
    }, text);
    await page.dispatchEvent('main', 'drop', { dataTransfer: transfer });
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sluppet model');
  });

  await test.step('a model without a lever has no frame for it, and one without cases says so', async () => {
    const bare = so42();
    delete bare.lever;
    await fileInput(page).setInputFiles(modelFile(bare));
    await expect(lever(page)).toHaveCount(0);
    await expect(sentence(page)).toBeVisible();
    const empty = { ...so42(), inflows: [], backlogs: [], followUps: [] };
    await fileInput(page).setInputFiles(modelFile(empty));
    await expect(page.getByRole('heading', { name: 'Modellen har ingen sager' })).toBeVisible();
  });
});
