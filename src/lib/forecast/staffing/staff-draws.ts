import { hashText } from '../../numerics/hash-text.ts';
import { log } from '../../numerics/log.ts';
import { bits, placeKey, streamKey, streamKey2, unit } from '../../simulation/random.ts';

/** Which replication's luck a group's staff has; without it, averages are meant. */
export interface Luck {
  readonly seed: number;
  readonly replication: number;
}

/** What is drawn for a post. Kept apart from what the kernel draws under the same seed. */
const Draw = { LEAVE: 0x706f01, FILL: 0x706f02, COVER: 0x706f03, START: 0x706f04 } as const;

/** Holders of one post until it is gone; it may come back with others. */
const HOLDERS = 1 << 16;

/**
 * The luck of the posts of one source, each draw addressed to (group and source, post, number of its holder): the same post has the
 * same luck in every scenario.
 */
export interface StaffDraws {
  /** How much exposure a holder stands before leaving: of an exponential distribution with mean 1. */
  exposure(post: number, spell: number, holder: number): number;
  /** 32 bits that decide how long a post waits for a holder. */
  fill(post: number, spell: number, holder: number): number;
  /** 0–1: a vacancy before a holder has a temp where the share covered is larger. */
  cover(post: number, spell: number, holder: number): number;
  /** 0–1, one for all posts: where the count of those vacant, or new, at the start begins. */
  start(which: 0 | 1): number;
  /** 0–1: how far somebody new at the start is. */
  progress(post: number): number;
}

export function staffDraws({ seed, replication }: Luck, group: string, source: string): StaffDraws {
  const identity = hashText(`posts.${group}.${source}`)[0] | 0;
  const stream = (purpose: number) => {
    const key = streamKey(seed, replication, identity, purpose);
    const key2 = streamKey2(seed, replication, identity, purpose);
    return (place: number, ordinal: number) => bits(placeKey(key, place), key2, ordinal);
  };
  const [leave, fill, cover, start] = [Draw.LEAVE, Draw.FILL, Draw.COVER, Draw.START].map(stream) as [
    ReturnType<typeof stream>,
    ReturnType<typeof stream>,
    ReturnType<typeof stream>,
    ReturnType<typeof stream>
  ];
  const nth = (spell: number, holder: number) => spell * HOLDERS + holder;
  return {
    exposure: (post, spell, holder) => -log(unit(leave(post, nth(spell, holder)))),
    fill: (post, spell, holder) => fill(post, nth(spell, holder)),
    cover: (post, spell, holder) => unit(cover(post, nth(spell, holder))),
    start: (which) => unit(start(-1, which)),
    progress: (post) => unit(start(post, 0))
  };
}

/** Whether a post is one of a share of the posts, counted off evenly from a point that is drawn: the number is never off by one. */
export function isAmong(share: number, post: number, start: number): boolean {
  return Math.floor((post + 1) * share + start) > Math.floor(post * share + start);
}
