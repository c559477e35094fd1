import type { ModelDocument } from '../../model/document.ts';
import { readSharedPage, type SharedPage } from '../../model/shared-page.ts';
import { focusOf, shownDocument } from '../../views/shared-page.ts';
import type { SharedVersion } from '../store/share.ts';

/** What whoever has a link's token is told: the page, how it was computed, and nothing else. */
export interface ShownOfShare {
  readonly page: SharedPage;
  readonly engineVersion: string;
  readonly seed: number;
  readonly replications: number;
  /** Only where the lever may be moved, and this program can still read it; without what the page does not show. */
  readonly document: ModelDocument | undefined;
}

/** @throws Error where what was stored is no page */
export function shownOfShare({
  results,
  engineVersion,
  seed,
  replications,
  leverAllowed,
  document,
  refused
}: SharedVersion): ShownOfShare {
  const page = readSharedPage(results);
  return {
    page,
    ...{ engineVersion, seed, replications },
    document: leverAllowed && !refused ? shownDocument(document as ModelDocument, focusOf(page)) : undefined
  };
}
