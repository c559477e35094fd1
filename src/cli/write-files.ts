import { rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Language } from '../lib/text/language.ts';
import { isRefused, type Answer } from './answer.ts';
import { say } from './wording.ts';

/** A file that is to be written, and the option that asks for it. */
export interface Target {
  readonly option: string;
  readonly file: string;
}

/** Asks, before anything is computed, whether files can be written: each to a folder that is there, none over another. @param inputs files that are read */
export async function checkTargets(
  targets: readonly Target[],
  inputs: readonly string[],
  language: Language
): Promise<Answer<undefined>> {
  const taken = new Set(inputs.map((file) => resolve(file)));
  for (const { option, file } of targets) {
    if (taken.has(resolve(file))) return { refused: [say.sameFile(language, option, file)] };
    taken.add(resolve(file));
    if (!(await isFolder(dirname(resolve(file))))) return { refused: [say.noFolder(language, option, file)] };
    if (await isFolder(file)) return { refused: [say.isFolder(language, option, file)] };
  }
  return { value: undefined };
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

/** Writes a whole file or none: what stood there before stays until the new one is complete. */
async function writeWhole(
  { option, file }: Target,
  content: Uint8Array | string,
  language: Language
): Promise<Answer<undefined>> {
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    await writeFile(temporary, content, { flag: 'wx' });
    await rename(temporary, file);
    return { value: undefined };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EEXIST') await rm(temporary, { force: true });
    if (code === undefined) throw error;
    return { refused: [say.unwritable(language, option, file, code)] };
  }
}

/** Writes files in their order, and stops at the first that cannot be. */
export async function writeAll(
  files: readonly (Target & { readonly content: () => Promise<Uint8Array | string> })[],
  language: Language
): Promise<Answer<undefined>> {
  for (const file of files) {
    const done = await writeWhole(file, await file.content(), language);
    if (isRefused(done)) return done;
  }
  return { value: undefined };
}
