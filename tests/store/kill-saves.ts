import { spawn } from 'node:child_process';
import type { Store } from '../../src/lib/server/store/store.ts';
import { buildProgram } from './build-program.ts';

/** A save whose acknowledgement was read before its process was killed. */
interface Acknowledged {
  readonly modelId: string;
  readonly number: number;
  readonly seed: number;
}

function readLine(line: string): Acknowledged {
  const [modelId = '', number, seed] = line.split(' ');
  return { modelId, number: Number(number), seed: Number(seed) };
}

/** Runs the program until so many saves are acknowledged and a while more, then kills it at once. */
function saveUntilKilled(
  saver: string,
  environment: Record<string, string>,
  { modelId, saves, whileMore }: { modelId: string | undefined; saves: number; whileMore: number }
): Promise<Acknowledged[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [saver, ...(modelId ? [modelId] : [])], {
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe']
    });
    let said = '';
    let complaint = '';
    let dying = false;
    child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text));
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (dying || said.split('\n').length <= saves) return;
      dying = true;
      setTimeout(() => child.kill('SIGKILL'), whileMore);
    });
    child.on('error', reject);
    child.on('close', (_code, signal) => {
      if (signal !== 'SIGKILL') return reject(new Error(complaint));
      // The last line may have been cut in two.
      resolve(said.split('\n').slice(0, -1).map(readLine));
    });
  });
}

/** What came of many saves whose program was killed in the middle, again and again. */
export interface KilledSaves {
  readonly acknowledged: number;
  readonly kills: number;
  /** Acknowledged saves that the store does not hold as they were. */
  readonly lost: readonly Acknowledged[];
  /** Versions in the store; a save may have been kept whose acknowledgement nobody heard, at most one for each kill. */
  readonly versions: number;
}

/**
 * Saves to a store from a program of its own that is killed while it saves, then looks for every save that was acknowledged.
 * @param saves how many to acknowledge before each kill
 * @param pause milliseconds from the last of them to the kill, so that it hits another point each time
 */
export async function killSaves(
  environment: Record<string, string>,
  { kills, saves, pause }: { kills: number; saves: number; pause: (kill: number) => number },
  open: () => Promise<Store>
): Promise<KilledSaves> {
  const saver = await buildProgram('saver');
  const acknowledged: Acknowledged[] = [];
  for (let kill = 0; kill < kills; kill++) {
    const modelId = acknowledged[0]?.modelId;
    acknowledged.push(
      ...(await saveUntilKilled(saver, environment, { modelId, saves, whileMore: pause(kill) }))
    );
  }
  const store = await open();
  try {
    const rows = await store.database.selectFrom('versions').select(['number', 'document']).execute();
    const seeds = new Map(
      rows.map(({ number, document }) => [
        number,
        (JSON.parse(document) as { run: { seed: number } }).run.seed
      ])
    );
    const lost = acknowledged.filter(({ number, seed }) => seeds.get(number) !== seed);
    return { acknowledged: acknowledged.length, kills, lost, versions: rows.length };
  } finally {
    await store.close();
  }
}
