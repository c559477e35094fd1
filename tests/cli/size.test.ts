import { afterAll, describe, expect, it } from 'vitest';
import { known, smallInput } from '../../src/lib/model/testing.ts';
import { addProgramme } from '../../src/lib/model/testing-programme.ts';
import { fristvaerk, scratch } from './program.ts';

const files = scratch();
afterAll(() => files.remove());
const small = files.write('lille.json', smallInput());
const waiting = files.write(
  'venter.json',
  smallInput((draft) => {
    draft.caseTypes[0]!.steps[0]!.outsideWait = { kind: 'fixed', mean: known(200, 'days') };
  })
);
const reviewed = files.write(
  'gennemgang.json',
  smallInput((draft) => addProgramme(draft))
);

const about = ['--group', 'sagsbehandlere', '--from', '2025-01-01', '--scenario', 'udloeb', '--workers', '0'];
const onTime = ['--target', 'closedOnTime>=80@2025-07..2025-12'];

async function size(file: string, ...args: string[]): Promise<string> {
  const { stdout, stderr, code } = await fristvaerk(['size', file, ...about, ...args]);
  expect([stderr, code]).toEqual(['', 0]);
  return stdout.replaceAll('\u202f', ' ');
}

interface Told {
  readonly kind: string;
  readonly size: number | null;
  readonly points: readonly { readonly size: number; readonly holds: { readonly share: number } | null }[];
  readonly provenance: Record<string, unknown>;
}

const told = async (file: string, ...args: string[]): Promise<Told> =>
  JSON.parse(await size(file, '--json', ...args)) as Told;

describe('size', () => {
  it('says how many, how sure, what it costs, and shows the whole curve', async () => {
    const args = [...onTime, '--step', '0,25', '--replications', '40', '--seed', '7'];
    const text = await size(small, ...args);
    const { kind, size: answer, points, provenance } = await told(small, ...args);
    expect(kind).toBe('found');
    expect(provenance).toMatchObject({ seed: 7, replications: 40 });
    const written = answer!.toFixed(2).replace('.', ',');
    expect(text).toContain(
      `Der skal ${written} årsværk til i Sagsbehandlere fra 1.1.2025, for at andelen af rettidige blandt afgjorte er mindst 80 pct. i hver måned fra juli 2025 til december 2025 (Borgercenter Handicap) i mindst 90 pct. af gennemregningerne.`
    );
    expect(text).toMatch(/Gennemregningerne kan ikke /);
    // 609.000 kr. for one årsværk of the grant.
    const millions = ((answer! * 609_000) / 1e6).toFixed(1).replace('.', ',');
    expect(text).toContain(`Pris i 2025-priser: 2025: ${millions} mio. kr.\n`);
    expect(text).toMatch(/\n {2}Flere årsværk {2}Målene holder/);
    const held = points.filter(({ size: each }) => each >= answer! && each <= answer! + 0.5);
    expect(held.every(({ holds }) => holds!.share >= 0.9)).toBe(true);
    expect(points.find(({ size: each }) => each === answer! - 0.25)!.holds!.share).toBeLessThan(0.9);
  });

  it('gives the same answer on any number of threads', async () => {
    const args = [...onTime, '--step', '0.5', '--replications', '24'];
    const alone = await told(small, ...args);
    const { stdout } = await fristvaerk(['size', small, ...about.slice(0, -1), '2', '--json', ...args]);
    expect(JSON.parse(stdout)).toEqual(alone);
  });

  it('says that no number is enough, that it holds already, and what cannot be told', async () => {
    const few = ['--replications', '20', '--step', '1'];
    expect(await size(waiting, ...onTime, ...few)).toContain(
      'Intet antal årsværk er nok: selv med 100 årsværk mere'
    );
    expect(await size(small, '--target', 'overdue<=5000@2025-12', ...few)).toContain(
      'Uden flere årsværk holder det allerede i 100 pct. af gennemregningerne, at højst 5.000 sager er over fristen ved udgangen af december 2025'
    );
    // Cases of the last months may be due after the run.
    expect(await size(small, '--target', 'receivedOnTime>=80@2025-12', ...few)).toContain(
      'Det kan ikke opgøres, om'
    );
  });

  it('sizes the length of a team, for a milestone and in English', async () => {
    const text = await size(
      reviewed,
      ...['--months-of', '3', '--target', 'milestone:gennemgang/alle@2025-12-31', '--replications', '20'],
      ...['--language', 'en']
    );
    expect(text).toMatch(
      /3\.0 FTE in Caseworkers must be there for \d+ months? from 1 Jan 2025|holds already/
    );
    expect(text).toContain('Alle færdigmeldt is reached by 31 Dec 2025');
  });

  it.each([
    [['--group', 'sagsbehandlere', '--from', '2025-01-01'], '--target: skal angives.'],
    [[...onTime, '--from', '2025-01-01'], '--group: skal angives.'],
    [[...onTime, '--group', 'sagsbehandlere'], '--from: skal angives.'],
    [[...about, '--target', 'closedOnTime<=80@2025-07'], '--target: closedOnTime<=80@2025-07 kan ikke læses'],
    [[...about, '--target', `<script>${'x'.repeat(100_000)}`], 'kan ikke læses'],
    [[...about, '--target', 'closedOnTime>=180@2025-07'], '--target: fandt 180; tilladt er et tal fra'],
    [
      [...about, '--target', 'closedOnTime>=80@2031-07'],
      'fandt måneden 2031-07; tilladt er en måned fra 2024-01 til 2025-12'
    ],
    [[...about, '--target', 'closedOnTime>=80@2025-07..2025-02'], 'ligger den første måned efter den sidste'],
    [[...about, '--target', 'milestone:intet/alle'], '--target: fandt intet; tilladt er '],
    [[...about, ...onTime, '--group', 'sagsbehandlere'], '--group: sagsbehandlere er angivet to gange.'],
    [[...about, ...onTime, '--group', 'ingen'], '--group: fandt ingen; tilladt er sagsbehandlere'],
    [
      [...about, ...onTime, '--until', '2024-12-31'],
      '--until: fandt 2024-12-31; tilladt er en dato fra 2025-01-01'
    ],
    [[...about, ...onTime, '--until', '2025-06-31'], '--until: fandt 2025-06-31'],
    [[...about, ...onTime, '--until', '2025-06-30', '--months-of', '3'], '--until og --months-of'],
    [[...about, ...onTime, '--probability', '101'], '--probability: fandt 101'],
    [[...about, ...onTime, '--step', '0'], '--step: fandt 0'],
    [[...about, ...onTime, '--case-type', 'andet'], '--case-type: fandt andet; tilladt er merudgift']
  ])('refuses %j', async (args, message) => {
    const { code, stdout, stderr } = await fristvaerk(['size', small, ...args]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
    expect(stderr.length).toBeLessThan(500);
  });
});
