import type { Block } from './note.ts';

/** The charts among blocks, those in lists too, in reading order. */
export const chartsIn = (blocks: readonly Block[]): Extract<Block, { kind: 'chart' }>[] =>
  blocks.flatMap((block) =>
    block.kind === 'chart' ? [block] : block.kind === 'list' ? block.items.flatMap(chartsIn) : []
  );
