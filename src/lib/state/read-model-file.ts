import type { ModelDocument } from '../model/document.ts';
import type { Problem } from '../model/problem.ts';

/** A file as browsers hand it over. */
export interface ModelFile {
  readonly name: string;
  readonly size: number;
  slice(start: number, end: number): { text(): Promise<string> };
}

/** Why a file could not be opened. */
export interface RefusedFile {
  readonly name: string;
  /** None where the file could not even be read. */
  readonly problems: readonly Problem[];
  /** How many more there are. */
  readonly more: number;
}

/** A file read as a model. */
export type ReadModelFile =
  | { readonly ok: true; readonly model: ModelDocument }
  | { readonly ok: false; readonly refused: RefusedFile };

/** One byte more than a model may have: the rest of a larger file need not be read to refuse it. */
const READ_BYTES = 10_000_001;

/** Reads a model from a file; never throws on any content. What parses it is loaded now. */
export async function readModelFile(file: ModelFile): Promise<ReadModelFile> {
  const refuse = (problems: readonly Problem[], more: number): ReadModelFile => ({
    ok: false,
    refused: { name: file.name, problems, more }
  });
  let text: string;
  try {
    text = await file.slice(0, READ_BYTES).text();
  } catch {
    // The file was moved or locked since it was chosen.
    return refuse([], 0);
  }
  const { readModelText } = await import('../model/validate.ts');
  const result = await readModelText(text);
  return result.ok ? result : refuse(result.problems, result.more);
}
