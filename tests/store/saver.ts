import { smallInput } from '../../src/lib/model/testing.ts';
import { createModel } from '../../src/lib/server/store/create-model.ts';
import { openStore } from '../../src/lib/server/store/open-store.ts';
import { readVersion } from '../../src/lib/server/store/read-version.ts';
import { saveVersion } from '../../src/lib/server/store/save-version.ts';
import { storeSettings } from '../../src/lib/server/store/settings.ts';

/**
 * A program of its own that saves without end, and says of each save that it was acknowledged: `MODEL NUMBER SEED`.
 * It goes on with the model that it is given, or makes one.
 */
const [, , given] = process.argv;

const write = (line: string) => new Promise((resolve) => process.stdout.write(`${line}\n`, resolve));
const document = (seed: number) => smallInput({ run: { seed, replications: 100 } });

const store = await openStore(storeSettings(process.env));
let modelId = given;
if (!modelId) {
  const created = await createModel(store, { document: document(0), by: 'saver', change: 'Ny' });
  if (created.outcome !== 'created') throw new Error(created.outcome);
  modelId = created.id;
  await write(`${modelId} 1 0`);
}
let base = (await readVersion(store, modelId))?.number ?? 0;
for (;;) {
  const seed = Math.floor(Math.random() * 4_294_967_295);
  const saved = await saveVersion(store, {
    modelId,
    document: document(seed),
    base,
    by: 'saver',
    change: 'x'
  });
  if (saved.outcome !== 'saved') throw new Error(saved.outcome);
  base = saved.version.number;
  await write(`${modelId} ${base} ${seed}`);
}
