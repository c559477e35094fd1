import type { SharedVersion } from '../../lib/state/sharing.svelte.ts';

/** Of an earlier version, which is looked at and not edited: what it is, the address of the history that it is of, and what a link is made to. */
export interface EarlierVersion {
  readonly words: string;
  readonly address: string;
  readonly version: SharedVersion;
}
