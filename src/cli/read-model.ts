import { readFile, stat } from 'node:fs/promises';
import type { ModelDocument } from '../lib/model/document.ts';
import { limits } from '../lib/model/limits.ts';
import { parseModelText, problemLines } from '../lib/model/validate.ts';
import type { Language } from '../lib/text/language.ts';
import { isRefused, type Answer } from './answer.ts';
import { say } from './wording.ts';

/** Reads and checks a model file. */
export async function readModel(file: string, language: Language): Promise<Answer<ModelDocument>> {
  const text = await readText(file, language);
  if (isRefused(text)) return text;
  const result = parseModelText(text.value);
  if (result.ok) return { value: result.model };
  return { refused: [say.unusable(language, file), ...problemLines(result, language).map(indented)] };
}

async function readText(file: string, language: Language): Promise<Answer<string>> {
  try {
    const { size } = await stat(file);
    if (size > limits.textBytes) return { refused: [say.fileTooLarge(language, file, limits.textBytes)] };
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

const indented = (line: string): string => `  ${line}`;
