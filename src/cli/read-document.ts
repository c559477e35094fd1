import { readFile, stat } from 'node:fs/promises';
import type { ModelDocument } from '../lib/model/document.ts';
import { limits } from '../lib/model/limits.ts';
import { isPlainModel, parsePlainModel, type PlainModelDocument } from '../lib/model/plain-model.ts';
import { problemLines, readModelText, type ModelResult } from '../lib/model/validate.ts';
import type { Language } from '../lib/text/language.ts';
import { isRefused, type Answer } from './answer.ts';
import { say } from './wording.ts';

/** A document that can be run: a model of a municipality, or a plain one without a calendar. */
export type Readable =
  | { readonly kind: 'model'; readonly model: ModelDocument }
  | { readonly kind: 'plain'; readonly model: PlainModelDocument };

/** Reads and checks a file. */
export async function readDocument(file: string, language: Language): Promise<Answer<Readable>> {
  const text = await readText(file, language);
  if (isRefused(text)) return text;
  const refuse = (result: Extract<ModelResult, { ok: false }>) => ({
    refused: [say.unusable(language, file), ...problemLines(result, language).map((line) => `  ${line}`)]
  });
  const plain = plainModelIn(text.value);
  if (plain !== undefined) {
    const result = parsePlainModel(plain);
    return result.ok ? { value: { kind: 'plain', model: result.model } } : refuse(result);
  }
  const result = await readModelText(text.value);
  return result.ok ? { value: { kind: 'model', model: result.model } } : refuse(result);
}

/** The JSON value that says of itself that it is a plain model, or undefined. */
function plainModelIn(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return isPlainModel(value) ? value : undefined;
  } catch {
    // What is wrong with the text is told, with its place, where models are read.
    return undefined;
  }
}

/** Reads a file of text that is no larger than `most` bytes. */
export async function readText(
  file: string,
  language: Language,
  most: number = limits.textBytes
): Promise<Answer<string>> {
  try {
    const { size } = await stat(file);
    if (size > most) return { refused: [say.fileTooLarge(language, file, most)] };
    return { value: new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file)) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return { refused: [say.noSuchFile(language, file)] };
    if (code === 'EISDIR') return { refused: [say.notAFile(language, file)] };
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return { refused: [say.notUtf8(language, file)] };
    if (code !== undefined) return { refused: [say.unreadable(language, file, code)] };
    throw error;
  }
}
