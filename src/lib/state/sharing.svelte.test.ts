import { describe, expect, test } from 'vitest';
import type { Forecast } from '../forecast/forecast.ts';
import { documentHash } from '../model/hash.ts';
import { readSharedPage } from '../model/shared-page.ts';
import { smallModel } from '../model/testing.ts';
import { forecastWith } from '../views/testing.ts';
import { hindranceOf, Sharing, type OnPage } from './sharing.svelte.ts';
import { StoreClient } from './store-client.ts';

const model = smallModel({ run: { seed: 42, replications: 4 } });
const version = { modelId: 'a/b', number: 3, hash: documentHash(model) };
const four = [0.2, 0.4, 0.3, 0.3];

function forecast(replications = four): Forecast {
  const made = forecastWith(model, [
    { expected: 0.3, replications },
    { expected: 0.6, replications }
  ]);
  return { ...made, provenance: { ...made.provenance, replications: replications.length } };
}

const onPage = (change: Partial<OnPage> = {}): OnPage => ({
  settled: { model, forecast: forecast() },
  moving: false,
  progress: undefined,
  scenario: undefined,
  unit: null,
  compared: undefined,
  leverPercent: 100,
  ...change
});

/** A server that answers with what it is given, and what it was asked. */
function server(answers: Record<string, [status: number, body: unknown]>) {
  const asked: { method: string; path: string; body: unknown }[] = [];
  const client = new StoreClient(async (path, { method = 'GET', body } = {}) => {
    asked.push({ method, path: String(path), body: body ? JSON.parse(String(body)) : undefined });
    const [status, answer] = answers[method] ?? [500, {}];
    return new Response(JSON.stringify(answer), { status });
  });
  return { asked, client };
}

const link = {
  id: 'l1',
  version: 3,
  leverAllowed: true,
  createdAt: '2026-03-02T08:00:00.000Z',
  createdBy: 'Budget',
  expiresAt: '2026-06-02T22:00:00.000Z',
  open: true
};
const wishes = { expires: '2026-06-02', leverAllowed: true, by: 'Budget' };

describe('what stands in the way of a link', () => {
  test.each([
    ['nothing, of whole results of the version', {}, undefined],
    ['a lever that moves', { moving: true }, 'running'],
    ['replications on their way', { progress: { done: 1, of: 4 } }, 'running'],
    ['no results yet', { settled: undefined }, 'running'],
    ['replications that were stopped', { settled: { model, forecast: forecast([0.2, 0.4]) } }, 'halted'],
    [
      'another document',
      {
        settled: {
          model,
          forecast: { ...forecast(), provenance: { ...forecast().provenance, documentHash: 'x' } }
        }
      },
      'unsaved'
    ]
  ] as const)('%s', (_what, change, hindrance) => {
    expect(hindranceOf(onPage(change), version)).toBe(hindrance);
  });
});

describe('a link', () => {
  test('freezes what the page shows, and is told once', async () => {
    const { asked, client } = server({
      POST: [201, { id: 'l1', token: 't', expiresAt: link.expiresAt }],
      GET: [200, { shares: [link] }]
    });
    const sharing = new Sharing(client, version.modelId);
    await sharing.make(onPage(), version, wishes, '2026-03-02');
    expect(asked.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'POST /api/models/a%2Fb/shares',
      'GET /api/models/a%2Fb/shares'
    ]);
    const { results, ...rest } = asked[0]!.body as Record<string, unknown>;
    expect(rest).toEqual({ ...wishes, version: 3, engineVersion: '0.1.0', seed: 42, replications: 4 });
    expect(readSharedPage(results)).toMatchObject({
      documentHash: version.hash,
      leverPercent: 100,
      date: '2026-03-02'
    });
    expect(sharing).toMatchObject({ token: 't', links: [link], failure: undefined, isBusy: false });
  });

  test('is not made while anything stands in its way', async () => {
    const { asked, client } = server({});
    await new Sharing(client, version.modelId).make(onPage({ moving: true }), version, wishes, '2026-03-02');
    expect(asked).toEqual([]);
  });

  test('that is refused says why, and one is revoked by its id', async () => {
    const problems = [{ place: 'expires', message: { da: 'Nej.', en: 'No.' } }];
    const { asked, client } = server({
      POST: [400, { problems, more: 0 }],
      DELETE: [200, {}],
      GET: [200, { shares: [] }]
    });
    const sharing = new Sharing(client, version.modelId);
    await sharing.make(onPage(), version, wishes, '2026-03-02');
    expect(sharing).toMatchObject({ token: undefined, failure: { kind: 'refused', problems } });
    await sharing.revoke('l1', 'Budget');
    expect(asked.at(-2)).toEqual({
      method: 'DELETE',
      path: '/api/models/a%2Fb/shares/l1',
      body: { by: 'Budget' }
    });
    expect(sharing).toMatchObject({ failure: undefined, links: [] });
  });
});
