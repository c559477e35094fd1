import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

test('the first page opens in Danish, accessibly, without errors or foreign requests', async ({
  page,
  baseURL
}) => {
  const errors: string[] = [];
  const foreign: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') errors.push(message.text());
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${baseURL}/`) && !/^(data|blob):/.test(url)) foreign.push(url);
  });

  await page.goto('/', { waitUntil: 'networkidle' });

  await expect(page).toHaveTitle(/Fristværk/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'da');
  expect(errors).toEqual([]);
  expect(foreign).toEqual([]);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);
});

test('the language cookie turns the page into English', async ({ page, context, baseURL }) => {
  await context.addCookies([{ name: 'fristvaerk-locale', value: 'en', url: baseURL }]);
  await page.goto('/');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});
