import type { Page } from '@playwright/test';

/** What must never happen on a page: errors, warnings in the console, requests to elsewhere. */
export interface Watch {
  readonly errors: string[];
  readonly foreign: string[];
}

/** Notes errors, warnings and foreign requests of a page from now on. */
export function watch(page: Page, baseURL: string | undefined): Watch {
  const seen: Watch = { errors: [], foreign: [] };
  page.on('pageerror', (error) => seen.errors.push(error.message));
  page.on('console', (message) => {
    // Playwright's own word where a test lets no service worker in.
    if (message.text() === 'Service Worker registration blocked by Playwright') return;
    if (message.type() === 'error' || message.type() === 'warning') seen.errors.push(message.text());
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${baseURL}/`) && !/^(data|blob):/.test(url)) seen.foreign.push(url);
  });
  return seen;
}
