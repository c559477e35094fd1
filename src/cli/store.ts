import { createReadStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { nearestWord } from '../lib/model/nearest-word.ts';
import { backUp } from '../lib/server/store/back-up.ts';
import { StoreFault } from '../lib/server/store/fault.ts';
import { openStore } from '../lib/server/store/open-store.ts';
import { restoreBackup } from '../lib/server/store/restore-backup.ts';
import { storeSettings } from '../lib/server/store/settings.ts';
import type { Store } from '../lib/server/store/store.ts';
import type { Language } from '../lib/text/language.ts';
import { EXIT, isRefused, type Answer } from './answer.ts';
import type { Command } from './run.ts';
import { sayStore } from './store-wording.ts';
import { say } from './wording.ts';

/** What can be done to the store, each with what it says of it. */
const acts: Readonly<
  Record<
    string,
    {
      readonly file: boolean;
      run(
        store: Store,
        file: string,
        asked: { language: Language; replace: boolean }
      ): Promise<Answer<string>>;
    }
  >
> = {
  backup: { file: true, run: (store, file, { language }) => backup(store, file, language) },
  restore: { file: true, run: restore },
  upgrade: {
    file: false,
    run: async ({ migrated }, _file, { language }) => ({
      value: sayStore.upgraded(language, migrated.from, migrated.to)
    })
  }
};

/** Backs the store up, restores it and brings it up to date. */
export const storeCommand: Command = {
  options: { replace: { type: 'boolean' } },
  async run({ words, options }, language, terminal) {
    const [name = '', file = '', tooMany] = words;
    const act = Object.hasOwn(acts, name) ? acts[name] : undefined;
    if (!act) {
      return { refused: [sayStore.unknownAct(language, name, nearestWord(name, Object.keys(acts)))] };
    }
    if (act.file && file === '') return { refused: [sayStore.fileMissing(language, name)] };
    const extra = act.file ? tooMany : words[1];
    if (extra !== undefined) return { refused: [say.wordTooMany(language, extra)] };
    if (options.has('replace') && name !== 'restore') return { refused: [sayStore.onlyRestore(language)] };

    let store: Store | undefined;
    try {
      store = await openStore(storeSettings(process.env));
      const done = await act.run(store, file, { language, replace: options.has('replace') });
      if (isRefused(done)) return done;
      terminal.out(done.value);
      return { value: EXIT.done };
    } catch (error) {
      if (error instanceof StoreFault) return { refused: [error.wording[language]] };
      throw error;
    } finally {
      await store?.close();
    }
  }
};

/** Writes the whole file or none, readable by its owner alone: it holds all that is stored. */
async function backup(store: Store, file: string, language: Language): Promise<Answer<string>> {
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    const target = await open(temporary, 'wx', 0o600);
    try {
      const counts = await backUp(store, async (line) => void (await target.write(line)));
      await target.sync();
      await target.close();
      await rename(temporary, file);
      return { value: sayStore.backedUp(language, file, counts) };
    } catch (error) {
      await target.close().catch(() => {});
      await rm(temporary, { force: true });
      throw error;
    }
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (code === undefined || syscall === undefined) throw error;
    return { refused: [sayStore.unwritable(language, file, code)] };
  }
}

/** The lines of a file, read as they are asked for. */
async function* linesIn(file: string): AsyncGenerator<string> {
  let rest = '';
  for await (const part of createReadStream(file, { encoding: 'utf8', highWaterMark: 1_000_000 })) {
    const lines = (rest + String(part)).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

async function restore(
  store: Store,
  file: string,
  { language, replace }: { language: Language; replace: boolean }
): Promise<Answer<string>> {
  try {
    const done = await restoreBackup(store, linesIn(file), { replace });
    if ('why' in done) return { refused: [`${file}: ${done.wording[language]}`] };
    return { value: sayStore.restored(language, file, done) };
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return { refused: [say.noSuchFile(language, file)] };
    if (code === undefined || syscall === undefined) throw error;
    return { refused: [say.unreadable(language, file, code)] };
  }
}
