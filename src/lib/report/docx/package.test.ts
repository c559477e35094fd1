import { beforeAll, describe, expect, it } from 'vitest';
import { cellText, type TableView } from '../../views/table-view.ts';
import type { Note } from '../note.ts';
import { disorder } from './schema-testing.ts';
import { drawPoint, sampleNote, table1, table2, tableOfSections } from './testing.ts';
import { writeDocx } from './write-docx.ts';
import { allOf, child, elementsIn, partsOf, readXml, wordsOf, type Element } from './xml-testing.ts';

let parts: Map<string, Element>;
let body: Element;
beforeAll(async () => {
  parts = partsOf(await writeDocx(sampleNote, drawPoint));
  body = child(parts.get('word/document.xml')!, 'w:body')!;
});

const styleOf = (paragraph: Element) => {
  const properties = child(paragraph, 'w:pPr');
  return properties && child(properties, 'w:pStyle')?.attributes.get('w:val');
};

describe('the order that the schema states', () => {
  it.each(['word/document.xml', 'word/styles.xml', 'word/numbering.xml', 'word/footer1.xml'])(
    'is kept in %s',
    (name) => {
      expect(disorder(parts.get(name)!)).toEqual([]);
    }
  );

  it('is seen to be broken', () => {
    const late = '<w:pPr><w:jc w:val="left"/><w:pStyle w:val="A"/></w:pPr>';
    expect(disorder(readXml(late))).toEqual(['w:pStyle stands too late in w:pPr']);
    expect(disorder(readXml('<w:tcPr><w:tcW/><w:tcW/></w:tcPr>'))).toHaveLength(1);
    expect(disorder(readXml('<w:tc><w:tcPr/></w:tc>'))).toHaveLength(1);
  });
});

describe('what a screen reader meets', () => {
  it('is headings, tables, pictures and captions in the order of the note', () => {
    const met = elementsIn(body).flatMap((element) => {
      if (element.name === 'w:tbl') return [`table of ${allOf(element, 'w:tr').length} rows`];
      const picture = allOf(element, 'wp:docPr')[0];
      if (picture) return [`picture: ${picture.attributes.get('descr')}`];
      const style = styleOf(element) ?? '';
      return /^(Title|Heading\d|Caption)$/.test(style) ? [`${style}: ${wordsOf(element)}`] : [];
    });
    expect(met).toEqual([
      'Title: SO42 Det gode borgermøde (bevillingsudløb)',
      'table of 9 rows',
      'Heading1: Baggrund',
      'Heading1: Indhold',
      'Heading2: 1. Overholdelse af sagsbehandlingsfrister',
      'Heading2: Fremskrivning',
      'picture: Andel afgjort til tiden: 83 pct. i 2024 og 61 pct. i 2028.',
      'Caption: Figur 1. Fristoverholdelsen falder fra 83 til 61 pct., hvis bevillingen udløber.',
      'Heading1: Økonomi',
      'Caption: Tabel 1. Oversigt over ønskets aktiviteter på alle styringsområder',
      'table of 7 rows',
      'Heading2: Bevillingstekniske oplysninger',
      'Caption: Tabel 2. Udgifter til service',
      'table of 14 rows',
      'Caption: Tabel 3. Drift, anlæg og lovbundet område',
      'table of 10 rows',
      'Caption: Tabel 4. Tidsangivelse for anlægsprojekt',
      'table of 3 rows',
      'Caption: Tabel 5. Årsværk pr. måned',
      'table of 4 rows',
      'Heading2: Øvrige tekniske oplysninger',
      'Heading3: Bydele',
      'table of 4 rows',
      'picture: Sager til tiden pr. år.',
      'Caption: Figur 2. Sager til tiden.'
    ]);
  });

  it('is a head marked as such in every table under a caption, and no merged cell', () => {
    const children = elementsIn(body);
    const captioned = children.filter(
      ({ name }, order) => name === 'w:tbl' && styleOf(children[order - 1]!) === 'Caption'
    );
    expect(captioned).toHaveLength(5);
    for (const table of captioned) {
      const rows = allOf(table, 'w:tr');
      expect(rows.map((row) => allOf(row, 'w:tblHeader').length)).toEqual([1, ...rows.slice(1).map(() => 0)]);
      expect(rows.every((row) => allOf(row, 'w:cantSplit').length === 1)).toBe(true);
    }
    expect(allOf(body, 'w:gridSpan')).toEqual([]);
    expect(allOf(body, 'w:vMerge')).toEqual([]);
  });

  it('is told the language, the title and nothing of an author or a date', () => {
    const core = parts.get('docProps/core.xml')!;
    expect(elementsIn(core).map(({ name, children }) => [name, children.join('')])).toEqual([
      ['dc:title', 'SO42 Det gode borgermøde (bevillingsudløb)'],
      ['dc:language', 'da']
    ]);
    const languages = allOf(parts.get('word/styles.xml')!, 'w:lang');
    expect(languages.map(({ attributes }) => attributes.get('w:val'))).toEqual(['da-DK']);
  });

  it('can be told what the figures were made from', () => {
    const properties = elementsIn(parts.get('docProps/custom.xml')!);
    expect(
      properties.map((each) => [each.attributes.get('name'), elementsIn(each)[0]!.children.join('')])
    ).toEqual([
      ['documentHash', '3f1c9a0b'],
      ['engineVersion', '0.1.0'],
      ['seed', '42'],
      ['replications', '200']
    ]);
  });

  it('is told English of an English note', async () => {
    const english = partsOf(await writeDocx({ ...sampleNote, language: 'en', blocks: [] }, drawPoint));
    const languages = allOf(english.get('word/styles.xml')!, 'w:lang');
    expect(languages.map(({ attributes }) => attributes.get('w:val'))).toEqual(['en-GB']);
    expect(wordsOf(english.get('word/footer1.xml')!)).toMatch(/Page\s+of\s+$/);
  });
});

