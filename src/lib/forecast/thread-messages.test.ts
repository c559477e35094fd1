import { describe, expect, it } from 'vitest';
import { smallModel } from '../model/testing.ts';
import { expectedForecast } from './forecast.ts';
import type { ForecastRequest } from './request.ts';
import { threadClient, threadSide, type FromThread, type ToThread } from './thread-messages.ts';
import { createReplicator } from './replicator.ts';

const model = smallModel();
const request: ForecastRequest = {
  model,
  scenarios: model.scenarios.map(({ id }) => id),
  seed: 1,
  replications: 4
};
/** What a thread does after it has loaded what a model needs. */
const settled = () => new Promise((turn) => setTimeout(turn));

const chunk = { from: 0, to: 4 };

/** A thread without a thread: what is sent is answered when `deliver` is called. */
function pair() {
  const toThread: ToThread[] = [];
  const toCaller: FromThread[] = [];
  const side = threadSide((message) => toCaller.push(message));
  const client = threadClient((message) => toThread.push(structuredClone(message)));
  const deliver = () => {
    toThread.splice(0).forEach(side);
    toCaller.splice(0).forEach((message) => client.receive(message));
  };
  return { client, deliver };
}

describe('a thread and its caller', () => {
  it('answer a chunk as this thread would', async () => {
    const { client, deliver } = pair();
    client.start(request);
    const answer = client.run(chunk);
    deliver();
    expect((await answer).partials).toEqual(createReplicator(request).run(chunk));
  });

  it('tell an error as it happened', async () => {
    const { client, deliver } = pair();
    client.start({ ...request, scenarios: ['findes-ikke' as (typeof request.scenarios)[number]] });
    const answer = client.run(chunk);
    deliver();
    await expect(answer).rejects.toThrow('findes-ikke');
  });

  it('do not answer a request that failed with the one before', async () => {
    const { client, deliver } = pair();
    client.start(request);
    const first = client.run(chunk);
    deliver();
    await first;
    client.start({ ...request, scenarios: ['findes-ikke' as (typeof request.scenarios)[number]] });
    const second = client.run(chunk);
    deliver();
    await expect(second).rejects.toThrow('findes-ikke');
  });

  it('drop answers to an earlier run', async () => {
    const { client, deliver } = pair();
    client.start(request);
    const earlier = client.run(chunk);
    client.start({ ...request, seed: 2 });
    const later = client.run(chunk);
    deliver();
    await expect(earlier).rejects.toThrow('newer run');
    expect((await later).partials).toEqual(createReplicator({ ...request, seed: 2 }).run(chunk));
  });

  it('reject what a thread that has ended was to answer, and all that follows', async () => {
    const { client } = pair();
    client.start(request);
    const answer = client.run(chunk);
    client.fail(new Error('the thread ended'));
    await expect(answer).rejects.toThrow('the thread ended');
    await expect(client.run(chunk)).rejects.toThrow('the thread ended');
  });

  it('answer expected runs as this thread would, beside a run of replications', async () => {
    const { client, deliver } = pair();
    client.start(request);
    const chunked = client.run(chunk);
    const expected = client.expect(model, request.scenarios, 'hash');
    deliver();
    await settled();
    deliver();
    expect(await expected).toEqual(expectedForecast(model, request.scenarios, 'hash'));
    expect((await chunked).partials).toEqual(createReplicator(request).run(chunk));
  });

  it('tell why there are no expected runs, and reject those of a thread that has ended', async () => {
    const { client, deliver } = pair();
    const missing = client.expect(model, ['findes-ikke' as (typeof request.scenarios)[number]], 'hash');
    deliver();
    await settled();
    deliver();
    await expect(missing).rejects.toThrow('findes-ikke');
    const waiting = client.expect(model, request.scenarios, 'hash');
    client.fail(new Error('ended'));
    await expect(waiting).rejects.toThrow('ended');
    await expect(client.expect(model, request.scenarios, 'hash')).rejects.toThrow('ended');
  });
});
