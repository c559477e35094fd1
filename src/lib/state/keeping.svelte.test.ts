import { describe, expect, it } from 'vitest';
import { documentHash } from '../model/hash.ts';
import type { Path } from '../model/problem.ts';
import { smallModel } from '../model/testing.ts';
import type { DeviceCopy } from './device-store.ts';
import { Draft } from './draft.svelte.ts';
import { Keeping, type KeepState } from './keeping.svelte.ts';
import { StoreClient } from './store-client.ts';

const title: Path = ['title'];
const problem = { place: 'store', message: { da: 'Ingen plads.', en: 'No room.' } };

interface Request {
  document: { title: unknown };
  base: number;
  by: string;
  change: { da: string };
}

const noteOf = (number: number, hash = 'a'.repeat(64), savedBy = 'Budget') => ({
  number,
  hash,
  savedAt: '2026-03-02T08:00:00.000Z',
  savedBy,
  change: 'Ændret'
});

type Reply = (request: Request) => [status: number, body: unknown] | 'nothing';
const accepts: Reply = ({ base }) => [200, { version: noteOf(base + 1), unchanged: false }];

/** A stored model that is edited; its time passes, and its server answers, as the test says. */
function kept() {
  const waiting = new Map<number, { at: number; callback: () => void }>();
  const sent: (Request & { keepalive: boolean | undefined; at: number })[] = [];
  let time = 1_000_000;
  let next = 0;
  let reply = accepts;
  let name = 'Budget';
  let hasRoom = true;
  const here: Pick<DeviceCopy, 'version' | 'base' | 'draft' | 'unanswered'>[] = [];
  const told: number[] = [];
  const after = (milliseconds: number, callback: () => void) => {
    const key = next++;
    waiting.set(key, { at: time + milliseconds, callback });
    return () => void waiting.delete(key);
  };
  const client = new StoreClient((_, init) => {
    const request = JSON.parse(String(init?.body ?? '{}')) as Request;
    sent.push({ ...request, keepalive: init?.keepalive, at: time });
    const answer = reply(request);
    if (answer === 'nothing') return Promise.reject(new TypeError('Failed to fetch'));
    return Promise.resolve(new Response(JSON.stringify(answer[1]), { status: answer[0] }));
  });
  const model = smallModel();
  const clock = () => time;
  const draft: Draft = new Draft(model, { after, clock, onvalid() {}, onchange: () => keeping.changed() });
  const stored = { id: '7', version: noteOf(4), document: model };
  const keeping: Keeping = new Keeping(stored, draft, client, {
    after,
    clock,
    by: () => name,
    keepHere: (copy) => {
      if (hasRoom) here.push(copy);
      return Promise.resolve(hasRoom);
    },
    onsaved: ({ number }) => told.push(number)
  });
  /** Lets so many seconds pass, one by one, and what is answered be read. */
  const pass = async (seconds: number) => {
    for (let second = 0; second <= seconds; second++) {
      for (const [key, { at, callback }] of [...waiting]) {
        if (at > time) continue;
        waiting.delete(key);
        callback();
      }
      await new Promise((read) => setTimeout(read));
      if (second < seconds) time += 1000;
    }
  };
  const answerWith = (how: Reply) => (reply = how);
  const titles = () => sent.map(({ document }) => document.title);
  const call = (other: string) => (name = other);
  return {
    draft,
    keeping,
    pass,
    sent,
    titles,
    answerWith,
    call,
    model,
    here,
    told,
    fill: () => (hasRoom = false)
  };
}

const kind = ({ state }: Keeping): KeepState['kind'] => state.kind;

