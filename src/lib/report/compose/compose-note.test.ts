import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { expectedForecast } from '../../forecast/forecast.ts';
import { smallModel } from '../../model/testing.ts';
import type { Language } from '../../text/language.ts';
import { forecastWith, plainText, shownFrom } from '../../views/testing.ts';
import type { Shown } from '../../views/shown.ts';
import { cellText } from '../../views/table-view.ts';
import type { Block, Note } from '../note.ts';
import { composeNote } from './compose-note.ts';
import { numberedTables } from './numbered-tables.ts';

const examples = ['so42', 'oe501', 'boerneomraadet', 'frederiksberg'] as const;
const read = new Map<string, Shown>();
const shownOf = (id: (typeof examples)[number], language: Language = 'da'): Shown => {
  const file = new URL(`../../../../static/examples/${id}.json`, import.meta.url);
  const shown = read.get(id) ?? shownFrom(readFileSync(file, 'utf8'));
  read.set(id, shown);
  return { ...shown, language };
};

const headings = ({ blocks }: Note, level = 1): string[] =>
  blocks.flatMap((block) => (block.kind === 'heading' && block.level === level ? [block.text] : []));
const tables = ({ blocks }: Note) => blocks.filter((block) => block.kind === 'table');
const charts = ({ blocks }: Note) => blocks.filter((block) => block.kind === 'chart');
const wordsOf = (block: Block): string => {
  switch (block.kind) {
    case 'heading':
      return block.text;
    case 'paragraph':
      return block.inlines.map(({ text }) => text).join('');
    case 'list':
      return block.items.flat().map(wordsOf).join('\n');
    case 'table':
      return [block.caption, ...block.table.rows.flat().map(cellText), ...block.table.notes].join('\n');
    case 'chart':
      return block.caption;
    case 'boxes':
      return [block.title, ...block.boxes.map(({ name }) => name)].join('\n');
  }
};
const words = ({ blocks }: Note): string => plainText(blocks.map(wordsOf).join('\n'));

describe.each(examples)('the note of %s', (id) => {
  it.each(['da', 'en'] as const)(
    'in %s has its parts in order, and numbers its tables and figures',
    (language) => {
      const note = composeNote(shownOf(id, language));
      const [background, forecast, money, assumptions, method, made] =
        language === 'da'
          ? [
              'Baggrund',
              'Fremskrivning',
              'Økonomi',
              'Antagelser og kilder',
              'Metode',
              'Sådan er tallene beregnet'
            ]
          : [
              'Background',
              'Forecast',
              'Economy',
              'Assumptions and sources',
              'Method',
              'How the figures are computed'
            ];
      const found = headings(note).filter((each) =>
        [background, forecast, money, assumptions, method, made].includes(each)
      );
      expect(found).toEqual([background, forecast, money, assumptions, method, made]);
      const [table, figure] = language === 'da' ? ['Tabel', 'Figur'] : ['Table', 'Figure'];
      expect(tables(note).map(({ caption }) => caption.split('.')[0])).toEqual(
        tables(note).map((_, i) => `${table} ${i + 1}`)
      );
      expect(charts(note).map(({ caption }) => caption.split('.')[0])).toEqual(
        charts(note).map((_, i) => `${figure} ${i + 1}`)
      );
      expect(charts(note).length).toBeGreaterThanOrEqual(3);
    }
  );

  it('has no heading without words under it, and no level is skipped', () => {
    const { blocks } = composeNote(shownOf(id));
    let level = 0;
    blocks.forEach((block, at) => {
      if (block.kind !== 'heading') return;
      expect(block.level).toBeLessThanOrEqual(level + 1);
      level = block.level;
      const next = blocks[at + 1];
      expect(next).toBeDefined();
      if (next?.kind === 'heading') expect(next.level).toBeGreaterThan(block.level);
    });
  });
});

