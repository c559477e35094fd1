import { describe, expect, it } from 'vitest';
import type { ModelDocument } from '../model/document.ts';
import { leftModels, Unkept } from './unkept.ts';
import type { UnkeptModel, UnkeptStore } from './unkept-store.ts';

const valid = { title: 'Uden fejl' } as ModelDocument;
const written = (document: unknown, tab = 'own', writtenAt = 1) => ({ tab, document, valid, writtenAt });

/** A device that keeps in memory, and a pause that ends when it is told. */
function device() {
  const kept = new Map<string, UnkeptModel>();
  let due: (() => void) | undefined;
  const store: UnkeptStore = {
    all: () => Promise.resolve([...kept.values()]),
    put: async (model) => {
      // Writing takes longer than taking away.
      await new Promise((done) => setTimeout(done, 5));
      kept.set(model.id, model);
    },
    remove: (id) => Promise.resolve(void kept.delete(id))
  };
  const after = (_: number, callback: () => void) => {
    due = callback;
    return () => (due = undefined);
  };
  return { kept, store, after, rest: () => due?.() };
}

describe('a model that nothing else has', () => {
  it('is on the device when typing has rested, as it is written then', async () => {
    const { kept, store, after, rest } = device();
    let document = 'a';
    const unkept = new Unkept('1', store, after, () => written(document));
    unkept.changed();
    document = 'ab';
    unkept.changed();
    expect(kept.size).toBe(0);
    rest();
    await expect.poll(() => kept.get('1')).toEqual({ id: '1', ...written('ab') });
  });

  it('is gone when something else has it, or it is given up, also while it is being written', async () => {
    const { kept, store, after } = device();
    let text: ReturnType<typeof written> | undefined = written('a');
    const unkept = new Unkept('1', store, after, () => text);
    await unkept.write();
    expect(kept.size).toBe(1);
    text = undefined;
    await unkept.write();
    expect(kept.size).toBe(0);
    text = written('b');
    await Promise.all([unkept.write(), unkept.giveUp()]);
    expect(kept.size).toBe(0);
  });

  it('is offered again where no other window has it open, the newest first', () => {
    const models = [
      { id: '1', ...written('a', 'closed', 1) },
      { id: '2', ...written('b', 'other', 9) },
      { id: '3', ...written('c', 'own', 5) }
    ];
    expect(leftModels(models, new Set(['own', 'other']), 'own').map(({ id }) => id)).toEqual(['3', '1']);
  });
});
