import type { Text } from '../model/text.ts';
import type { ModelResult } from '../model/validate.ts';
import { readModelText } from '../model/validate.ts';

// Read when asked for: each example becomes a file of its own beside the server.
const files = import.meta.glob<string>('/static/examples/*.json', { query: '?raw', import: 'default' });

/** The examples in the order in which they are listed. */
const names = ['so42', 'oe501', 'boerneomraadet', 'frederiksberg'].filter((name) => fileOf(name) in files);

function fileOf(name: string): string {
  return `/static/examples/${name}.json`;
}

const loaded = new Map<string, Promise<ModelResult>>();

/**
 * A shipped example by its name (`so42`), parsed as a reader's own file would be, when it is first asked for; undefined where there is
 * none of the name.
 */
export async function loadExample(name: string): Promise<ModelResult | undefined> {
  const read = names.includes(name) ? files[fileOf(name)] : undefined;
  if (!read) return undefined;
  const model = loaded.get(name) ?? read().then(readModelText);
  loaded.set(name, model);
  // One that could not be read is tried again when it is next asked for.
  model.catch(() => loaded.delete(name));
  return model;
}

/** What the list of examples says of one. */
export interface ListedExample {
  readonly id: string;
  readonly title: Text;
  readonly municipality: Text | undefined;
  /** What the example asks: its description. */
  readonly description: Text | undefined;
}

/** The shipped examples. One that cannot be read is left out: its own page says why. */
export async function listExamples(): Promise<ListedExample[]> {
  const read = await Promise.all(names.map(async (id) => ({ id, result: await loadExample(id) })));
  return read.flatMap(({ id, result }) => {
    if (!result?.ok) return [];
    const { title, municipality, description } = result.model;
    return [{ id, title, municipality, description }];
  });
}
