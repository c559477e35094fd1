/** Files of Excel computed by LibreOffice and read back. Without `soffice` on the path it says so and passes. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { composeNote } from '../../src/lib/report/compose/compose-note.ts';
import { numberedTables } from '../../src/lib/report/compose/numbered-tables.ts';
import { writeXlsx } from '../../src/lib/report/xlsx/write-xlsx.ts';
import type { TableView } from '../../src/lib/views/table-view.ts';
import { shownFrom } from '../../src/lib/views/testing.ts';

const examples = ['so42', 'oe501'] as const;
type Example = (typeof examples)[number];

const hasOffice = spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status === 0;
if (!hasOffice) process.stderr.write('soffice is not found: no file of Excel is computed.\n');

const folder = mkdtempSync(join(tmpdir(), 'xlsx-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Without the values that stand beside formulas, so that whoever opens the file must compute them. */
function withoutValues(bytes: Uint8Array): { readonly bytes: Uint8Array; readonly formulas: number } {
  const parts = unzipSync(bytes);
  let formulas = 0;
  for (const [name, part] of Object.entries(parts)) {
    if (!name.startsWith('xl/worksheets/sheet')) continue;
    const bare = strFromU8(part).replace(/(<f>[^<]*<\/f>)<v>[^<]*<\/v>/g, (_, formula: string) => {
      formulas += 1;
      return formula;
    });
    parts[name] = strToU8(bare);
  }
  return { bytes: zipSync(parts), formulas };
}

const tables = new Map<Example, TableView[]>();
const formulas = new Map<Example, number>();

beforeAll(async () => {
  for (const id of examples) {
    const file = new URL(`../../static/examples/${id}.json`, import.meta.url);
    const shown = shownFrom(readFileSync(file, 'utf8'));
    const own = numberedTables(composeNote(shown));
    const bare = withoutValues(await writeXlsx(own, shown));
    tables.set(id, own);
    formulas.set(id, bare.formulas);
    writeFileSync(join(folder, `${id}.xlsx`), bare.bytes);
  }
  if (!hasOffice) return;
  // Semicolon, quotes, UTF-8, from line 1, no formats of columns, English (1033), texts not quoted, numbers as they are and not as they
  // are shown, no formulas, every sheet (-1) as a file of its own.
  const filter = 'csv:Text - txt - csv (StarCalc):59,34,76,1,,1033,false,false,false,false,false,-1';
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const names = examples.map((id) => `${id}.xlsx`);
  execFileSync('soffice', [profile, '--headless', '--convert-to', filter, ...names], {
    cwd: folder,
    stdio: 'ignore'
  });
}, 900_000);

describe.each(examples)('the tables of %s', (id) => {
  /** A sheet of the computed file, found by the title in its first cell. */
  function computed({ title }: TableView): string[][] {
    const found = readdirSync(folder)
      .filter((name) => name.startsWith(`${id}-`) && name.endsWith('.csv'))
      .map((name) => Papa.parse<string[]>(readFileSync(join(folder, name), 'utf8'), { delimiter: ';' }).data)
      .filter((rows) => rows[0]?.[0] === title);
    expect([title, found.length]).toEqual([title, 1]);
    return found[0]!;
  }

  it('have sums that are formulas', () => {
    // SO42's five activities have a sum across, their five years one down, and there is the corner; Ø501 has more of each.
    expect(formulas.get(id)).toBeGreaterThanOrEqual(11);
  });

  it('have in LibreOffice the values that the note has, sums computed by it', () => {
    if (!hasOffice) return;
    let numbers = 0;
    for (const table of tables.get(id)!) {
      const sheet = computed(table);
      const rows = [...table.rows, ...(table.total ? [table.total] : [])];
      rows.forEach((cells, row) =>
        cells.forEach((cell, column) => {
          if (typeof cell === 'string' || cell.value === null) return;
          const read = sheet[row + 2]![column]!;
          const value = read.endsWith('%') ? Number(read.slice(0, -1)) / 100 : Number(read);
          const place = `${table.title}, row ${row}, column ${column}`;
          expect([place, value.toPrecision(9)]).toEqual([place, cell.value.toPrecision(9)]);
          numbers += 1;
        })
      );
    }
    expect(numbers).toBeGreaterThan(40);
  });
});
