import { afterAll, describe, expect, it } from 'vitest';
import { smallInput } from '../../src/lib/model/testing.ts';
import { fristvaerk, scratch, startFristvaerk, type Ended } from './program.ts';

const files = scratch();
afterAll(() => files.remove());
const model = files.write('lille.json', smallInput({ title: 'Lille model – æøå 😀' }));

/** What takes a command line to the process: its output, its errors and its exit code are those that the program answers with. */
describe('in a process of its own', () => {
  it.each([
    [0, ['simulate', model, '--json', '--replications', '9']],
    [0, ['note', model, '--record', `${files.folder}/optegnelse.json`, '--replications', '0']],
    [0, ['--version']],
    [2, ['simulate', model, '--seed', '-1']]
  ])('ends with %i: %j', async (code, args) => {
    const process = await startFristvaerk(args);
    expect(process).toEqual(await fristvaerk(args));
    expect(process.code).toBe(code);
    expect([process.stdout !== '', process.stderr !== '']).toEqual([code === 0, code !== 0]);
  });

  it('ends quietly when its reader has had enough', async () => {
    // Far more than a pipe holds.
    const { code, stderr } = await startFristvaerk(
      ['simulate', model, '--json', '--replications', '2'],
      ({ stdout }) => stdout?.once('data', () => stdout.destroy())
    );
    expect([code, stderr]).toEqual([0, '']);
  });

  it('stops when it is interrupted, quietly and with nothing told', async () => {
    const long = ['simulate', model, '--replications', '20000', '--workers', '1', '--json'];
    // A process that has not come to its run ends by the signal alone, and says nothing: it is given longer.
    let ended: Ended | undefined;
    for (let wait = 1000; !ended || (ended.code === null && wait < 20_000); wait *= 2) {
      ended = await startFristvaerk(long, (child) => void setTimeout(() => child.kill('SIGINT'), wait));
    }
    expect(ended).toEqual({ code: 130, stdout: '', stderr: 'Afbrudt.\n' });
  });
});
