import type { DeviceCopy } from './device-store.ts';
import { startFrom } from './resume.ts';
import type { StoreClient } from './store-client.ts';

/**
 * The copies on a device that hold something the server has not got: the latest of each model. A save that was never answered is known again
 * by what the server has; where it does not answer, what was written counts as not saved.
 */
export async function unsavedHere(
  copies: readonly DeviceCopy[],
  client: Pick<StoreClient, 'newest'>
): Promise<readonly DeviceCopy[]> {
  const written = copies
    .filter(({ draft }) => draft !== undefined)
    .sort((a, b) => b.writtenAt - a.writtenAt)
    .filter(({ id }, index, all) => all.findIndex((copy) => copy.id === id) === index);
  const asked = await Promise.all(
    written.map(async (copy) => {
      const answer = await client.newest(copy.id);
      const start = startFrom(answer.ok ? answer.value : undefined, copy);
      return start?.draft === undefined ? [] : [copy];
    })
  );
  return asked.flat();
}
