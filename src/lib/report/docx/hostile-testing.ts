import type { TableView } from '../../views/table-view.ts';
import type { Note } from '../note.ts';
import { seriesCalled } from './testing.ts';

/** For tests: what is put in, and how it is to stand in the document. */
export const hostile: readonly (readonly [name: string, text: string, shown: string])[] = [
  ['markup', '</w:t></w:r><w:p>&amp;<b>"\'</b>', '</w:t></w:r><w:p>&amp;<b>"\'</b>'],
  ['the end of a CDATA section', '<![CDATA[x]]>]]>', '<![CDATA[x]]>]]>'],
  [
    'an entity',
    '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;',
    '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;'
  ],
  [
    'characters that XML forbids',
    'a\u0000b\u0008c\u001fd\ufffee\uffff',
    'a\ufffdb\ufffdc\ufffdd\ufffde\ufffd'
  ],
  ['halves of a character', 'a\ud83dz\ude00', 'a\ufffdz\ufffd'],
  ['a whole one', '😀', '😀'],
  ['marks that turn the text', '\u202eabc\u202c \u2067def\u2069', '\ufffdabc\ufffd \ufffddef\ufffd'],
  ['a field of Word', '{ HYPERLINK "http://x.example" }', '{ HYPERLINK "http://x.example" }'],
  ['a formula', "=cmd|'/c calc'!A1", "=cmd|'/c calc'!A1"],
  ['words of the package for fields', 'CURRENT', 'CURRENT'],
  ['more of them', 'TOTAL_PAGES', 'TOTAL_PAGES'],
  ['its place holders', '{bullets-0}{numbers-1}{image1.png}', '{bullets-0}{numbers-1}{image1.png}'],
  ['its place holders with their sign', '{\ufffebullets-1}', '{\ufffdbullets-1}'],
  ['a hundred thousand characters', 'x'.repeat(100_000), 'x'.repeat(100_000)]
];

const table = (text: string): TableView => ({
  title: text,
  head: [{ text }, { text, number: true }],
  rows: [[text, { text, value: 1, decimals: 0 }]],
  kinds: ['subtotal'],
  total: [text, text],
  notes: [text],
  flags: [text]
});

/** For tests: the text in every field of a note. */
export const noteOf = (text: string): Note => ({
  language: 'da',
  title: text,
  number: text,
  blocks: [
    { kind: 'heading', level: 1, text },
    { kind: 'paragraph', inlines: [{ text }, { text, look: 'strong' }], look: 'lead' },
    {
      kind: 'list',
      ordered: true,
      items: [[{ kind: 'paragraph', inlines: [{ text, look: 'emphasis' }] }]]
    },
    { kind: 'table', caption: text, table: table(text) },
    { kind: 'chart', caption: text, series: seriesCalled('chart', text) },
    { kind: 'boxes', title: text, boxes: [{ name: text, ticked: true }] }
  ],
  provenance: text,
  made: { documentHash: text, engineVersion: text, seed: 1, replications: 0 }
});

/** For tests: a text as long as no page, wherever a document may hold a long one; names are as long as it allows. */
export const longNote = (text: string): Note => {
  const named = noteOf('n'.repeat(200));
  return {
    ...named,
    blocks: [
      ...named.blocks,
      { kind: 'paragraph', inlines: [{ text }] },
      { kind: 'list', ordered: false, items: [[{ kind: 'paragraph', inlines: [{ text }] }]] },
      {
        kind: 'table',
        caption: 'Tabel 1. Lang',
        table: {
          title: 'Lang',
          head: [{ text: 'Navn' }, { text: 'Kilde' }],
          rows: [['a', text]],
          notes: [text]
        }
      }
    ]
  };
};
