import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PlacedEvent, placeEvents } from './place-events.ts';
import { textWidth } from './text-width.ts';

const em = 13;
const edges: [number, number] = [50, 700];
const place = (positions: [number, string][], sides = edges) =>
  placeEvents(
    positions.map(([position, label]) => ({ position, label })),
    (position) => sides[0] + position,
    sides,
    em
  );

function box(event: PlacedEvent) {
  const width = Math.max(...event.lines.map((line) => textWidth(line, em)));
  return { left: event.textX, right: event.textX + width, low: event.lift, high: event.lift + event.height };
}

describe('placeEvents', () => {
  test('puts far events in one row, right of their marks', () => {
    const { events } = place([
      [10, 'bevilling'],
      [300, 'lov']
    ]);
    expect(events.map(({ lift }) => lift)).toEqual([0, 0]);
    for (const { x, textX } of events) expect(textX).toBeGreaterThan(x);
  });

  test('lifts the left of two near events', () => {
    const { events } = place([
      [100, 'bevillingen udløber'],
      [110, 'ny lov']
    ]);
    expect(events[0]!.lift).toBeGreaterThanOrEqual(events[1]!.height);
  });

  test('keeps two events of the same day apart', () => {
    const [first, second] = place([
      [100, 'bevillingen udløber'],
      [100, 'ny lov']
    ]).events.map(box);
    expect(first!.low >= second!.high || second!.low >= first!.high).toBe(true);
  });

  test('asks for no height without events', () => {
    expect(place([])).toEqual({ events: [], height: 0 });
  });

  test('never lets words overlap, nor leave the chart on its right', () => {
    const marks = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 540 }), fc.stringMatching(/^[a-z]{3,12}( [a-z]{3,9}){0,2}$/)),
      {
        maxLength: 7
      }
    );
    fc.assert(
      fc.property(marks, (positions) => {
        const boxes = place(positions).events.map(box);
        boxes.forEach((a, i) => {
          expect(a.right).toBeLessThanOrEqual(edges[1] + 1e-9);
          boxes.slice(i + 1).forEach((b) => {
            const apart =
              a.right <= b.left || b.right <= a.left || a.low >= b.high - 1e-9 || b.low >= a.high - 1e-9;
            expect(apart).toBe(true);
          });
        });
      })
    );
  });

  test('never runs a mark through the words of another', () => {
    const marks = fc.uniqueArray(fc.integer({ min: 0, max: 540 }), { maxLength: 6 });
    fc.assert(
      fc.property(marks, (positions) => {
        const { events } = place(positions.map((position) => [position, 'bevillingen udløber her']));
        for (const words of events) {
          const { left, right, high } = box(words);
          for (const mark of events) {
            const passes =
              mark !== words && mark.x > left && mark.x < right && mark.lift + mark.height >= high + 1e-9;
            expect(passes).toBe(false);
          }
        }
      })
    );
  });
});
