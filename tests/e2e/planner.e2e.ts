import { expect, test, type Page } from '@playwright/test';
import { sentence, violationsOf, withoutReplications } from './instrument.ts';
import { enterAt, tabTo } from './keyboard.ts';
import { field as place, patient, said } from './stored.ts';
import { watch } from './watch.ts';

/** The scenario of a new model that does something, and in it the measure that the planner adds. */
const scenario = (page: Page, of: string) => place(page, `scenarios-1-${of}`);
const team = (page: Page, of: string) => scenario(page, `measures-1-${of}`);
const end = (page: Page, edge: 'Begynder' | 'Slutter') =>
  scenario(page, 'measures').getByRole('slider', { name: new RegExp(`^${edge}: .*10\\s?årsværk`) });
const isUsed = (page: Page) =>
  scenario(page, 'measures').getByRole('checkbox', { name: /^I brug: .*10\s?årsværk/ });
const difference = (page: Page) => page.locator('.difference');

/** The sentence once it is of the newest text. */
async function settledSentence(page: Page): Promise<string> {
  await expect(page.locator('.results.stale')).toHaveCount(0);
  return (await sentence(page).textContent())!;
}

/** Shares in the sentence, in per cent: of the scenario, and of the one it is compared with. */
async function shares(page: Page): Promise<number[]> {
  const text = (await sentence(page).textContent())!;
  return [...text.matchAll(/(\d+)\s?pct\./g)].map(([, share]) => Number(share));
}

/** Day, month and year of a date as it is written in a field. */
const partsOf = (written: string) => written.split('.').map(Number) as [number, number, number];

const answers = ['200', '800', '450', '8', '30', '35 pct.'] as const;
// 30 full-time equivalents of 1,554 hours, 80 per cent of them on cases, for 200 cases a month.
const implied = '15,5 timer pr. sag: holdet har 3.108 timer til sager om måneden.';

test('a planner builds a model of five answers, adds a team of ten from a date, sees more on time, keeps it and finds it, by mouse', async ({
  page,
  baseURL
}) => {
  test.setTimeout(240_000);
  const seen = watch(page, baseURL);
  await withoutReplications(page);
  await page.goto('/');
  await page.getByRole('link', { name: 'Ny model' }).click();
  await expect(page.getByText('Svar på alle spørgsmål')).toBeVisible();
  const fields = page.getByRole('textbox');
  for (const [order, answer] of answers.entries()) {
    await fields.nth(order).click();
    await page.keyboard.type(answer);
  }
  await expect(page.getByText(implied)).toBeVisible();
  await page.getByRole('button', { name: 'Åbn modellen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Ny model' })).toBeVisible();
  await expect(sentence(page)).toContainText('Midlertidigt hold');
  await expect(page.getByText('Følger af svarene: holdet har ca. 3.108 timer').first()).toBeVisible();
  const before = (await sentence(page).textContent())!;
  const [without] = await shares(page);

  await page.getByRole('button', { name: 'Ret modellen' }).click();
  await page.getByRole('button', { name: 'Scenarier og tiltag', exact: true }).click();
  await scenario(page, 'fold').click();
  await scenario(page, 'measures-slags').selectOption({ label: 'Midlertidigt hold' });
  await scenario(page, 'measures').getByRole('button', { name: 'Tilføj tiltag' }).click();
  await expect(team(page, 'positions')).toBeFocused();
  await page.keyboard.type('10');
  // A month after the forecast begins.
  const [day, month, year] = partsOf(await team(page, 'from').inputValue());
  const from = month === 12 ? `${day}.1.${year + 1}` : `${day}.${month + 1}.${year}`;
  await team(page, 'from').click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type(from);
  await expect(sentence(page)).not.toHaveText(before);
  await expect(team(page, 'fold')).toContainText(
    new RegExp(`10\\s?årsværk .* fra ${from.replaceAll('.', '\\.')}`)
  );
  await expect.poll(async () => (await shares(page))[0]).toBeGreaterThan(without!);
  await expect(difference(page).getByRole('list').first()).toContainText(/10\s?årsværk/);
  const withTeam = await settledSentence(page);

  await test.step('its end is dragged, it is switched off, and both are undone', async () => {
    const until = await team(page, 'until').inputValue();
    const handle = end(page, 'Slutter');
    await handle.scrollIntoViewIfNeeded();
    const track = (await handle.locator('..').boundingBox())!;
    const at = (await handle.boundingBox())!;
    await page.mouse.move(at.x + at.width / 2, at.y + at.height / 2);
    await page.mouse.down();
    await page.mouse.move(at.x - track.width / 6, at.y, { steps: 5 });
    await page.mouse.up();
    await expect(team(page, 'until')).not.toHaveValue(until);
    const [lastDay, lastMonth, lastYear] = partsOf(await team(page, 'until').inputValue());
    // What ends with a month goes on ending with one.
    expect(lastDay).toBe(new Date(Date.UTC(lastYear, lastMonth, 0)).getUTCDate());
    await expect(handle).toHaveAttribute('aria-valuetext', await team(page, 'until').inputValue());
    await page.getByRole('button', { name: 'Fortryd' }).click();
    await expect(team(page, 'until')).toHaveValue(until);
    await isUsed(page).uncheck();
    await expect(sentence(page)).toHaveText(before);
    await expect(difference(page)).not.toContainText(/10\s?årsværk/);
    await page.getByRole('button', { name: 'Fortryd' }).click();
    await expect(isUsed(page)).toBeChecked();
    await expect(sentence(page)).toHaveText(withTeam);
  });

  await page.getByRole('button', { name: 'Gem som min model' }).click();
  const dialog = page.getByRole('dialog', { name: 'Gem som min model' });
  await dialog.getByLabel('Modellens navn').fill('Team Syd');
  await dialog.getByLabel('Dit navn i historikken').fill('Planafdelingen');
  await dialog.getByRole('button', { name: 'Gem', exact: true }).click();
  await expect(page).toHaveURL(/\/modeller\/[0-9a-f-]{36}$/, patient);
  await expect(said(page)).toHaveText(/^Gemt kl\. \d\d\.\d\d$/);
  await page.getByRole('link', { name: 'Mine modeller' }).click();
  const row = page.getByRole('main').getByRole('listitem').filter({ hasText: 'Team Syd' }).first();
  await expect(row).toContainText('af Planafdelingen · version 1');
  await row.getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Team Syd' })).toBeVisible(patient);
  await expect(sentence(page)).toHaveText(withTeam);
  expect(seen).toEqual({ errors: [], foreign: [] });
});

