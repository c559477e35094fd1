import { afterAll, describe, expect, it } from 'vitest';
import type { ModelInput } from '../../src/lib/model/document.ts';
import { known, smallInput } from '../../src/lib/model/testing.ts';
import { fristvaerk, scratch } from './program.ts';

const files = scratch();
afterAll(() => files.remove());
const model = files.write('lille.json', smallInput());

/** A refusal: nothing on stdout, plain words on stderr, never a stack. */
async function refusal(args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await fristvaerk(args);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).not.toMatch(/^\s+at |Error:|node:|\.[jt]s:\d/m);
  return stderr;
}

describe('a command line is refused', () => {
  it.each([
    [['gensimuler', model], 'Ukendt kommando: gensimuler'],
    [['simulat', model], 'Mente du simulate?'],
    [['simulate'], 'Angiv en fil'],
    [['simulate', model, 'anden.json'], 'fandt også anden.json'],
    [['simulate', model, '--replikationer', '5'], 'Ukendt tilvalg: --replikationer'],
    [['simulate', model, '--seeds', '5'], 'Mente du --seed?'],
    [['simulate', model, '-x'], 'Ukendt tilvalg: -x'],
    [['simulate', model, '--seed'], '--seed: værdien mangler'],
    [['simulate', model, '--json=ja'], '--json: tilvalget har ingen værdi'],
    [['simulate', model, '--seed', '1', '--seed', '2'], '--seed: kan kun angives én gang'],
    [
      ['simulate', model, '--replications', '0'],
      '--replications: fandt 0; tilladt er et helt tal fra 1 til 20.000'
    ],
    [['simulate', model, '--replications', '20001'], 'fra 1 til 20.000'],
    [['simulate', model, '--replications', '1e3'], 'fandt 1e3'],
    [['simulate', model, '--seed', '-1'], 'fandt -1'],
    [['simulate', model, '--seed', '4294967296'], 'fra 0 til 4.294.967.295'],
    [['simulate', model, '--workers', '1.5'], '--workers: fandt 1.5'],
    [['simulate', model, '--period', 'uge'], 'fandt uge; tilladt er month, quarter, half-year, year'],
    [['simulate', model, '--json', '--csv'], 'enten --json eller --csv'],
    [['simulate', model, '--scenario', 'tredje'], 'fandt tredje; modellens scenarier er udloeb, viderefoert'],
    [['simulate', model, '--language', 'fr'], '--language: fandt fr; tilladt er da eller en'],
    [['--verion'], 'Ukendt tilvalg: --verion'],
    [['validate', model, '--json'], 'Ukendt tilvalg: --json']
  ])('%j', async (args, expected) => {
    expect(await refusal(args)).toContain(expected);
  });

  it('in English where that is asked for, wherever it stands', async () => {
    expect(await refusal(['simulate', model, '--replications', '0', '--language', 'en'])).toBe(
      '--replications: found 0; allowed is a whole number from 1 to 20,000.\n'
    );
    expect(await refusal(['--language=en', '--whatever'])).toContain('Unknown option: --whatever');
  });
});

describe('a file is refused', () => {
  it.each([
    ['missing', 'findes-ikke.json', 'filen findes ikke'],
    ['a folder', '.', 'er ikke en fil']
  ])('that is %s', async (_what, name, expected) => {
    expect(await refusal(['simulate', name])).toBe(`${name}: ${expected}.\n`);
  });

  it('that is not text', async () => {
    const file = files.write('billede.json', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe));
    expect(await refusal(['validate', file])).toContain('filen er ikke tekst i UTF-8');
  });

  it('that is too large', async () => {
    const file = files.write('stor.json', ' '.repeat(10_000_001));
    expect(await refusal(['validate', file])).toContain('højst 10.000.000 byte');
  });
});

/** The small model with a mistake in it, as plain data. */
const wrong = (change: (draft: ModelInput) => void): object => smallInput(change);

describe('a document is refused with the place of its mistake', () => {
  it.each<[string, string | object, RegExp]>([
    [
      'cut off',
      JSON.stringify(smallInput(), null, 1).slice(0, 900),
      /Linje \d+, kolonne \d+: teksten slutter for tidligt/
    ],
    ['not JSON', '{ "schemaVersion": 1, }', /Linje 1, kolonne 23/],
    ['empty', '', /Linje 1, kolonne 1/],
    ['of another kind', '[1, 2, 3]', /tilladt er/],
    [
      'with a wrong unit',
      wrong((draft) => {
        draft.inflows[0]!.perMonth = { ...known(40, 'cases/month'), unit: 'hours' as never };
      }),
      /inflows\[0\] "merudgift-ind"\.perMonth.*fandt "hours"; tilladt er .*cases\/month/
    ],
    [
      'with negative hours',
      wrong((draft) => {
        draft.caseTypes[0]!.steps[0]!.handlingHours = { kind: 'fixed', mean: known(-3, 'hours') };
      }),
      /caseTypes\[0\] "merudgift"\.steps\[0\] "oplysning"\.handlingHours\.mean\.value: fandt -3/
    ],
    [
      'with a thousand million cases',
      wrong((draft) => {
        draft.inflows[0]!.perMonth = known(1e9, 'cases/month');
      }),
      /inflows\[0\] "merudgift-ind"|5\.000\.000 sager/
    ],
    [
      'that ends before it begins',
      wrong((draft) => {
        draft.period.end = '2023-12-31';
      }),
      /period: fandt .*2023-12-31/
    ],
    [
      'that refers to what is not there',
      wrong((draft) => {
        draft.inflows[0]!.unit = 'findes-ikke';
      }),
      /inflows\[0\] "merudgift-ind"\.unit.*findes-ikke/
    ],
    [
      'with an id twice',
      wrong((draft) => {
        draft.units.push(draft.units[0]!);
      }),
      /units\[1\] "handicap".*nummer 1/
    ]
  ])('%s', async (_what, content, expected) => {
    const file = files.write('forkert.json', content);
    const [checked, run] = [await refusal(['validate', file]), await refusal(['simulate', file, '--json'])];
    expect(checked).toMatch(expected);
    expect(checked.split('\n')[0]).toBe(`${file} kan ikke bruges:`);
    expect(run).toBe(checked);
  });

  it('in English, too', async () => {
    const file = files.write(
      'wrong.json',
      wrong((draft) => void (draft.period.end = '2023-12-31'))
    );
    expect(await refusal(['validate', file, '--language', 'en'])).toMatch(
      /cannot be used:\n {2}period: found/
    );
  });

  it('when it is a plain model', async () => {
    const file = files.write('plain.json', { kind: 'plainModel', title: 'R', days: -1 });
    expect(await refusal(['simulate', file])).toMatch(/days: fandt -1/);
  });
});

describe('what is in order', () => {
  it('is said to be', async () => {
    const { code, stdout, stderr } = await fristvaerk(['validate', model]);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(
      /er i orden\.\n {2}Lille model\n.*1 usikre\n.*udloeb, viderefoert\n.*[0-9a-f]{64}\n$/s
    );
  });

  it.each([[[]], [['--help']], [['simulate', '--help']]])('help is given: %j', async (args) => {
    const { code, stdout, stderr } = await fristvaerk(args);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('fristvaerk simulate MODEL.json');
  });

  it('the version is told alone', async () => {
    const { code, stdout, stderr } = await fristvaerk(['--version']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
