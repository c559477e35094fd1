import { expect, it } from 'vitest';
import { StoreClient } from './store-client.ts';
import { VersionHistory } from './version-history.svelte.ts';

const note = (number: number) => ({
  number,
  hash: 'a'.repeat(64),
  savedAt: '2026-03-02T08:00:00.000Z',
  savedBy: 'Budgetkontoret',
  change: 'Ændret'
});

/** A server that answers as it is told, one answer after another. */
function answered(...answers: [status: number, body: unknown][]) {
  const sent: string[] = [];
  const client = new StoreClient((path, init) => {
    const [status, body] = answers[sent.length]!;
    sent.push(`${init?.method} ${String(path)} ${typeof init?.body === 'string' ? init.body : ''}`.trim());
    return Promise.resolve(new Response(JSON.stringify(body), { status }));
  });
  return { history: new VersionHistory('7', client), sent };
}

const numbers = ({ versions }: VersionHistory) => versions?.map(({ number }) => number);

it('is read newest first, and further back when it is asked for', async () => {
  const { history, sent } = answered(
    [200, { versions: [note(3), note(2)], older: true }],
    [200, { versions: [note(1)], older: false }]
  );
  await history.read();
  expect([numbers(history), history.hasOlder]).toEqual([[3, 2], true]);
  await history.readOlder();
  expect([numbers(history), history.hasOlder]).toEqual([[3, 2, 1], false]);
  await history.readOlder();
  expect(sent).toEqual(['GET /api/models/7/versions', 'GET /api/models/7/versions?before=2']);
});

it('has a restored version on top, and tells where another has saved meanwhile', async () => {
  const page = { versions: [note(2), note(1)], older: false };
  const { history, sent } = answered(
    [200, page],
    [200, { version: { ...note(3), restoredFrom: 1 }, unchanged: false }],
    [200, { versions: [note(3), ...page.versions], older: false }],
    [409, { problems: [], more: 0, newest: { ...note(4), document: {} } }],
    [200, { versions: [note(4), note(3), ...page.versions], older: false }]
  );
  await history.read();
  await history.restore(1, 'Planafdelingen');
  expect(sent[1]).toBe('POST /api/models/7/versions/1/restore {"base":2,"by":"Planafdelingen"}');
  expect([history.done, numbers(history)]).toEqual([{ version: 1, as: 3 }, [3, 2, 1]]);
  await history.restore(2, 'Planafdelingen');
  expect([history.done, history.refused?.kind, numbers(history)]).toEqual([
    undefined,
    'conflict',
    [4, 3, 2, 1]
  ]);
});

it('keeps what it has where no answer comes', async () => {
  const { history } = answered(
    [200, { versions: [note(1)], older: false }],
    [503, { problems: [], more: 0 }]
  );
  await history.read();
  await history.read();
  expect([numbers(history), history.failure?.kind]).toEqual([[1], 'away']);
});
