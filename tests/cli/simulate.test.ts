import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { known, smallInput } from '../../src/lib/model/testing.ts';
import { fristvaerk, scratch } from './program.ts';

const files = scratch();
afterAll(() => files.remove());

const model = files.write('lille.json', smallInput());
const reference = (name: string) =>
  fileURLToPath(new URL(`../../static/reference/${name}.json`, import.meta.url));

/** Of what is said, nothing depends on the threads; those that start cold take longest. */
const here = ['--workers', '0'];

interface Value {
  expected: number | null;
  median: number | null;
  low: number | null;
  high: number | null;
  pooled: number | null;
}
interface Told {
  provenance: Record<string, unknown>;
  scenarios: string[];
  rows: {
    unit: string | null;
    caseType: string | null;
    kind: string;
    period: string;
    months: number;
    scenarios: Record<string, Record<string, Value & { difference?: Record<string, number | null> }>>;
  }[];
}

const json = async (...args: string[]): Promise<Told> => {
  const { stdout, stderr, code } = await fristvaerk(['simulate', model, '--json', ...here, ...args]);
  expect([stderr, code]).toEqual(['', 0]);
  return JSON.parse(stdout) as Told;
};

describe('staff that comes and goes', () => {
  const draft = smallInput();
  draft.staffGroups[0]!.staffing = {
    turnover: known(0.5, 'share/year'),
    timeToFill: { kind: 'fixed', mean: known(90, 'days') }
  };
  const file = files.write('bemanding.json', draft);
  const group = draft.staffGroups[0]!.id;
  const ask = async (...args: string[]) => {
    const { stdout, stderr, code } = await fristvaerk([
      'simulate',
      file,
      '--replications',
      '20',
      ...here,
      ...args
    ]);
    expect([stderr, code]).toEqual(['', 0]);
    return stdout;
  };

  it('stands month by month in the JSON, with bands that hold the median', async () => {
    const { staffing } = JSON.parse(await ask('--json')) as {
      staffing: {
        scenario: string;
        group: string;
        month: string;
        posts: Value;
        filled: Value;
        vacant: Value;
      }[];
    };
    // Two years of months, two scenarios, one group.
    expect(staffing.map(({ group }) => group)).toEqual(Array.from({ length: 48 }, () => group));
    expect([staffing[0]!.month, staffing[23]!.month]).toEqual(['2024-01', '2025-12']);
    for (const { posts, filled, vacant } of staffing) {
      expect(filled.low!).toBeLessThanOrEqual(filled.median!);
      expect(filled.median!).toBeLessThanOrEqual(filled.high!);
      expect(posts.expected! - filled.expected!).toBeCloseTo(vacant.expected!, 9);
    }
    // Half of those there leave in a year, and a post is vacant for a quarter of one.
    expect(staffing[11]!.vacant.expected!).toBeGreaterThan(0);
  });

  it('stands in the CSV, in its columns, and in neither where months are not asked for', async () => {
    const lines = (await ask('--csv')).trimEnd().split('\r\n');
    const columns = lines[0]!.split(';').length;
    const staff = lines.filter((line) => line.includes('ledige stillinger: '));
    expect(staff).toHaveLength(48);
    for (const line of staff) expect(line.split(';')).toHaveLength(columns);
    expect(await ask('--csv', '--period', 'year')).not.toContain('ledige stillinger');
    expect(JSON.parse(await ask('--json', '--period', 'year'))).toMatchObject({ staffing: [] });
  });
});

it('simulate --json has the register of formulas: those of inputs and those of scenarios, with what they give', async () => {
  const draft = smallInput();
  const source = { kind: 'assumption', note: 'Dobbelt så længe.' } as const;
  const [first, second] = ['oplysning', 'vurdering'].map(
    (step) => `caseTypes.merudgift.steps.${step}.handlingHours.mean`
  );
  draft.caseTypes[0]!.steps[1]!.handlingHours = {
    kind: 'fixed',
    mean: { formula: `2 · [${first}]`, unit: 'hours', source }
  };
  const set = { kind: 'changeInput', input: 'inflows.merudgift-ind.perMonth', formula: 'grund / 2' } as const;
  draft.scenarios[0]!.measures = [set];
  const { stdout, stderr, code } = await fristvaerk([
    'simulate',
    files.write('formler.json', draft),
    '--json',
    ...['--replications', '4', '--period', 'year', ...here]
  ]);
  expect([stderr, code]).toEqual(['', 0]);
  const { formulas } = JSON.parse(stdout) as { formulas: unknown[] };
  // Twice three hours; half of 35 – 40 – 50 cases a month.
  expect(formulas).toEqual([
    { scenario: null, input: second, formula: `2 · [${first}]`, unit: 'hours', low: 6, likely: 6, high: 6 },
    {
      scenario: 'udloeb',
      input: set.input,
      formula: 'grund / 2',
      unit: 'cases/month',
      ...{ low: 17.5, likely: 20, high: 25 }
    }
  ]);
});

