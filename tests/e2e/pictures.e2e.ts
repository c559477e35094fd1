import { readFile } from 'node:fs/promises';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { openExpected } from './instrument.ts';
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

/** What a button of a chart hands the reader. */
async function downloaded(page: Page, chart: Locator, button: string) {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    chart.getByRole('button', { name: button }).click()
  ]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

test('where a picture cannot be made, the page says so, and tries again; a chart is fetched as SVG and as PNG', async ({
  page
}) => {
  await page.route('**/*.wasm', (route) => route.fulfill({ status: 503 }));
  const cost = page.locator('#cost');
  await cost.getByText('Vis tal').click();
  await cost.getByRole('button', { name: 'Hent som PNG' }).click();
  await expect(cost.getByRole('status')).toHaveText('Billedet kunne ikke laves. Prøv igen.');
  await page.unroute('**/*.wasm');
  seen.errors.length = 0;
  const again = await downloaded(page, cost, 'Hent som PNG');
  expect([...again.bytes.subarray(1, 4)]).toEqual([...Buffer.from('PNG')]);
  await expect(cost.getByRole('status')).toHaveText('');

  const chart = page.locator('#backlog');
  await chart.getByText('Vis tal').click();
  const svg = await downloaded(page, chart, 'Hent som SVG');
  expect(svg.name).toMatch(/^[a-z0-9-]+\.svg$/);

  // Read by the browser's own strict reader; its fills beside those that the page mixes in CSS.
  const read = await page.evaluate((text) => {
    const file = new DOMParser().parseFromString(text, 'image/svg+xml');
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
    const points = (colour: string) => {
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      return [...canvas.getImageData(0, 0, 1, 1).data];
    };
    const layers = [...document.querySelectorAll<SVGPathElement>('#backlog path.layer')];
    const own = [...file.querySelectorAll('path[stroke-linejoin]')];
    return {
      broken: file.querySelectorAll('parsererror').length,
      root: file.documentElement.localName,
      words: file.documentElement.textContent,
      page: layers.map((layer) => points(getComputedStyle(layer).fill)),
      file: own.map((layer) => points(layer.getAttribute('fill')!))
    };
  }, svg.bytes.toString('utf8'));
  expect(read).toMatchObject({ broken: 0, root: 'svg' });
  const takeaway = await chart.locator('figcaption p').innerText();
  // Broken into lines, which stand under each other.
  expect(read.words!.replace(/\s/g, '')).toContain(takeaway.replace(/\s/g, ''));
  expect(read.file).toHaveLength(read.page.length);
  read.file
    .flat()
    .forEach((part, at) => expect(Math.abs(part - read.page.flat()[at]!)).toBeLessThanOrEqual(1));

  const png = await downloaded(page, chart, 'Hent som PNG');
  expect(png.name).toBe(svg.name.replace('.svg', '.png'));
  // Width as the file states it (RFC 2083): three points to each of 640 pixels.
  expect(png.bytes.readUInt32BE(16)).toBe(1920);
});
