import { expect, test, type Page } from '@playwright/test';
import { openExpected, sentence, violationsOf } from './instrument.ts';
import { watch } from './watch.ts';

/** Five scenarios, of which the second, without measures, is the one that the page is about. */
const example = '/eksempler/frederiksberg';
const field = (page: Page, place: string) => page.locator(`[id="felt-scenarios-1-${place}"]`);
const compared = (page: Page) => page.locator('.compared tbody tr');
const end = (page: Page, edge: 'Begynder' | 'Slutter') =>
  field(page, 'measures').getByRole('slider', { name: new RegExp(`^${edge}: .*10\\s?årsværk`) });

test('a team of ten is added, dated and switched off by mouse, and three scenarios are compared', async ({
  page,
  baseURL
}) => {
  const seen = watch(page, baseURL);
  await openExpected(page, example);
  const before = (await sentence(page).textContent())!;
  await page.getByRole('button', { name: 'Ret modellen' }).click();
  await page.getByRole('button', { name: 'Scenarier og tiltag', exact: true }).click();
  await expect(field(page, 'fold')).toHaveText('Uden vikarer');
  await field(page, 'fold').click();
  await field(page, 'measures-slags').selectOption({ label: 'Midlertidigt hold' });
  await field(page, 'measures').getByRole('button', { name: 'Tilføj tiltag' }).click();
  await expect(field(page, 'measures-0-positions')).toBeFocused();
  await field(page, 'measures-0-positions').fill('10');
  await field(page, 'measures-0-group').selectOption({ label: 'Undersøgelsesteamet' });
  await field(page, 'measures-0-from').fill('januar 2021');
  await expect(sentence(page)).not.toHaveText(before);
  const line = field(page, 'measures-0-fold');
  await expect(line).toContainText(/10\s?årsværk .* fra 1\.1\.2021 til 31\.12\.2021/);
  const difference = page.locator('.difference');
  await expect(difference.getByRole('list').first()).toContainText(/10\s?årsværk/);
  const withTeam = (await sentence(page).textContent())!;

  // The year is dragged to its half: the run has 14 months, of which the last six are let go.
  const handle = end(page, 'Slutter');
  const track = (await handle.locator('..').boundingBox())!;
  const at = (await handle.boundingBox())!;
  await page.mouse.move(at.x + at.width / 2, at.y + at.height / 2);
  await page.mouse.down();
  await page.mouse.move(track.x + (track.width * 8) / 14, at.y, { steps: 5 });
  await page.mouse.up();
  await expect(field(page, 'measures-0-until')).toHaveValue('30.6.2021');
  await expect(handle).toHaveAttribute('aria-valuetext', '30.6.2021');
  await page.getByRole('button', { name: 'Fortryd' }).click();
  await expect(field(page, 'measures-0-until')).toHaveValue('31.12.2021');

  const isUsed = field(page, 'measures').getByRole('checkbox', { name: /^I brug: .*10\s?årsværk/ });
  await isUsed.uncheck();
  await expect(sentence(page)).toHaveText(before);
  await expect(difference).not.toContainText(/10\s?årsværk/);
  expect(await violationsOf(page, '.inputs', 'main .compared')).toEqual([]);
  await page.getByRole('button', { name: 'Fortryd' }).click();
  await expect(isUsed).toBeChecked();
  await expect(sentence(page)).toHaveText(withTeam);

  await expect(compared(page)).toHaveCount(5);
  const choices = page.getByRole('group', { name: 'Vises i diagrammer og tabel' });
  await choices.getByLabel('Vikarerne i rådgiverteams').uncheck();
  await choices.getByLabel('Vikarerne holder op 31.1.2021').uncheck();
  await expect(compared(page)).toHaveCount(3);
  const names = page.locator('#on-time svg').first();
  await expect(names).toContainText('Tre vikarer, halvt så');
  await expect(names).not.toContainText('Vikarerne i');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { name: /^The scenarios side by side in 2021/ })).toBeVisible();
  await expect(compared(page)).toHaveCount(3);
  expect(seen.errors).toEqual([]);
});

test('the same by keyboard alone, narrow and dark', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    colorScheme: 'dark',
    viewport: { width: 360, height: 800 },
    baseURL: baseURL!,
    reducedMotion: 'reduce'
  });
  const page = await context.newPage();
  await openExpected(page, example);
  const before = (await sentence(page).textContent())!;
  await page.getByRole('button', { name: 'Menu' }).press('Enter');
  await page.getByRole('button', { name: 'Ret modellen' }).press('Enter');
  await page.getByRole('button', { name: 'Scenarier og tiltag', exact: true }).press('Enter');
  await field(page, 'fold').press('Enter');
  await field(page, 'measures-slags').focus();
  await expect(field(page, 'measures-slags')).toHaveValue('temporaryTeam');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(field(page, 'measures-0-positions')).toBeFocused();
  await page.keyboard.type('10');
  await page.keyboard.press('Shift+Tab');
  await expect(field(page, 'measures-0-group')).toBeFocused();
  await page.keyboard.press('U');
  await expect(sentence(page)).not.toHaveText(before);

  // From the day that the forecast begins: a month and a day later, and back from the end to the end of February.
  const from = field(page, 'measures-0-from');
  await expect(from).toHaveValue('1.11.2020');
  await end(page, 'Begynder').press('ArrowRight');
  await expect(from).toHaveValue('1.12.2020');
  await end(page, 'Begynder').press('Shift+ArrowRight');
  await expect(from).toHaveValue('2.12.2020');
  for (let month = 12; month > 2; month--) await end(page, 'Slutter').press('ArrowLeft');
  await expect(field(page, 'measures-0-until')).toHaveValue('28.2.2021');
  const whole = field(page, 'measures').getByRole('slider', { name: /^Flyt hele: .*10\s?årsværk/ });
  await expect(whole).toHaveAttribute('aria-valuetext', /^2\.12\.2020 til 28\.2\.2021$/);
  await whole.press('ArrowRight');
  await expect(from).toHaveValue('2.1.2021');
  await expect(field(page, 'measures-0-until')).toHaveValue('31.3.2021');
  await whole.press('ArrowLeft');
  await expect(from).toHaveValue('2.12.2020');
  await expect(field(page, 'measures-0-until')).toHaveValue('28.2.2021');

  await field(page, 'measures')
    .getByRole('checkbox', { name: /^I brug:/ })
    .press('Space');
  await expect(sentence(page)).toHaveText(before);
  await field(page, 'measures')
    .getByRole('checkbox', { name: /^I brug:/ })
    .press('Space');
  await expect(sentence(page)).not.toHaveText(before);

  const choices = page.getByRole('group', { name: 'Vises i diagrammer og tabel' });
  await choices.getByLabel('Vikarerne i rådgiverteams').press('Space');
  await choices.getByLabel('Vikarerne holder op 31.1.2021').press('Space');
  await expect(compared(page)).toHaveCount(3);
  expect(await violationsOf(page, '.inputs', 'main .compared')).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await context.close();
});
