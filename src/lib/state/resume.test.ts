import { describe, expect, it } from 'vitest';
import { documentHash } from '../model/hash.ts';
import type { VersionWithDocument } from '../model/store-answers.ts';
import type { DeviceCopy } from './device-store.ts';
import { copyToResume, outdatedCopies, startFrom } from './resume.ts';

const noteOf = (number: number, document: unknown) => ({
  number,
  hash: documentHash(document),
  savedAt: '2026-03-02T08:00:00.000Z',
  savedBy: 'Budget',
  change: 'x'
});
const first = { title: 'Første' };
const second = { title: 'Anden' };
const written = { title: 'Skrevet' };
const stored = (number: number, document: unknown): VersionWithDocument => ({
  ...noteOf(number, document),
  document
});

const copy = (values: Partial<DeviceCopy> = {}): DeviceCopy => ({
  id: '7',
  tab: 'own',
  version: noteOf(1, first),
  base: first,
  draft: undefined,
  unanswered: [],
  writtenAt: 1,
  ...values
});

describe('the copy that a window goes on from', () => {
  const open = new Set(['own', 'other']);

  it('is its own, then that of a closed window, and never what another open window is writing', () => {
    const own = copy({ draft: written });
    const closed = copy({ tab: 'closed', draft: written, writtenAt: 5 });
    const later = copy({ tab: 'closed later', draft: written, writtenAt: 6 });
    const others = copy({ tab: 'other', draft: written, writtenAt: 9 });
    const all = [others, closed, later, own, copy({ id: '8', tab: 'closed', draft: written, writtenAt: 9 })];
    expect(copyToResume(all, '7', 'own', open)).toBe(own);
    expect(copyToResume([others, closed, later], '7', 'own', open)).toBe(later);
    expect(copyToResume([others], '7', 'own', open)).toBeUndefined();
  });

  it('is one with changes before a later one without, and otherwise the latest', () => {
    const changed = copy({ tab: 'closed', draft: written, writtenAt: 2 });
    const clean = copy({ tab: 'other', writtenAt: 9 });
    const older = copy({ tab: 'closed', writtenAt: 3 });
    expect(copyToResume([clean, changed], '7', 'own', open)).toBe(changed);
    expect(copyToResume([older, clean], '7', 'own', open)).toBe(clean);
  });
});

describe('what a model is opened from', () => {
  it.each([
    ['the server where this device has nothing', stored(2, second), undefined, [2, second, undefined]],
    ['the server where nothing was written here', stored(2, second), copy(), [2, second, undefined]],
    ['this device where the server is away', undefined, copy({ draft: written }), [1, first, written]],
    ['this device without changes where the server is away', undefined, copy(), [1, first, undefined]],
    [
      'the server with what was written upon it',
      stored(1, first),
      copy({ draft: written }),
      [1, first, written]
    ],
    [
      'the server where what was written has been saved',
      stored(2, written),
      copy({ draft: written }),
      [2, written, undefined]
    ],
    [
      'the server where one’s own save was never answered, with what was written after it',
      stored(2, second),
      copy({ draft: written, unanswered: [documentHash(second)] }),
      [2, second, written]
    ],
    [
      'the older version where another has saved since, so that saving tells of it',
      stored(2, second),
      copy({ draft: written }),
      [1, first, written]
    ]
  ])('is %s', (_, newest, here, [number, document, draft]) => {
    const start = startFrom(newest, here);
    expect([start?.version.number, start?.document, start?.draft]).toEqual([number, document, draft]);
  });

  it('is nothing where neither has it', () => {
    expect(startFrom(undefined, undefined)).toBeUndefined();
  });
});

it('twenty copies without changes are kept beside those with changes and those of open windows', () => {
  const clean = Array.from({ length: 25 }, (_, index) =>
    copy({ id: String(index), tab: 'closed', writtenAt: index })
  );
  const all = [...clean, copy({ tab: 'closed', draft: written, writtenAt: -1 }), copy({ writtenAt: -2 })];
  const outdated = outdatedCopies(all, new Set(['own']));
  expect(outdated.map(({ id }) => id).sort()).toEqual(['0', '1', '2', '3', '4']);
});
