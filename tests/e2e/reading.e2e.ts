import { expect, test } from '@playwright/test';
import { fileInput, lever, modelFile, openExpected, sentence, so42, violationsOf } from './instrument.ts';
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
    expect(await violationsOf(page, 'main .refused')).toEqual([]);
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
