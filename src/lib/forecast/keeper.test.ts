import { expect, it } from 'vitest';
import { keeper } from './keeper.ts';

it('makes a thing once per key, and again when it had to forget', () => {
  const keep = keeper<{ key: string }>(2);
  let made = 0;
  const get = (key: string) =>
    keep(key, () => {
      made++;
      return { key };
    });
  const a = get('a');
  expect([get('a'), get('b').key, get('a')]).toEqual([a, 'b', a]);
  expect(made).toBe(2);
  expect(get('c').key).toBe('c');
  expect(get('a')).not.toBe(a);
  expect(made).toBe(4);
});
