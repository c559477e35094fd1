import { describe, expect, it } from 'vitest';
import { createStaffPath, fillWithoutDynamics } from './staff-path.ts';

describe('a group without comings and goings', () => {
  const path = createStaffPath(5, 3);
  path.positions.set([2.5, 2.5, 3, 1.25, 1.25]);
  fillWithoutDynamics(path);

  it('has every post filled by somebody experienced', () => {
    expect(path.filled).toEqual(path.positions);
    expect(path.effective).toEqual(path.positions);
    expect([...path.temps, ...path.mentoringHours].every((nothing) => nothing === 0)).toBe(true);
  });

  it('loses persons with their posts', () => {
    expect([...path.departures]).toEqual([0, 0, 0, 1.75, 0]);
  });

  it('has whole advisers and one fraction', () => {
    expect(path.advisers.map(({ presence }) => [...presence])).toEqual([
      [1, 1, 1, 1, 1],
      [1, 1, 1, 0.25, 0.25],
      [0.5, 0.5, 1, 0, 0]
    ]);
    expect(path.advisers.map(({ left }) => [...left])).toEqual([
      [0, 0, 0, 0, 0],
      [0, 0, 0, 0, 0],
      [0, 0, 0, 1, 0]
    ]);
  });
});
