import type { ModelDocument } from '../model/document.ts';
import type { Problem } from '../model/problem.ts';
import { documentHash } from '../model/hash.ts';
import { loadExample } from './examples.ts';

/** What the page of an example is rendered from. */
export interface ExamplePage {
  readonly model: ModelDocument | undefined;
  /** Of the model: found here once rather than by every reader's page. */
  readonly hash: string | undefined;
  /** Why the example could not be opened. */
  readonly problems: { readonly list: readonly Problem[]; readonly more: number } | undefined;
  /** Today, YYYY-MM-DD. */
  readonly date: string;
}

/** The page of a shipped example, so that the server can answer with its expected run; undefined where there is none of the name. */
export async function examplePage(name: string): Promise<ExamplePage | undefined> {
  const example = await loadExample(name);
  return (
    example && {
      model: example.ok ? example.model : undefined,
      hash: example.ok ? documentHash(example.model) : undefined,
      problems: example.ok ? undefined : { list: example.problems, more: example.more },
      date: new Date().toISOString().slice(0, 10)
    }
  );
}
