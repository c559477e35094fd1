import { expect, type Locator, type Page } from '@playwright/test';
import type { ModelInput } from '../../src/lib/model/document.ts';
import { newModel } from '../../src/lib/model/new-model.ts';

/** What loading a model and all that its editor needs may take on a busy machine. */
export const patient = { timeout: 60_000 };

/** A model that is small, for what is the same whatever the model: one team, one kind of case, two scenarios. */
export function small(title: string): ModelInput {
  const answers = {
    casesPerMonth: 1000,
    openCases: 2500,
    overdueCases: 600,
    deadline: { value: 10, unit: 'weeks' },
    fte: 150,
    onTimeShare: 0.7
  } as const;
  return { ...newModel(answers, '2026-01-15'), title, municipality: 'Nyborg' };
}

/** The input of a place in the editor. */
export const field = (page: Page, place: string): Locator => page.locator(`[id="felt-${place}"]`);

/** How far the open model is kept, in words. */
export const said = (page: Page): Locator => page.locator('.kept [role=status]').first();

/** Lets the page know who saves, as if it had asked before. */
export const named = (page: Page, name = 'Budgetkontoret') =>
  page.addInitScript((own) => localStorage.setItem('fristvaerk-name', own), name);

/** Stores a model. @returns its address */
export async function store(page: Page, document: ModelInput): Promise<string> {
  const answer = await page.request.post('/api/models', {
    data: { document, by: 'Budgetkontoret', change: 'Ny' },
    // An embedded store takes its time to open.
    timeout: 90_000
  });
  return `/modeller/${((await answer.json()) as { id: string }).id}`;
}

/** Opens a stored model and waits until it can be edited. */
export async function openStored(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(field(page, 'title')).toBeVisible(patient);
}
