import type { RampDays } from './staffing-rules.ts';

/**
 * What persons in ramp-up lack of full productivity, added up over many who began on different days, without looking at each on
 * each day.
 */
export class Wearing {
  #value = 0;
  #perDay = 0;
  readonly #jumps: Float64Array;
  readonly #bends: Float64Array;

  constructor(days: number) {
    this.#jumps = new Float64Array(days + 1);
    this.#bends = new Float64Array(days + 1);
  }

  /**
   * Somebody in ramp-up from a day until before another.
   * @param amount persons; may be a part of one
   * @param age days since the hiring on the first day
   */
  add(from: number, until: number, amount: number, { days, missing }: RampDays, age = 0): void {
    const end = Math.min(until, from + days - age, this.#jumps.length - 1);
    if (end <= from) return;
    const perDay = (amount * missing) / days;
    const first = amount * missing * (1 - (age + 0.5) / days);
    this.#jumps[from] = this.#jumps[from]! + first;
    this.#bends[from] = this.#bends[from]! + perDay;
    this.#jumps[end] = this.#jumps[end]! - (first - perDay * (end - from));
    this.#bends[end] = this.#bends[end]! - perDay;
  }

  /** What is lacking on a day; days are asked for in order, each once. */
  on(day: number): number {
    this.#value += this.#jumps[day]! - this.#perDay;
    this.#perDay += this.#bends[day]!;
    return Math.max(0, this.#value);
  }
}