describe('a model that keeps itself', () => {
  it('saves a burst of changes once, 10 seconds after the last, with the places that were changed', async () => {
    const { draft, keeping, pass, sent } = kept();
    for (const text of ['Ny', 'Ny t', 'Ny titel']) {
      draft.set(title, text, true);
      expect(kind(keeping)).toBe('changed');
      await pass(5);
    }
    expect(sent).toEqual([]);
    await pass(5);
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ base: 4, by: 'Budget', document: { title: 'Ny titel' } });
    expect(sent[0]?.change.da).toContain('Titel');
    expect(sent[0]?.change.da).toContain('Ny titel');
    expect([kind(keeping), keeping.version.number, draft.isUnsaved]).toEqual(['kept', 5, false]);
    await pass(100);
    expect(sent).toHaveLength(1);
  });

  it('makes versions a minute apart at least while work goes on, each upon the one before', async () => {
    const { draft, pass, sent } = kept();
    for (let change = 0; change < 20; change++) {
      draft.set(title, `Titel ${change}`);
      await pass(15);
    }
    await pass(60);
    // 300 seconds of work: the first after 10, then one a minute, and the last changes.
    expect(sent.map(({ base }) => base)).toEqual([4, 5, 6, 7, 8, 9]);
    for (const [index, { at }] of sent.entries())
      if (index > 0) expect(at - sent[index - 1]!.at).toBeGreaterThanOrEqual(60_000);
    expect(sent.at(-1)?.document.title).toBe('Titel 19');
  });

  it('has nothing to save where what was changed is changed back', async () => {
    const { draft, keeping, pass, sent } = kept();
    draft.set(title, 'Ny');
    draft.undo();
    expect(kind(keeping)).toBe('kept');
    await pass(60);
    expect(sent).toEqual([]);
  });

  it('waits while the text has errors, and saves when they are mended', async () => {
    const { draft, keeping, pass, sent } = kept();
    draft.set(title, '');
    await pass(10);
    expect(kind(keeping)).toBe('broken');
    await pass(120);
    expect(sent).toEqual([]);
    draft.set(title, 'Mendet');
    await pass(10);
    expect([kind(keeping), sent.length]).toEqual(['kept', 1]);
  });

  it('asks who saves before it saves, and then does', async () => {
    const { draft, keeping, pass, sent, call } = kept();
    call('');
    draft.set(title, 'Ny');
    await pass(70);
    expect([kind(keeping), sent.length]).toEqual(['nameless', 0]);
    call('Plan');
    await keeping.saveNow();
    expect([kind(keeping), sent[0]?.by]).toEqual(['kept', 'Plan']);
  });

  it('saves what came while it was saving', async () => {
    const { draft, keeping, pass, titles } = kept();
    draft.set(title, 'Første');
    const saving = keeping.saveNow();
    expect(kind(keeping)).toBe('saving');
    draft.set(title, 'Anden');
    await saving;
    expect(kind(keeping)).toBe('changed');
    await pass(60);
    expect([titles(), kind(keeping)]).toEqual([['Første', 'Anden'], 'kept']);
  });

  it('tries again with growing pauses, at most a minute, while no answer comes; with the newest text, and at once when the network is back', async () => {
    const { draft, keeping, pass, sent, answerWith } = kept();
    answerWith(() => 'nothing');
    draft.set(title, 'Uden net');
    await keeping.saveNow();
    expect(kind(keeping)).toBe('offline');
    draft.set(title, 'Uden net, mere');
    expect(kind(keeping)).toBe('offline');
    await pass(300);
    const pauses = sent.slice(1).map(({ at }, index) => (at - sent[index]!.at) / 1000);
    expect(pauses).toEqual([2, 4, 8, 16, 32, 60, 60, 60]);
    answerWith(accepts);
    keeping.online();
    await pass(0);
    expect([kind(keeping), sent.at(-1)?.document.title]).toEqual(['kept', 'Uden net, mere']);
    await pass(300);
    expect(sent).toHaveLength(10);
  });

  it('says what the server says of a full disk, and saves when there is room', async () => {
    const { draft, keeping, pass, answerWith } = kept();
    answerWith(() => [507, { fault: 'full', problems: [problem], more: 0 }]);
    draft.set(title, 'Ny');
    await pass(11);
    expect(keeping.state).toEqual({ kind: 'failing', problems: [problem] });
    answerWith(accepts);
    await pass(8);
    expect([kind(keeping), keeping.version.number]).toEqual(['kept', 5]);
  });

  it('tells a refusal and does not repeat it; the next change is tried', async () => {
    const { draft, keeping, pass, sent, answerWith } = kept();
    answerWith(() => [422, { problems: [problem], more: 0 }]);
    draft.set(title, 'Ny');
    await pass(200);
    expect([keeping.state, sent.length]).toEqual([{ kind: 'refused', problems: [problem] }, 1]);
    answerWith(accepts);
    draft.set(title, 'Nyere');
    await pass(10);
    expect([kind(keeping), sent.length]).toEqual(['kept', 2]);
  });

  it('saves nothing more to a model that is gone', async () => {
    const { draft, keeping, pass, sent, answerWith } = kept();
    answerWith(() => [404, { problems: [problem], more: 0 }]);
    draft.set(title, 'Ny');
    await pass(10);
    expect(kind(keeping)).toBe('missing');
    draft.set(title, 'Nyere');
    keeping.leave();
    await pass(100);
    expect(sent).toHaveLength(1);
  });

  it('saves before it is left, beyond the life of the page where that is short enough, and nothing where nothing has changed', async () => {
    const { draft, keeping, pass, sent } = kept();
    keeping.leave();
    draft.set(title, 'Ny');
    keeping.leave();
    await pass(0);
    expect(sent.map(({ keepalive }) => keepalive)).toEqual([true]);
    draft.set(['description'], 'x'.repeat(19_000));
    draft.set(['municipality'], 'Aa');
    draft.set(['description'], { da: 'æ'.repeat(19_000), en: 'ø'.repeat(19_000) });
    keeping.leave();
    await pass(0);
    expect(sent.map(({ keepalive }) => keepalive)).toEqual([true, false]);
  });
});

