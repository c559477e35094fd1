import { expect, test } from 'vitest';
import { rasterClient, type ToRasterThread } from './raster-client.ts';

/** A client, what it sends, and the numbers of the pictures that it asks for. */
function opened() {
  const sent: ToRasterThread[] = [];
  const client = rasterClient((message) => sent.push(message));
  return { sent, client };
}

test('each picture is sent under a number of its own', () => {
  const { sent, client } = opened();
  void client.rasterise('<svg>1</svg>', 3);
  void client.rasterise('<svg>2</svg>', 1);
  expect(sent).toEqual([
    { picture: 0, svg: '<svg>1</svg>', scale: 3 },
    { picture: 1, svg: '<svg>2</svg>', scale: 1 }
  ]);
});

test('an answer is handed to who asked, in whatever order answers come', async () => {
  const { client } = opened();
  const [first, second] = [client.rasterise('a', 1), client.rasterise('b', 1)];
  client.receive({ picture: 1, png: Uint8Array.of(2) });
  client.receive({ picture: 0, png: Uint8Array.of(1) });
  expect([...(await first), ...(await second)]).toEqual([1, 2]);
});

test('a picture that cannot be drawn is told to who asked, and no other', async () => {
  const { client } = opened();
  const [first, second] = [client.rasterise('a', 1), client.rasterise('b', 1)];
  client.receive({ picture: 0, error: 'no picture' });
  client.receive({ picture: 1, png: Uint8Array.of(2) });
  await expect(first).rejects.toThrow('no picture');
  expect([...(await second)]).toEqual([2]);
});

test('of a thread that has ended, what was asked and what is asked is refused', async () => {
  const { client } = opened();
  const waiting = client.rasterise('a', 1);
  client.fail(new Error('ended'));
  await expect(waiting).rejects.toThrow('ended');
  await expect(client.rasterise('b', 1)).rejects.toThrow('ended');
});
