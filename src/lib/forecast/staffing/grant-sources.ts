import type { GrantShare } from '../../budget/grant-shares.ts';
import type { Grant } from '../../model/grant.ts';
import type { PostEnd, PostSource } from './post-source.ts';

/** The posts of one grant in one group: those it funds there, and those that measures have moved there with their staff. */
export interface GrantSources {
  readonly own: PostSource;
  readonly moved: PostSource;
}

/** @returns sources whose rows are to be written */
export function grantSourcesOf(grant: Grant, days: number): GrantSources {
  const source = (key: string, arrive: PostSource['arrive']): PostSource => ({
    key,
    row: new Float64Array(days),
    fixedTerm: true,
    arrive,
    endsOn: Infinity
  });
  return {
    own: source(`grants.${grant.id}`, 'vacant'),
    moved: source(`grants.${grant.id}.moved`, 'staffed')
  };
}

/**
 * Writes what a grant funds in a group.
 * @param funded positions of the whole grant per day, with what is moved in and out
 * @param movedIn those of them that were moved in; when some are moved on, they are the last to go
 */
export function writeGrantSources(
  { own, moved }: GrantSources,
  funded: Float64Array,
  movedIn: Float64Array | undefined,
  shares: readonly GrantShare[],
  firstDay: number
): void {
  const days = funded.length;
  own.row.fill(0);
  moved.row.fill(0);
  const ownEnds: PostEnd[] = [];
  const movedEnds: PostEnd[] = [];
  shares.forEach(({ from, share }, step) => {
    const day = from - firstDay;
    const less = (shares[step - 1]?.share ?? 0) - share;
    if (less > 0 && day > 0 && day < days) {
      // Who is moved on the day itself is counted where they were.
      const inMoved = movedIn ? Math.min(movedIn[day - 1]!, funded[day - 1]!) : 0;
      ownEnds.push({ day, posts: (funded[day - 1]! - inMoved) * less });
      movedEnds.push({ day, posts: inMoved * less });
    }
    const until = Math.min(days, (shares[step + 1]?.from ?? Infinity) - firstDay);
    for (let day = Math.max(0, from - firstDay); day < until; day++) {
      const inMoved = movedIn ? Math.min(movedIn[day]!, funded[day]!) : 0;
      moved.row[day] = inMoved * share;
      own.row[day] = (funded[day]! - inMoved) * share;
    }
  });
  own.ends = ownEnds;
  moved.ends = movedEnds;
  own.endsOn = moved.endsOn = lastDayIndex(shares, firstDay, days);
}

/** The index of the day, after the run, from which nothing of a grant is given; Infinity where it goes on. */
function lastDayIndex(shares: readonly GrantShare[], firstDay: number, days: number): number {
  const last = shares.at(-1);
  return last?.share === 0 ? Math.max(days, last.from - firstDay) : Infinity;
}