describe('the tables', () => {
  const printed = (table: TableView) => [
    table.head.map(({ text }) => text),
    ...[...table.rows, ...(table.total ? [table.total] : [])].map((row) => row.map(cellText))
  ];
  const written = (caption: string) => {
    const children = elementsIn(body);
    const table = children[children.findIndex((each) => wordsOf(each).startsWith(caption)) + 1]!;
    return allOf(table, 'w:tr').map((row) => allOf(row, 'w:tc').map(wordsOf));
  };

  it.each([
    ['Tabel 1. ', table1],
    ['Tabel 2. ', table2],
    ['Tabel 3. ', tableOfSections]
  ])('%s holds the cells of the note', (caption, table) => {
    expect(written(caption)).toEqual(printed(table));
  });

  it('put numbers to the right and their heads, too', () => {
    const row = allOf(allOf(body, 'w:tbl')[1]!, 'w:tr');
    const sides = row.map((each) => allOf(each, 'w:jc').map(({ attributes }) => attributes.get('w:val')));
    for (const each of sides)
      expect(each).toEqual(['left', 'left', 'right', 'right', 'right', 'right', 'right', 'right']);
  });

  it('are as wide as their columns, and no wider than the text', () => {
    const textWidth = { portrait: 11_906 - 2 * 1_134, landscape: 16_838 - 2 * 1_134 };
    let turn: keyof typeof textWidth = 'landscape';
    // From the end: a section's page is stated after what stands on it.
    for (const element of elementsIn(body).reverse()) {
      const page = allOf(element, 'w:pgSz')[0];
      if (page) turn = page.attributes.get('w:orient') as keyof typeof textWidth;
      if (element.name !== 'w:tbl') continue;
      const columns = allOf(element, 'w:gridCol').map(({ attributes }) => Number(attributes.get('w:w')));
      const width = columns.reduce((total, each) => total + each, 0);
      expect(width).toBe(Number(allOf(element, 'w:tblW')[0]!.attributes.get('w:w')));
      expect(width).toBeLessThanOrEqual(textWidth[turn]);
      expect(Math.min(...columns)).toBeGreaterThan(300);
    }
  });
});

describe('captions', () => {
  it('are counted by Word, and start anew where the note skips a number', async () => {
    const heading = (caption: string) => ({ kind: 'table', caption, table: table1 }) as const;
    const note: Note = {
      ...sampleNote,
      blocks: ['Tabel 1. a', 'Tabel 3. b', 'Tabel 4. c', 'HYPERLINK "x" 1. d'].map(heading)
    };
    const document = partsOf(await writeDocx(note, drawPoint)).get('word/document.xml')!;
    expect(allOf(document, 'w:instrText').map(({ children }) => children.join(''))).toEqual([
      'SEQ Tabel \\* ARABIC',
      'SEQ Tabel \\* ARABIC \\r 3',
      'SEQ Tabel \\* ARABIC'
    ]);
  });
});