describe('two who save', () => {
  const others = { ...noteOf(5, 'b'.repeat(64), 'Plan'), document: { ...smallModel(), title: 'Hans' } };
  const newer: Reply = ({ base }) =>
    base < 5 ? [409, { problems: [problem], more: 0, newest: others }] : accepts({ base } as Request);

  const inConflict = async () => {
    const all = kept();
    all.answerWith(newer);
    all.draft.set(title, 'Hendes');
    await all.keeping.saveNow();
    return all;
  };

  it('are told of each other with what both were made from; nothing more is sent', async () => {
    const { keeping, draft, pass, sent, model } = await inConflict();
    draft.set(['municipality'], 'Aarhus');
    await pass(200);
    expect(sent).toHaveLength(1);
    const { state } = keeping;
    expect(state.kind === 'conflict' && state.conflict).toMatchObject({
      base: { number: 4, document: model },
      mine: { title: 'Hendes', municipality: 'Aarhus' },
      newest: { number: 5, savedBy: 'Plan', document: { title: 'Hans' } }
    });
  });

  it('can agree on the newest, and one’s own comes back with undo, upon it', async () => {
    const { keeping, draft, pass, sent } = await inConflict();
    keeping.takeNewest();
    expect([kind(keeping), draft.document]).toEqual(['kept', others.document]);
    expect(keeping.version.number).toBe(5);
    draft.undo();
    await pass(60);
    expect(sent.at(-1)).toMatchObject({ base: 5, document: { title: 'Hendes' } });
    expect(kind(keeping)).toBe('kept');
  });

  it('can agree on what is made of both', async () => {
    const { keeping, pass, sent } = await inConflict();
    keeping.settle({ ...others.document, title: 'Deres' });
    await pass(0);
    expect(sent.at(-1)).toMatchObject({ base: 5, document: { title: 'Deres' } });
    expect([kind(keeping), keeping.version.number]).toEqual(['kept', 6]);
  });

  it('are not two where the answer to one’s own save was lost', async () => {
    const { keeping, draft, pass, sent, answerWith } = kept();
    let stored: unknown;
    answerWith(({ document }) => {
      stored = document;
      return 'nothing';
    });
    draft.set(title, 'Gemt uden svar');
    await keeping.saveNow();
    draft.set(title, 'Skrevet siden');
    answerWith(({ base }) =>
      base === 4
        ? [409, { problems: [], more: 0, newest: { ...noteOf(5, documentHash(stored)), document: stored } }]
        : accepts({ base } as Request)
    );
    await pass(3);
    expect(sent.map(({ base }) => base)).toEqual([4, 4, 5]);
    expect([kind(keeping), sent.at(-1)?.document.title]).toEqual(['kept', 'Skrevet siden']);
  });
});

describe('what is written lies on the device', () => {
  it('a moment after it was written, readable or not, until the server has it', async () => {
    const { draft, keeping, pass, here, told, model } = kept();
    draft.set(title, '');
    expect(keeping.isHere).toBe(false);
    await pass(1);
    expect(keeping.isHere).toBe(true);
    expect(here.at(-1)).toMatchObject({ base: model, draft: { title: '' }, version: { number: 4 } });
    draft.set(title, 'Ny');
    await keeping.saveNow();
    await pass(0);
    expect(here.at(-1)).toMatchObject({ draft: undefined, base: { title: 'Ny' }, version: { number: 5 } });
    expect(here.at(-1)?.unanswered).toEqual([]);
    expect(told).toEqual([5]);
  });

  it('with what was sent and never answered', async () => {
    const { draft, keeping, pass, here, answerWith } = kept();
    answerWith(() => 'nothing');
    draft.set(title, 'Ny');
    await keeping.saveNow();
    expect(here.at(-1)).toMatchObject({ draft: { title: 'Ny' }, unanswered: [documentHash(draft.valid)] });
    await pass(1);
  });

  it('at once when the page is left, and no more when another model has it', async () => {
    const { draft, keeping, pass, here } = kept();
    draft.set(title, '');
    keeping.leave();
    await pass(0);
    expect(here.map((copy) => (copy.draft as { title: string }).title)).toEqual(['']);
    await keeping.handOn();
    expect(here.at(-1)?.draft).toBeUndefined();
    draft.set(title, 'Ny');
    await pass(70);
    expect(here).toHaveLength(2);
  });

  it('is known not to where there is no room', async () => {
    const { draft, keeping, pass, fill } = kept();
    fill();
    draft.set(title, 'Ny');
    await pass(2);
    expect([keeping.isHere, keeping.isUnsaved]).toEqual([false, true]);
  });
});

describe('another window of the same browser', () => {
  const newest = {
    ...noteOf(6, 'c'.repeat(64)),
    document: { ...smallModel(), title: 'Fra et andet vindue' }
  };

  it('is followed where nothing is unsaved', async () => {
    const { draft, keeping, pass, sent, answerWith } = kept();
    answerWith(() => [200, newest]);
    await keeping.heard(6);
    expect([kind(keeping), keeping.version.number, draft.document]).toEqual(['kept', 6, newest.document]);
    await pass(70);
    // Asked for once, and nothing was saved.
    expect(sent).toHaveLength(1);
    await keeping.heard(5);
    expect(sent).toHaveLength(1);
  });

  it('changes nothing that is being written', async () => {
    const { draft, keeping, sent } = kept();
    draft.set(title, 'Her');
    await keeping.heard(6);
    expect([sent.length, (draft.document as { title: string }).title]).toEqual([0, 'Her']);
  });
});
