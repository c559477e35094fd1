import type { ModelResult } from '../model/validate.ts';
import { parseModelText } from '../model/validate.ts';

// Read when asked for: each example becomes a file of its own beside the server.
const files = import.meta.glob<string>('/static/examples/*.json', { query: '?raw', import: 'default' });

/** A shipped example by its name (`so42`), parsed as a reader's own file would be; undefined where there is none of the name. */
export async function loadExample(name: string): Promise<ModelResult | undefined> {
  const read = files[`/static/examples/${name}.json`];
  return read && parseModelText(await read());
}
