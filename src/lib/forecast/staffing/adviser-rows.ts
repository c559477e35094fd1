/** Where the persons of a group stand among its advisers: those of each source of posts together. */
export interface AdviserRows {
  /** By key of the source: its first row, and how many it has. */
  readonly of: ReadonlyMap<string, { readonly at: number; readonly count: number }>;
  readonly count: number;
}

/**
 * @param mostPosts by key of the source, in order
 * @param most rows in all; what would be more has none
 */
export function adviserRows(mostPosts: ReadonlyMap<string, number>, most: number): AdviserRows {
  let count = 0;
  const of = new Map(
    [...mostPosts].map(([key, posts]) => {
      const rows = Math.min(posts, most - count);
      count += rows;
      return [key, { at: count - rows, count: rows }];
    })
  );
  // A group has somebody, so that its hours have a holder.
  return { of, count: Math.max(1, count) };
}
