import { describe, expect, it } from 'vitest';
import r1 from '../../../static/reference/r1.json' with { type: 'json' };
import r2 from '../../../static/reference/r2.json' with { type: 'json' };
import { isPlainModel, parsePlainModel } from './plain-model.ts';

describe('a plain model', () => {
  it.each([
    ['R1', r1],
    ['R2', r2]
  ])('accepts %s as it is', (_name, document) => {
    expect(isPlainModel(document)).toBe(true);
    expect(parsePlainModel(document)).toEqual({ ok: true, model: document });
  });

  it.each([
    ['a step without hours', ['flows', 0, 'steps', 0], {}, 'flows[0].steps[0].hours'],
    [
      'an unknown spread',
      ['flows', 0, 'steps', 0, 'hours'],
      { kind: 'normal' },
      'flows[0].steps[0].hours.kind'
    ],
    [
      'no mean',
      ['flows', 0, 'steps', 0, 'hours'],
      { kind: 'gamma', shape: 2 },
      'flows[0].steps[0].hours.mean'
    ],
    [
      'an unknown discipline',
      ['groups', 0, 'lanes', 0, 'discipline'],
      'lifo',
      'groups[0].lanes[0].discipline'
    ],
    ['half a day', ['days'], 1300.5, 'days'],
    ['a stock of no flow', ['stocks', 0, 'flow'], 2, 'stocks[0].flow'],
    ['a lane that serves no flow', ['groups', 0, 'lanes', 0, 'serves', 1], 2, 'groups[0].lanes[0].serves[1]'],
    [
      'a lane that serves no step',
      ['groups', 0, 'lanes', 0, 'serves', 1],
      [1, 1],
      'groups[0].lanes[0].serves[1][1]'
    ],
    ['a grant into no stock', ['flows', 0, 'grants'], [{ stock: 1, share: 0.5 }], 'flows[0].grants[0].stock']
  ])('refuses %s, and says where', (_name, path, value, place) => {
    const result = parsePlainModel(replaced(r2, path, value));
    expect(result.ok).toBe(false);
    if (!result.ok) expect(result.problems.map((problem) => problem.place)).toEqual([place]);
  });

  it.each([[null], [[]], ['r1'], [{ schemaVersion: 1 }]])('does not take %j for one', (value) => {
    expect(isPlainModel(value)).toBe(false);
    expect(parsePlainModel(value).ok).toBe(false);
  });
});

/** A copy with the value at a path replaced. */
function replaced(document: unknown, path: readonly (string | number)[], value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  const copy = structuredClone(document) as Record<string | number, unknown>;
  copy[key] = replaced(copy[key], rest, value);
  return copy;
}