test('the same by keyboard alone, narrow and dark', async ({ browser, baseURL }) => {
  test.setTimeout(240_000);
  const context = await browser.newContext({
    colorScheme: 'dark',
    viewport: { width: 360, height: 800 },
    baseURL: baseURL!,
    locale: 'da-DK',
    reducedMotion: 'reduce'
  });
  const page = await context.newPage();
  const seen = watch(page, baseURL);
  const menu = page.getByRole('button', { name: 'Menu' });
  const toolAt = async (tool: string) => {
    await enterAt(page, menu);
    await enterAt(page, page.getByRole('button', { name: tool }).or(page.getByRole('link', { name: tool })));
  };
  const retype = async (text: string) => {
    await page.keyboard.press('Control+a');
    await page.keyboard.type(text);
  };
  await withoutReplications(page);
  await page.goto('/');
  await toolAt('Ny model');

  await test.step('five answers, of which one is none at first', async () => {
    const cases = page.getByLabel('Hvor mange sager kommer der om måneden?');
    await tabTo(page, cases);
    await page.keyboard.type('mange');
    await expect(cases).toHaveAttribute('aria-invalid', 'true');
    await expect(page.getByText('Det er ikke et tal.')).toBeVisible();
    await retype(answers[0]);
    for (const answer of answers.slice(1)) {
      await tabTo(page, page.getByRole('textbox'), { most: 2 });
      await page.keyboard.type(answer);
    }
    await expect(page.getByText(implied)).toBeVisible();
    expect(await violationsOf(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Ny model' })).toBeVisible();
    await expect(sentence(page)).toContainText('Midlertidigt hold');
  });
  const before = (await sentence(page).textContent())!;
  const [without] = await shares(page);

  await test.step('it is in no file yet: leaving asks first', async () => {
    const asked = page.waitForEvent('dialog').then((dialog) => dialog.dismiss());
    await toolAt('Mine modeller');
    await asked;
    await expect(page).toHaveURL(/\/ny$/);
    await page.keyboard.press('Escape');
    await expect(menu).toBeFocused();
  });

  await test.step('a team of ten, from a date', async () => {
    await page.keyboard.press('Enter');
    await enterAt(page, page.getByRole('button', { name: 'Ret modellen' }));
    await expect(page.getByRole('heading', { name: 'Ret modellen' })).toBeFocused();
    await enterAt(page, page.getByRole('button', { name: 'Scenarier og tiltag', exact: true }));
    await enterAt(page, scenario(page, 'fold'));
    await tabTo(page, scenario(page, 'measures-slags'));
    await expect(scenario(page, 'measures-slags')).toHaveValue('temporaryTeam');
    await enterAt(page, scenario(page, 'measures').getByRole('button', { name: 'Tilføj tiltag' }), 1);
    await expect(team(page, 'positions')).toBeFocused();
    await page.keyboard.type('10');
    const day = await team(page, 'from').inputValue();
    await tabTo(page, team(page, 'from'));
    await retype('marts ' + (partsOf(day)[2] + 1));
    await page.keyboard.press('Tab');
    await expect(team(page, 'from')).toHaveValue(`1.3.${partsOf(day)[2] + 1}`);
    await expect(sentence(page)).not.toHaveText(before);
    await expect.poll(async () => (await shares(page))[0]).toBeGreaterThan(without!);
  });

  await test.step('its dates by arrows, and on and off', async () => {
    const [, , year] = partsOf(await team(page, 'from').inputValue());
    await tabTo(page, end(page, 'Begynder'), { most: 60, key: 'Shift+Tab' });
    await page.keyboard.press('ArrowRight');
    await expect(team(page, 'from')).toHaveValue(`1.4.${year}`);
    await page.keyboard.press('Shift+ArrowRight');
    await expect(team(page, 'from')).toHaveValue(`2.4.${year}`);
    await page.keyboard.press('Shift+ArrowLeft');
    const [, month, lastYear] = partsOf(await team(page, 'until').inputValue());
    await tabTo(page, end(page, 'Slutter'));
    await page.keyboard.press('ArrowLeft');
    const ended = new Date(Date.UTC(lastYear, month - 1, 0));
    await expect(team(page, 'until')).toHaveValue(
      `${ended.getUTCDate()}.${ended.getUTCMonth() + 1}.${ended.getUTCFullYear()}`
    );
    const until = await team(page, 'until').inputValue();
    const whole = scenario(page, 'measures').getByRole('slider', { name: /^Flyt hele: .*10\s?årsværk/ });
    await tabTo(page, whole, { most: 3, key: 'Shift+Tab' });
    await expect(whole).toHaveAttribute('aria-valuetext', `1.4.${year} til ${until}`);
    await page.keyboard.press('ArrowRight');
    await expect(team(page, 'from')).toHaveValue(`1.5.${year}`);
    await page.keyboard.press('ArrowLeft');
    await expect(team(page, 'from')).toHaveValue(`1.4.${year}`);
    await expect(team(page, 'until')).toHaveValue(until);
    const withTeam = await settledSentence(page);
    await tabTo(page, isUsed(page), { key: 'Shift+Tab' });
    await page.keyboard.press('Space');
    await expect(sentence(page)).toHaveText(before);
    await page.keyboard.press('Space');
    await expect(sentence(page)).toHaveText(withTeam);
    expect(await violationsOf(page, '.inputs', 'main .compared')).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });

  await test.step('kept, changed, there again and listed', async () => {
    await page.keyboard.press('Control+s');
    const dialog = page.getByRole('dialog', { name: 'Gem som min model' });
    await expect(dialog).toContainText('CPR-numre');
    await expect(dialog.getByLabel('Modellens navn')).toBeFocused();
    await expect(dialog.getByLabel('Modellens navn')).toHaveValue('Ny model');
    expect(await violationsOf(page, 'dialog')).toEqual([]);
    await page.keyboard.type('Team Nord');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Budgetkontoret');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/modeller\/[0-9a-f-]{36}$/, patient);
    await expect(page.getByRole('heading', { level: 1, name: 'Team Nord' })).toBeVisible();
    await expect(said(page)).toHaveText(/^Gemt kl\. \d\d\.\d\d$/);

    await enterAt(page, page.getByRole('button', { name: 'Grundoplysninger', exact: true }));
    await tabTo(page, place(page, 'title'));
    await retype('Team Nord 2027');
    await expect(said(page)).toHaveText('Ændret. Gemmes om lidt.');
    await tabTo(page, page.getByRole('button', { name: 'Gem nu' }), { key: 'Shift+Tab' });
    await page.keyboard.press('Enter');
    await expect(said(page)).toHaveText(/^Gemt/);
    await page.reload();
    await expect(page.getByRole('heading', { level: 1, name: 'Team Nord 2027' })).toBeVisible(patient);
    await expect(page.getByText('· version 2')).toBeVisible();
    await toolAt('Mine modeller');
    const row = page.getByRole('main').getByRole('listitem').filter({ hasText: 'Team Nord 2027' }).first();
    await expect(row).toContainText(/Gemt .* kl\. .* af Budgetkontoret · version 2/);
    await enterAt(page, row.getByRole('link').first());
    await expect(page.getByRole('heading', { level: 1, name: 'Team Nord 2027' })).toBeVisible(patient);
  });
  expect(seen).toEqual({ errors: [], foreign: [] });
  await context.close();
});
