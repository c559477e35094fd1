/** A label that wants its middle at `wanted` and takes `size` along the axis, all in pixels. */
export interface WantedLabel {
  wanted: number;
  size: number;
}

interface Block {
  members: number[];
  size: number;
  /** Sum over members of where each would like the block's start to be. */
  wantedStart: number;
  start: number;
}

/**
 * Middles for labels along one axis so that none overlaps and the sum of squared moves is least, kept within
 * from..to as long as they fit there. Labels with the same wish keep their order.
 */
export function spreadLabels(labels: readonly WantedLabel[], from: number, to: number): number[] {
  const order = labels
    .map((_, index) => index)
    .sort((a, b) => labels[a]!.wanted - labels[b]!.wanted || a - b);
  const clamp = (start: number, size: number) => Math.max(from, Math.min(to - size, start));
  const blocks: Block[] = [];
  for (const index of order) {
    const { wanted, size } = labels[index]!;
    const start = wanted - size / 2;
    let block: Block = { members: [index], size, wantedStart: start, start: clamp(start, size) };
    let before = blocks.at(-1);
    while (before !== undefined && before.start + before.size > block.start) {
      blocks.pop();
      const members = [...before.members, ...block.members];
      const wantedStart = before.wantedStart + block.wantedStart - block.members.length * before.size;
      const merged = before.size + block.size;
      block = { members, size: merged, wantedStart, start: clamp(wantedStart / members.length, merged) };
      before = blocks.at(-1);
    }
    blocks.push(block);
  }
  const middles = new Array<number>(labels.length).fill(0);
  for (const block of blocks) {
    let start = block.start;
    for (const index of block.members) {
      middles[index] = start + labels[index]!.size / 2;
      start += labels[index]!.size;
    }
  }
  return middles;
}
