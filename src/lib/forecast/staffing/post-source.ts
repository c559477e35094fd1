/** Posts of a group that come from one place: its establishment, or one grant. */
export interface PostSource {
  /** Tells the sources of a group apart and names their draws: {@link ESTABLISHMENT}, or made of the grant's id. */
  readonly key: string;
  /** Posts (årsværk) per day of the run. */
  readonly row: Float64Array;
  /** Posts that are known to end: staff may leave as the end comes near. */
  readonly fixedTerm: boolean;
  /**
   * How posts that arise during the run begin: `vacant` until somebody has been found; with somebody `hired` for them; or `staffed`,
   * by somebody experienced who comes along.
   */
  readonly arrive: 'vacant' | 'hired' | 'staffed';
  /** Index of the day on which posts that last through the run end after it; Infinity where that is not known. */
  endsOn: number;
  /** Where less of a grant is given from a day of the run on than before: the posts that end with it, in order of time. */
  ends?: readonly PostEnd[];
}

/** Posts (årsværk) that are gone from a day of the run on, whose index is above 0. */
export interface PostEnd {
  readonly day: number;
  readonly posts: number;
}

/** Key of the posts that no grant funds. */
export const ESTABLISHMENT = 'establishment';

/** The posts that no grant funds; the row is to be written. */
export const establishmentOf = (days: number): PostSource => ({
  key: ESTABLISHMENT,
  row: new Float64Array(days),
  fixedTerm: false,
  arrive: 'vacant',
  endsOn: Infinity
});

/** A post from the first day it is funded until it is not: one holder at a time, part-time while less than a whole post is funded. */
export interface PostSpell {
  /** Number of the post in its source; more posts are the same posts and some more. */
  readonly post: number;
  /** How often the post has been there before. */
  readonly spell: number;
  /** Index of the first day. */
  readonly from: number;
  /** Index of the day on which it is gone; the length of the run where it stays. */
  readonly until: number;
  /** The same, or a day after the run. */
  readonly endsOn: number;
  /** Of the posts that began with it, its place among them, evenly spread over 0–1. */
  readonly turn: number;
}

/** What is left of a post by rounding is none. */
const NOTHING = 1e-9;

/** How many posts a level is: whole ones and one fraction. */
export const postsOf = (level: number): number => Math.max(0, Math.ceil(level - NOTHING));

/** The part of a post that is funded at a level, 0–1. */
export const weightOf = (level: number, post: number): number => {
  const weight = level - post;
  return weight >= 1 - NOTHING ? 1 : weight > NOTHING ? weight : 0;
};

/** The posts of a source with the time each is there: the last to come are the first to go. */
export function spellsOf({ row, endsOn }: PostSource): PostSpell[] {
  const spells: PostSpell[] = [];
  /** Per post that is there: the first day and its turn. */
  const open: { from: number; turn: number }[] = [];
  const times: number[] = [];
  const close = (day: number, end: number) => {
    const post = open.length - 1;
    const { from, turn } = open.pop()!;
    spells.push({ post, spell: times[post]!, from, until: day, endsOn: end, turn });
    times[post] = times[post]! + 1;
  };
  for (let day = 0; day < row.length; day++) {
    const posts = postsOf(row[day]!);
    const before = open.length;
    while (open.length > posts) close(day, day);
    while (open.length < posts) {
      times[open.length] ??= 0;
      open.push({ from: day, turn: (open.length - before + 0.5) / (posts - before) });
    }
  }
  while (open.length > 0) close(row.length, Math.max(row.length, endsOn));
  return spells.sort((a, b) => a.post - b.post || a.spell - b.spell);
}