describe('simulate --json', () => {
  const told = json('--replications', '40', '--seed', '9');

  it('says how it was computed', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
      version: string;
    };
    const { provenance, scenarios } = await told;
    expect(provenance).toMatchObject({ engineVersion: version, seed: 9, replications: 40 });
    expect(provenance['documentHash']).toMatch(/^[0-9a-f]{64}$/);
    expect(scenarios).toEqual(['udloeb', 'viderefoert']);
  });

  it('has every period of every selection once', async () => {
    const { rows } = await told;
    const keys = rows.map(({ unit, caseType, kind, period }) => `${unit} ${caseType} ${kind} ${period}`);
    expect(new Set(keys).size).toBe(keys.length);
    // Total, case type, unit, case type in unit; 24 months, 8 quarters, 4 half-years, 2 years.
    expect(keys.length).toBe(4 * (24 + 8 + 4 + 2));
    const periods = rows.slice(0, 38).map(({ period }) => period);
    expect([periods[0], periods[24], periods[32], periods[36]]).toEqual([
      '2024-01',
      '2024-Q1',
      '2024-H1',
      '2024'
    ]);
  });

  it('has a year’s counts as the sum of its months, in the expected run', async () => {
    const { rows } = await told;
    const closed = (kind: string) =>
      rows
        .filter((row) => row.unit === null && row.caseType === null && row.kind === kind)
        .map((row) => row.scenarios['udloeb']!['closed']!.expected!);
    expect(closed('year')[0]).toBe(
      closed('month')
        .slice(0, 12)
        .reduce((sum, cases) => sum + cases)
    );
  });

  it('has bands in order, and nothing of what is undefined', async () => {
    const { rows } = await told;
    const last = rows.find(({ kind, period }) => kind === 'month' && period === '2025-12')!;
    expect(last.scenarios['udloeb']!['receivedOnTime']).toMatchObject({ expected: null, median: null });
    expect(last.scenarios['udloeb']!['upToDate']).toMatchObject({ expected: null, median: null });
    const { low, median, high } = last.scenarios['udloeb']!['open']!;
    expect(low! < median! && median! < high!).toBe(true);
    const { expected, pooled } = last.scenarios['udloeb']!['requiredHours']!;
    // Forty cases of nine hours.
    expect(Math.abs(expected! - 360)).toBeLessThan(18);
    expect(Math.abs(pooled! - 360)).toBeLessThan(36);
  });

  it('pairs every scenario with the first', async () => {
    const { rows } = await told;
    const { udloeb, viderefoert } = rows.find(({ period }) => period === '2025')!.scenarios;
    expect(udloeb!['open']!.difference).toBeUndefined();
    const { expected, mean, low, high, positive } = viderefoert!['open']!.difference!;
    expect(expected).toBe(viderefoert!['open']!.expected! - udloeb!['open']!.expected!);
    expect(low! <= mean! && mean! <= high!).toBe(true);
    // More positions never leave more open.
    expect([positive, high! <= 0]).toEqual([0, true]);
    const before = rows.find(({ period }) => period === '2024')!.scenarios['viderefoert']!['open']!;
    expect(before.difference).toEqual({
      expected: 0,
      mean: 0,
      standardError: 0,
      low: 0,
      high: 0,
      positive: 0
    });
  });

  it('takes the scenarios asked for, in the order asked for', async () => {
    const one = await json('--replications', '2', '--scenario', 'viderefoert');
    expect(one.scenarios).toEqual(['viderefoert']);
    const turned = await json('--replications', '2', '--scenario=viderefoert', '--scenario=udloeb');
    expect(turned.scenarios).toEqual(['viderefoert', 'udloeb']);
  });

  it('keeps to the kinds of period asked for', async () => {
    const { rows } = await json('--replications', '2', '--period', 'year', '--period', 'half-year');
    expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set(['halfYear', 'year']));
    expect(rows.length).toBe(4 * (4 + 2));
  });

  it('takes seed and replications from the model where they are not given', async () => {
    const { provenance } = await json();
    expect(provenance).toMatchObject({ seed: 42, replications: 100 });
  });
});

