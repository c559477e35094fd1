import { expect, test } from '@playwright/test';
import { violationsOf, withoutReplications } from './instrument.ts';

test('five answers make a model that opens, by keyboard alone', async ({ page }) => {
  await withoutReplications(page);
  await page.goto('/ny');
  const cases = page.getByLabel('Hvor mange sager kommer der om måneden?');
  await expect(page.getByText('Svar på alle spørgsmål')).toBeVisible();
  await cases.focus();
  await page.keyboard.type('mange');
  await expect(cases).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByText('Det er ikke et tal.')).toBeVisible();
  await cases.press('ControlOrMeta+a');
  for (const answer of ['1.000', '2.500', '600', '10']) {
    await page.keyboard.type(answer);
    await page.keyboard.press('Tab');
  }
  // The unit of the deadline stays weeks.
  await page.keyboard.press('Tab');
  await page.keyboard.type('150');
  await page.keyboard.press('Tab');
  await page.keyboard.type('70 pct.');
  // 150 full-time equivalents of 1,554 hours, 80 per cent of them on cases, for 1,000 cases a month.
  await expect(
    page.getByText('15,5 timer pr. sag: holdet har 15.540 timer til sager om måneden.')
  ).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Ny model' })).toBeVisible();
  await expect(page.locator('.sentence')).toContainText('Midlertidigt hold');
  await expect(page.getByText('Følger af svarene: holdet har ca. 15.540 timer').first()).toBeVisible();
});
