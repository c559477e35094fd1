import { nearestBinaryExponent, scaleByPowerOfTwo } from '../numerics/power-of-two.ts';

/** More players have more subsets than are worth evaluating. */
const MOST_PLAYERS = 12;

/**
 * A set function on some players: `values[S]` where bit i of S says that player i takes part. Its length is 2^players; each subset is
 * valued once.
 */
export type SetValues = Float64Array;

/** A difference taken apart: `from` + all parts = `to`, exactly and in any order of addition. */
export interface Decomposition {
  /** Value of no player, rounded to the grain. */
  readonly from: number;
  /** Value of all players, rounded to the grain. */
  readonly to: number;
  /** One per player, in order; exactly 0 for one that never makes a difference. */
  readonly parts: Float64Array;
  /** What belongs to no player alone; 0 in a Shapley decomposition. */
  readonly interaction: number;
}

/** Values every subset of the players once. @throws RangeError for more than 12 players: a programmer's error */
export function valueSubsets(players: number, value: (subset: number) => number): SetValues {
  if (!(players >= 0 && players <= MOST_PLAYERS)) throw new RangeError(`shapley: ${players} players`);
  return Float64Array.from({ length: 1 << players }, (_, subset) => value(subset));
}

/**
 * The exact Shapley values (Shapley 1953): what a player adds, averaged over every order in which the players may come. They are the only
 * parts that sum to the difference, give a player without effect nothing, treat like players alike and add up over sums of functions.
 * @returns null where a subset has no finite value
 */
export function shapley(values: SetValues): Decomposition | null {
  const players = playersOf(values);
  const weights = orderWeights(players);
  const parts = new Float64Array(players);
  for (let player = 0; player < players; player++) {
    const bit = 1 << player;
    let part = 0;
    for (let subset = 0; subset < values.length; subset++) {
      if ((subset & bit) !== 0) continue;
      part += weights[countBits(subset)]! * (values[subset | bit]! - values[subset]!);
    }
    parts[player] = part;
  }
  return exactly(values, parts, false);
}

/**
 * What each player changes on its own from the value of none, with what the players change only together as a term of its own.
 * @param none @param all values of no player and of all of them
 * @param alone value of each player alone
 * @returns null where a value is not finite
 */
export function oneByOne(none: number, alone: readonly number[], all: number): Decomposition | null {
  const values = Float64Array.of(none, ...alone, all);
  return exactly(
    values,
    Float64Array.from(alone, (value) => value - none),
    true
  );
}

/** Rounds ends and parts to whole grains, so small that nobody sees them, and carries what rounding left over. */
function exactly(values: Float64Array, raw: Float64Array, interacting: boolean): Decomposition | null {
  if (!values.every(Number.isFinite)) return null;
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const grain = grainOf(largest);
  // Adding 0 makes a negative zero an ordinary one.
  const whole = (value: number) => Math.round(value / grain) * grain + 0;
  const from = whole(values[0]!);
  const to = whole(values[values.length - 1]!);
  const parts = raw.map(whole);
  const left = to - from - parts.reduce((sum, part) => sum + part, 0);
  if (interacting) return { from, to, parts, interaction: left };
  if (left !== 0) {
    const carrier = raw.reduce((best, part, i) => (Math.abs(part) > Math.abs(raw[best]!) ? i : best), 0);
    parts[carrier] = parts[carrier]! + left;
  }
  return { from, to, parts, interaction: 0 };
}

/** 2⁻⁴⁰ of the largest value: a dozen parts of whole grains still add up without rounding. What is below 10⁻²⁵⁰ is nothing. */
function grainOf(largest: number): number {
  return largest < 1e-250 ? 1e-250 : scaleByPowerOfTwo(1, nearestBinaryExponent(largest) + 1 - 40);
}

function playersOf(values: SetValues): number {
  const players = 31 - Math.clz32(values.length);
  if (values.length !== 1 << players) throw new RangeError(`shapley: ${values.length} values`);
  return players;
}

/** Per number of players before one: the share of orders in which a given set of that many comes before it. */
function orderWeights(players: number): number[] {
  const weights: number[] = [];
  // 1 / (n · C(n − 1, k)), the binomials by their recursion.
  for (let before = 0, binomial = 1; before < players; before++) {
    weights.push(1 / (players * binomial));
    binomial = (binomial * (players - 1 - before)) / (before + 1);
  }
  return weights;
}

function countBits(set: number): number {
  let count = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) count++;
  return count;
}
