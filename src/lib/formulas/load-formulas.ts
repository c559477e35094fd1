import type { parse } from './mathjs-parser.ts';

type Parse = typeof parse;

let loaded: Parse | undefined;

/**
 * Loads what reads formulas. It is awaited before a document that holds formulas is checked or run, once in each thread; documents
 * without formulas never load it.
 */
export async function loadFormulas(): Promise<void> {
  loaded ??= (await import('./mathjs-parser.ts')).parse;
}

/** @throws {Error} where {@link loadFormulas} was not awaited */
export function loadedParser(): Parse {
  if (!loaded) throw new Error('a formula is read before loadFormulas() was awaited');
  return loaded;
}
