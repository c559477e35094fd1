import { expect, test } from '@playwright/test';
import { createReplicator } from '../../src/lib/forecast/replicator.ts';
import { parseModelText } from '../../src/lib/model/validate.ts';
import type { Partial } from '../../src/lib/simulation/partial.ts';
import { fileInput, lever, modelFile, openPage, sentence, so42, stopRun } from './instrument.ts';
import { watch } from './watch.ts';

declare global {
  interface Window {
    /** What the page's workers have sent, and for which run. */
    sent: { run: number; partials: Partial[] }[];
  }
}

/** Fewer replications than shipped, so that a run ends within the test. */
const short = (replications: number) => ({ ...so42(), run: { seed: 20_250_101, replications } });

test('a run is stopped and goes on, the lever has bands of its own, and nothing is lost without a connection', async ({
  page,
  context,
  baseURL
}) => {
  const seen = watch(page, baseURL);
  await openPage(page);
  await test.step('a run can be stopped, keeps what it has, and goes on', async () => {
    await expect(page.locator('.sentence .note')).toContainText('8 af 10 gennemregninger', {
      timeout: 60_000
    });
    await stopRun(page);
    const status = page.getByText(/^\s*Stoppet efter \d+ gennemregninger/);
    await expect(status).toBeVisible();
    await expect(sentence(page)).toHaveText(/procentpoint færre \(\d+(-\d+)?\)\.$/);
    await page.getByRole('button', { name: 'Beregn videre' }).click();
    await expect(page.getByRole('button', { name: 'Stop' })).toBeVisible();
    await expect(sentence(page)).toHaveText(/\(\d+(-\d+)?\)\.$/);
  });

  await test.step('moving the lever drops its band, and a new one comes for it alone', async () => {
    await fileInput(page).setInputFiles(modelFile(short(16)));
    await expect(page.getByRole('contentinfo')).toContainText('16 gennemregninger', { timeout: 60_000 });
    const bands = page.locator('#on-time path.band');
    await expect(bands).not.toHaveCount(0);
    await lever(page).fill('90');
    await expect(sentence(page)).toHaveText(/i det forventede forløb\.$/);
    await expect(sentence(page)).toHaveText(/^Med 90.pct\. af bevillingen .* \(\D?\d+.*\)\.$/, {
      timeout: 60_000
    });
    await expect(page.getByRole('contentinfo')).toContainText('16 gennemregninger');
  });

  await test.step('offline, the page goes on and says what waits', async () => {
    await context.setOffline(true);
    await expect(page.getByRole('heading', { name: 'Ingen forbindelse' })).toBeVisible();
    await lever(page).fill('120');
    await expect(sentence(page)).toHaveText(/^Med 120.pct\. af bevillingen/);
    await context.setOffline(false);
    await expect(page.getByRole('heading', { name: 'Ingen forbindelse' })).toHaveCount(0);
  });
  expect(seen.errors).toEqual([]);
  expect(seen.foreign).toEqual([]);
});

/** SHA-256 over the columns and sums of partials, in the order of replications; runs in the page as in Node. */
async function fingerprint(chunks: Partial[][]): Promise<string> {
  const inOrder = [...chunks].sort((a, b) => a[0]!.from - b[0]!.from);
  const parts: ArrayBuffer[] = [];
  for (let scenario = 0; scenario < inOrder[0]!.length; scenario++) {
    const partials = inOrder.map((chunk) => chunk[scenario]!);
    const measures = Object.keys(partials[0]!.columns).sort() as (keyof Partial['columns'])[];
    for (const measure of measures) {
      for (const { columns, from, to, cells } of partials)
        parts.push(Uint32Array.from(columns[measure] ?? new Uint32Array((to - from) * cells)).buffer);
    }
    const fields = Object.keys(partials[0]!.sums).sort() as (keyof Partial['sums'])[];
    for (const field of fields) {
      const sum = new Float64Array(partials[0]!.sums[field].length);
      for (const { sums } of partials) sums[field].forEach((value, i) => (sum[i] = sum[i]! + value));
      parts.push(sum.buffer);
    }
    const rows = partials[0]!.leadTimes.starts.length - 1;
    const leads = new Float64Array(rows * 1000);
    for (const { leadTimes } of partials) {
      for (let row = 0; row < rows; row++) {
        for (let at = leadTimes.starts[row]!; at < leadTimes.starts[row + 1]!; at++) {
          const cell = row * 1000 + leadTimes.classes[at]!;
          leads[cell] = leads[cell]! + leadTimes.cases[at]!;
        }
      }
    }
    parts.push(leads.buffer);
  }
  const all = new Uint8Array(parts.reduce((length, part) => length + part.byteLength, 0));
  let at = 0;
  for (const part of parts) {
    all.set(new Uint8Array(part), at);
    at += part.byteLength;
  }
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', all));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

test("the browser's workers give the same bits as Node, however the run is split", async ({ page }) => {
  test.setTimeout(180_000);
  const replications = 16;
  await page.addInitScript(() => {
    window.sent = [];
    const Plain = window.Worker;
    window.Worker = class extends Plain {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        this.addEventListener('message', ({ data }: MessageEvent<{ run: number; partials?: Partial[] }>) => {
          if (data.partials) window.sent.push({ run: data.run, partials: data.partials });
        });
      }
    };
  });
  await openPage(page);
  await stopRun(page);
  await fileInput(page).setInputFiles(modelFile(short(replications)));
  await expect(page.getByRole('contentinfo')).toContainText(`${replications} gennemregninger`, {
    timeout: 120_000
  });
  // A thread finishes the chunk that it was at when the page's own run was stopped.
  const chunks = await page.evaluate(() => {
    const newest = Math.max(...window.sent.map(({ run }) => run));
    window.sent = window.sent.filter(({ run }) => run === newest);
    return window.sent.length;
  });
  expect(chunks).toBeGreaterThan(1);
  const inPage = await page.evaluate<string>(
    `(${fingerprint.toString()})(window.sent.map(({ partials }) => partials))`
  );

  const read = parseModelText(JSON.stringify(short(replications)));
  if (!read.ok) throw new Error('the example is not valid');
  const { model } = read;
  const request = { model, scenarios: model.scenarios.map(({ id }) => id), ...model.run };
  const inNode = createReplicator(request);
  expect(await fingerprint([inNode.run({ from: 0, to: replications })])).toBe(inPage);
  expect(
    await fingerprint(
      [
        { from: 7, to: replications },
        { from: 0, to: 7 }
      ].map((chunk) => inNode.run(chunk))
    )
  ).toBe(inPage);
});
