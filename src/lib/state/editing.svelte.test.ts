import { expect, test } from 'vitest';
import { smallModel } from '../model/testing.ts';
import { Editing } from './editing.svelte.ts';
import type { Workspace } from './workspace.svelte.ts';

test('problems stand at their places after the page that made the editor has gone', async () => {
  const model = smallModel();
  const workspace = { opened: model, result: { model }, adopt: () => undefined } as unknown as Workspace;
  let editing: Editing | undefined;
  const leave = $effect.root(() => {
    editing = new Editing(workspace, { after: () => () => undefined });
    $effect(() => void editing!.problemsAt(['title']));
  });
  const draft = (await editing!.prepare())!;
  draft.set(['title'], '');
  draft.check();
  expect(editing!.problemsAt(['title'])).toHaveLength(1);
  leave();
  draft.set(['headline', 'year'], 'i år');
  draft.check();
  expect(editing!.problemsAt(['headline', 'year'])).toHaveLength(1);
  expect(editing!.problemsAt(['title'])).toHaveLength(1);
  draft.set(['title'], 'Lille model');
  draft.check();
  expect(editing!.problemsAt(['title'])).toEqual([]);
});