describe('the same seed', () => {
  // Of another format only what is written can differ: no thread and several show it.
  it.each([
    ['--json', ['0', '1', '2', '5']],
    ['--csv', ['0', '5']],
    ['--language=en', ['0', '5']]
  ])('gives the same bytes on any number of threads (%s)', async (format, threads) => {
    const outputs = await Promise.all(
      threads.map((workers) =>
        fristvaerk(['simulate', model, format, '--replications', '70', '--workers', workers])
      )
    );
    expect(outputs.map(({ code, stderr }) => [code, stderr])).toEqual(outputs.map(() => [0, '']));
    expect(outputs[0]!.stdout.length).toBeGreaterThan(200);
    for (const { stdout } of outputs) expect(stdout === outputs[0]!.stdout).toBe(true);
  });

  it('is the one that counts', async () => {
    const [a, b] = await Promise.all(
      ['1', '2'].map((seed) =>
        fristvaerk(['simulate', model, '--seed', seed, '--replications', '4', ...here])
      )
    );
    expect(a!.stdout).not.toBe(b!.stdout);
  });
});

describe('simulate --csv', () => {
  it('is a file that a Danish spreadsheet opens as it is', async () => {
    const named = files.write(
      'formel.json',
      smallInput((draft) => {
        draft.scenarios[0]!.name = '=2+2;"x"';
      })
    );
    const { stdout } = await fristvaerk(['simulate', named, '--csv', '--replications', '5', ...here]);
    expect(stdout.startsWith('\ufeffScenarie;Enhed;Sagstype;')).toBe(true);
    const lines = stdout.slice(1).split('\r\n');
    expect(lines.at(-1)).toBe('');
    expect(lines.slice(0, -1).every((line) => !line.includes('\n'))).toBe(true);
    expect(lines[1]!.startsWith('"\'=2+2;""x""";I alt;I alt;måned;2024-01;')).toBe(true);
    const columns = lines[0]!.split(';').length;
    const ofSecond = lines.filter((line) => line.startsWith('Videreført;')).map((line) => line.split(';'));
    expect(new Set(ofSecond.map((cells) => cells.length))).toEqual(new Set([columns]));
    for (const cells of ofSecond) {
      for (const cell of cells.slice(7, -1)) expect(cell).toMatch(/^(-?\d+(,\d+)?(e-\d+)?)?$/);
    }
  });
});

describe('simulate', () => {
  it('shows a short table in Danish, and in English', async () => {
    const danish = await fristvaerk(['simulate', model, '--replications', '20', ...here]);
    expect(danish.stdout).toMatch(
      /^Lille model\nFristværk .*, 20 gennemregninger\n\nUdløb\n {2}År {4}rettidige/
    );
    expect(danish.stdout).toMatch(/\n {2}2025 +\d+\spct\. +\d+(-\d+)? /);
    const english = await fristvaerk([
      'simulate',
      model,
      '--replications',
      '20',
      ...here,
      '--language',
      'en'
    ]);
    expect(english.stdout).toMatch(
      /^Small model\nFristværk .*, 20 replications\n\nExpiry\n {2}Year +on time/
    );
  });

  it.each([
    ['r1', 0.5561],
    ['r2', undefined]
  ])('runs the reference model %s', async (name, known) => {
    const { stdout, code } = await fristvaerk([
      ...['simulate', reference(name), '--replications', '30', '--json']
    ]);
    expect(code).toBe(0);
    const { all } = JSON.parse(stdout) as { all: { onTimeShare: { mean: number; standardError: number } } };
    const { mean, standardError } = all.onTimeShare;
    expect(standardError).toBeGreaterThan(0);
    if (known !== undefined) expect(Math.abs(mean - known)).toBeLessThan(4 * standardError + 0.0006);
    const { stdout: table } = await fristvaerk(['simulate', reference(name), '--replications', '2', ...here]);
    expect(table).toContain('standardfejl');
    const { stdout: csv } = await fristvaerk([
      'simulate',
      reference(name),
      '--replications',
      '2',
      '--csv',
      ...here
    ]);
    expect(csv.startsWith('\ufeffSagstype;Måned;')).toBe(true);
  });
});
