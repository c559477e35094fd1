import { AxeBuilder } from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import type { ModelInput } from '../../src/lib/model/document.ts';

/** The shipped example as it is written. */
export const so42 = (): ModelInput =>
  JSON.parse(readFileSync('static/examples/so42.json', 'utf8')) as ModelInput;

/** A file that a reader chooses. */
export const modelFile = (content: unknown) => ({
  name: 'model.json',
  mimeType: 'application/json',
  buffer: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content))
});

export const sentence = (page: Page): Locator => page.locator('.sentence .large');
export const lever = (page: Page): Locator => page.locator('input[type=range]');
export const fileInput = (page: Page): Locator => page.locator('input[type=file]').first();

/** Opens the page and waits until it answers to the hand. */
export async function openPage(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: 'Stop' }).waitFor();
}

/** Ends the replications, so that the expected runs stand still. */
export async function stopRun(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Stop' }).click();
}

/** What a look for accessibility finds: each rule that is broken, with the elements that break it. */
export async function violationsOf(page: Page): Promise<[rule: string, elements: string[]][]> {
  // What is well is not described: on a page of charts that takes longer than the look.
  const { violations } = await new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).analyze();
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}
