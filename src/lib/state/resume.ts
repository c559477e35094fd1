import { documentHash } from '../model/hash.ts';
import type { SavedVersion, VersionWithDocument } from '../model/store-answers.ts';
import type { DeviceCopy } from './device-store.ts';

/** What a stored model is opened from. */
export interface Start {
  readonly version: SavedVersion;
  readonly document: unknown;
  /** What was written upon it on this device and not saved; undefined where nothing was. */
  readonly draft: unknown;
}

/** Copies without changes that are kept for a day without a server. */
const MOST_COPIES = 20;

/**
 * The copy of a model to go on from: what was written in this window, else what was written last in a window that is closed, else the newest
 * copy without changes. What another window is writing is left to it.
 * @param open names of the windows that are open
 */
export function copyToResume(
  copies: readonly DeviceCopy[],
  id: string,
  tab: string,
  open: ReadonlySet<string>
): DeviceCopy | undefined {
  const free = copies
    .filter((copy) => copy.id === id && (copy.tab === tab || copy.draft === undefined || !open.has(copy.tab)))
    .sort((a, b) => b.writtenAt - a.writtenAt);
  const written = free.filter(({ draft }) => draft !== undefined);
  return written.find((copy) => copy.tab === tab) ?? written[0] ?? free[0];
}

/**
 * What a model is opened from, given what the server has and what this device has. A draft upon an older version than the server's is opened
 * upon that one: saving it then tells of the newer.
 * @param newest undefined where the server does not answer
 */
export function startFrom(
  newest: VersionWithDocument | undefined,
  copy: DeviceCopy | undefined
): Start | undefined {
  const ofServer = newest && { version: noteOf(newest), document: newest.document, draft: undefined };
  if (!copy) return ofServer;
  if (copy.draft === undefined)
    return ofServer ?? { version: copy.version, document: copy.base, draft: undefined };
  if (ofServer) {
    if (hashOf(copy.draft) === ofServer.version.hash) return ofServer;
    const isOwn = copy.unanswered.includes(ofServer.version.hash);
    if (isOwn || copy.version.number === ofServer.version.number) return { ...ofServer, draft: copy.draft };
  }
  return { version: copy.version, document: copy.base, draft: copy.draft };
}

/** Copies that need not be kept any more. */
export function outdatedCopies(copies: readonly DeviceCopy[], open: ReadonlySet<string>): DeviceCopy[] {
  return copies
    .filter(({ draft, tab }) => draft === undefined && !open.has(tab))
    .sort((a, b) => b.writtenAt - a.writtenAt)
    .slice(MOST_COPIES);
}

function noteOf({ document: _document, refused: _refused, ...version }: VersionWithDocument): SavedVersion {
  return version;
}

/** Of a text that cannot be read as well: it then equals nothing that is stored. */
function hashOf(document: unknown): string | undefined {
  try {
    return documentHash(document);
  } catch {
    return undefined;
  }
}
