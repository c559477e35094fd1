import type { EstimatedShare } from '../share-interval.ts';

/** What is known of a size. */
export interface Known {
  readonly size: number;
  /** null where undefined. */
  readonly holds: EstimatedShare | null;
}

/** How a search asks: sizes that it wants to know, in ascending order, all at the same number of replications. */
export type AskSizes<Point extends Known> = (
  sizes: readonly number[],
  effort: 'coarse' | 'fine'
) => Promise<readonly Point[]>;

/** Where a search looks. */
export interface SearchRange {
  /** Sizes are multiples of it. */
  readonly step: number;
  /** A size of the right order, above 0. */
  readonly guess: number;
  /** The largest size that is tried. */
  readonly most: number;
  /** 0–1. */
  readonly probability: number;
}

/** Neighbouring sizes, one of which holds and the other does not. */
export interface Crossing {
  readonly from: number;
  readonly to: number;
  /** Whether the larger one holds. */
  readonly up: boolean;
}

/** What a search found. */
export interface FoundSize<Point extends Known> {
  /**
   * `found`: a size from which on it holds, the next smaller step does not · `already`: it holds without any · `never`: not with any size
   * up to the largest · `undefined`: a target is undefined, whatever the size.
   */
  readonly kind: 'found' | 'already' | 'never' | 'undefined';
  /** The answer: 0 where it holds already; null where there is none. */
  readonly size: number | null;
  /**
   * Sizes that the answer may be as far as the replications tell: those near it whose interval has the sought probability within. `high` is
   * null where no size tried is surely enough.
   */
  readonly between: { readonly low: number; readonly high: number | null } | null;
  /** Every change between neighbouring sizes that were tried, in ascending order. */
  readonly crossings: readonly Crossing[];
  /** Every size that was tried, at its greatest effort, in ascending order. */
  readonly points: readonly Point[];
}

/** Equal parts of the range in which the answer lies. */
const PARTS = 8;
/** Doublings from an eighth of the guess on: to four times the guess. */
const DOUBLINGS = 6;
/** Larger sizes that are looked at anew to say how far the answer may be off. */
const LOOKS_BEYOND = 3;

/**
 * Finds the smallest size that holds. Outcomes need not rise with the size, so a coarse look over the whole range comes first and tells of
 * every crossing that it meets; then the first crossing is refined, at full effort, to one step.
 */
export async function findSize<Point extends Known>(
  ask: AskSizes<Point>,
  range: SearchRange
): Promise<FoundSize<Point>> {
  const { step, guess, probability } = range;
  const most = Math.max(1, Math.floor(range.most / step));
  const known = new Map<number, Point>();
  const fine = new Set<number>();
  const learn = async (counts: readonly number[], effort: 'coarse' | 'fine') => {
    const missing = [...new Set(counts)]
      .filter((count) => (effort === 'fine' ? !fine.has(count) : !known.has(count)))
      .sort((a, b) => a - b);
    if (missing.length === 0) return;
    const points = await ask(
      missing.map((count) => count * step),
      effort
    );
    missing.forEach((count, i) => {
      known.set(count, points[i]!);
      if (effort === 'fine') fine.add(count);
    });
  };
  const holds = (count: number): boolean => (known.get(count)!.holds?.share ?? 0) >= probability;
  const tried = () => [...known.keys()].sort((a, b) => a - b);
  const told = (kind: FoundSize<Point>['kind'], answer: number | null): FoundSize<Point> => {
    const counts = tried();
    const points = counts.map((count) => known.get(count)!);
    return {
      kind,
      size: answer === null ? null : answer * step,
      between: answer === null ? null : betweenOf(points, counts.indexOf(answer), probability),
      crossings: counts.slice(1).flatMap((count, i): Crossing[] => {
        const before = counts[i]!;
        if (holds(before) === holds(count)) return [];
        return [{ from: before * step, to: count * step, up: holds(count) }];
      }),
      points
    };
  };

  const doubled = Array.from({ length: DOUBLINGS }, (_, k) =>
    Math.min(most, Math.max(1, Math.round((guess / step / 8) * (1 << k))))
  );
  await learn([0, ...doubled, most], 'coarse');
  if (tried().every((count) => known.get(count)!.holds === null)) return told('undefined', null);
  const first = tried().find((count) => count > 0 && holds(count));
  if (first === undefined && !holds(0)) return told('never', null);
  const top = first ?? Math.min(most, doubled.at(-1)!);
  await learn(
    Array.from({ length: PARTS - 1 }, (_, i) => Math.round(((i + 1) * top) / PARTS)),
    'coarse'
  );

  await learn([0], 'fine');
  if (holds(0)) return told('already', 0);
  // What seemed to hold at little effort may not: then the next that seems to is tried.
  let upper: number | undefined;
  for (;;) {
    upper = tried().find((count) => count > 0 && holds(count));
    if (upper === undefined || fine.has(upper)) break;
    await learn([upper], 'fine');
  }
  if (upper === undefined) {
    await learn([most], 'fine');
    if (!holds(most)) return told('never', null);
    upper = most;
  }
  for (;;) {
    const lower = tried().findLast((count) => count < upper!)!;
    await learn([lower], 'fine');
    if (holds(lower)) {
      upper = lower;
      continue;
    }
    if (upper - lower <= 1) break;
    const middle = Math.floor((lower + upper) / 2);
    await learn([middle], 'fine');
    if (holds(middle)) upper = middle;
  }
  const answer = upper;
  // As far above the answer as sizes below it cannot be told from it, then twice as far, and again.
  const unsure = Math.max(1, answer - Math.round(told('found', answer).between!.low / step));
  for (let look = 0; look < LOOKS_BEYOND; look++) {
    const beyond = Math.min(most, answer + unsure * (1 << look));
    await learn([beyond], 'fine');
    if (isSure(known.get(beyond)!, probability)) break;
  }
  return told('found', answer);
}

const isSure = ({ holds }: Known, probability: number): boolean => holds !== null && holds.low >= probability;

/** The sizes around an answer that replications cannot tell from it. */
function betweenOf(
  points: readonly Known[],
  answer: number,
  probability: number
): { low: number; high: number | null } {
  const surelyNot = points.slice(0, answer).findLast(({ holds }) => !holds || holds.high < probability);
  const surely = points.slice(answer).find((point) => isSure(point, probability));
  return { low: surelyNot?.size ?? 0, high: surely?.size ?? null };
}
