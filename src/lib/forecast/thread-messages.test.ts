import { describe, expect, it } from 'vitest';
import { smallModel } from '../model/testing.ts';
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
});