describe('the note of SO42', () => {
  it('has the boxes of the printed note: two crosses among nine, and one district of twelve', () => {
    const boxes = composeNote(shownOf('so42')).blocks.filter((block) => block.kind === 'boxes');
    expect(boxes.map(({ title, boxes: own }) => [title, own.length])).toEqual([
      ['Kategorisering', 9],
      ['Bydele', 12]
    ]);
    const ticked = boxes.map(({ boxes: own }) => own.filter((box) => box.ticked).map(({ name }) => name));
    expect(ticked).toEqual([['Bevillingsudløb', 'Bestilt af fagudvalg'], ['Bydækkende']]);
  });

  it('has the printed totals: 33.590 a year, 134.360 in all, 29.400 in 2024', () => {
    const note = composeNote(shownOf('so42'));
    const totals = tables(note).map(({ table }) => (table.total ?? []).map(cellText));
    expect(totals.filter((row) => row.at(-1) === '134.360').length).toBeGreaterThanOrEqual(2);
    expect(totals.some((row) => row.at(-1) === '29.400')).toBe(true);
  });

  it('parts what is computed from what is said, and calls each so', () => {
    const note = composeNote(shownOf('so42'));
    expect(headings(note)).toContain('Konsekvenser, hvis bevillingen ikke videreføres');
    const [computed, said] = headings(note, 2).slice(-2);
    expect([computed, said]).toEqual(['Beregnet i modellen', 'Ikke regnet med i modellen']);
    expect(words(note)).toContain('Det er usikkert, om Ungepanelet kan betales');
  });
});

it('what the next million buys follows the price of the effect, of the compared scenarios alone, in amounts of the grant', () => {
  const note = composeNote(shownOf('so42'));
  const own = tables(note).map(({ table }) => table);
  const at = own.findIndex(({ title }) => title.startsWith('Hvad den næste million kroner giver'));
  expect(own[at - 1]!.title).toContain('Hvad virkningen koster');
  // 33.590 t.kr. a year over the four years: 134.360 t.kr., as printed.
  expect(own[at]!.rows.map((row) => row.slice(0, 2).map(cellText))).toEqual([
    ['»Udløb« til »Videreført«', '134,4']
  ]);
});

it('a table of the user that is called as the register is no register: files of tables keep it', () => {
  const note = composeNote(shownOf('so42'));
  const register = tables(note).find(({ isRegister }) => isRegister)!;
  const named: Block = { kind: 'table', caption: register.caption, table: register.table };
  const kept = numberedTables({ ...note, blocks: [named, ...note.blocks] });
  expect(kept.map(({ title }) => title)).toEqual([
    register.caption,
    ...tables(note)
      .filter((each) => each !== register)
      .map(({ caption }) => caption)
  ]);
});

it('a model without a budget note or grants has neither boxes nor sections on them', () => {
  const note = composeNote(shownOf('frederiksberg'));
  expect(note.blocks.some(({ kind }) => kind === 'boxes')).toBe(false);
  expect(note.number).toBeUndefined();
  expect(headings(note)).not.toContain('Bevillingstekniske oplysninger');
  expect(words(note)).toContain('Modellen har ingen bevilling med budgetlinjer.');
});

it('expected runs alone are called so, and have no band; replications are counted', () => {
  const model = smallModel();
  const made = [{ expected: 0.35 }, { expected: 0.58 }];
  const forecast = forecastWith(model, made);
  const alone = composeNote({ model, forecast, language: 'da' });
  expect(words(alone)).toContain('Der er kun regnet det forventede forløb og ingen gennemregninger');
  expect(alone.provenance).toContain('forventet forløb uden gennemregninger · intet spænd');
  const shares = Array.from({ length: 10 }, (_, i) => 0.3 + i / 100);
  const banded = forecastWith(
    model,
    made.map((each) => ({ ...each, replications: shares }))
  );
  const many = composeNote({
    ...{ model, language: 'da' as const },
    forecast: { ...banded, provenance: { ...banded.provenance, replications: 10 } }
  });
  expect(words(many)).not.toContain('Der er kun regnet det forventede forløb');
  expect(words(many)).toContain('Her er der 10 gennemregninger.');
  expect(many.provenance).toMatch(/startværdi 42 · 10 gennemregninger · spænd: 8 af 10 gennemregninger$/);
});

it('a model without cases says so, and has no chart of them', () => {
  const model = smallModel({ inflows: [] });
  const forecast = expectedForecast(
    model,
    model.scenarios.map(({ id }) => id)
  );
  const note = composeNote({ model, forecast, language: 'da' });
  expect(words(note)).toContain('Modellen har ingen sager');
  // The grant's money over time is left.
  expect(charts(note)).toHaveLength(1);
});
