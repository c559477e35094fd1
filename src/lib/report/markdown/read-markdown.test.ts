import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../note.ts';
import { readMarkdown } from './read-markdown.ts';

const read = (text: string, figure: (words: string) => string = (words) => `[${words}]`) =>
  readMarkdown(text, figure);
const p = (text: string): Block => ({ kind: 'paragraph', inlines: [{ text }] });

describe('a text of the note', () => {
  it('has paragraphs, strong words, emphasis and code', () => {
    expect(read('Et **vigtigt** og *skævt* ord,\n`kode` og ~~andet~~.\n\nNæste.')).toEqual([
      {
        kind: 'paragraph',
        inlines: [
          { text: 'Et ' },
          { text: 'vigtigt', look: 'strong' },
          { text: ' og ' },
          { text: 'skævt', look: 'emphasis' },
          { text: ' ord, ' },
          { text: 'kode' },
          { text: ' og ~~andet~~.' }
        ]
      },
      p('Næste.')
    ]);
  });

  it.each([
    ['# A\n\n## B\n\n# C', [2, 3, 2]],
    ['### A\n\n#### B', [2, 3]],
    ['### A\n\n# B\n\n###### C', [2, 2, 3]]
  ])('has its headings below the note’s own: %j', (text, levels) => {
    const found = read(text).map((block) => (block.kind === 'heading' ? block.level : 0));
    expect(found).toEqual(levels);
  });

  it('has lists in lists, and a heading in one as strong words', () => {
    expect(read('1. et\n   - to\n     ### tre\n2. fire')).toEqual([
      {
        kind: 'list',
        ordered: true,
        items: [
          [
            p('et'),
            {
              kind: 'list',
              ordered: false,
              items: [[p('to'), { kind: 'paragraph', inlines: [{ text: 'tre', look: 'strong' }] }]]
            }
          ],
          [p('fire')]
        ]
      }
    ]);
  });

  it.each([
    ['links', '[loven](https://eksempel.dk/a?b=1)', 'loven (https://eksempel.dk/a?b=1)'],
    ['links that name themselves', '<https://eksempel.dk>', 'https://eksempel.dk'],
    ['links by reference', '[loven][1]\n\n[1]: https://eksempel.dk', 'loven (https://eksempel.dk)'],
    ['scripts as addresses', '[tryk](javascript:alert(1))', 'tryk (javascript:alert(1))'],
    ['pictures', '![et kort](kort.png)', 'et kort (kort.png)'],
    ['markup', 'a <b onclick="x()">b</b> c', 'a <b onclick="x()">b</b> c'],
    ['blocks of markup', '<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['quotes', '> sagt', 'sagt']
  ])('has %s as words', (_, text, expected) => {
    const [block] = read(text);
    expect(block?.kind === 'paragraph' && block.inlines.map((inline) => inline.text).join('')).toBe(expected);
  });

  it('has figures as words: nothing in them is markup, and markup around them is kept', () => {
    const figure = () => '**33,6** <b> [x](y) \\ {{a}}';
    expect(read('Der er **{{beløb so42 2025}}** i alt.', figure)).toEqual([
      {
        kind: 'paragraph',
        inlines: [{ text: 'Der er ' }, { text: figure(), look: 'strong' }, { text: ' i alt.' }]
      }
    ]);
    expect(read('# {{beløb so42 2025}}', () => '1')).toEqual([{ kind: 'heading', level: 2, text: '1' }]);
    expect(read('\\{{beløb}} a', figure)).toEqual([p('{{beløb}} a')]);
    expect(read('\ue0000\ue001 {{a}}', () => 'tal')).toEqual([p('\ufffd0\ufffd tal')]);
  });

  it('ends a sentence with one full stop, whether the figure before it has one or not', () => {
    expect(read('Der er {{a}}.', () => '33,6 mio. kr.')).toEqual([p('Der er 33,6 mio. kr.')]);
    expect(read('Der er {{a}}.', () => '38,0 årsværk')).toEqual([p('Der er 38,0 årsværk.')]);
    expect(read('{{a}}, og', () => '80 pct.')).toEqual([p('80 pct., og')]);
  });

  it('loses no letter of plain words, whatever stands between them', () => {
    const word = fc.stringMatching(/^[a-zæøå]{1,8}$/);
    const between = fc.constantFrom(
      ' ',
      '\n',
      '\n\n',
      ' * ',
      ' _ ',
      '\n> ',
      '\n- ',
      '\n1. ',
      ' ` ',
      ' [',
      '] ',
      ' <',
      ' & ',
      '\n\n## '
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(word, between), { minLength: 1, maxLength: 20 }), (parts) => {
        const text = parts.map(([letters, mark]) => letters + mark).join('');
        const letters = (of: string) => of.replace(/[^a-zæøå]/g, '');
        expect(letters(JSON.stringify(read(text).map(wordsOf)))).toBe(letters(text));
      }),
      { numRuns: 300 }
    );
  });
});

const wordsOf = (block: Block): string => {
  if (block.kind === 'paragraph') return block.inlines.map(({ text }) => text).join('');
  if (block.kind === 'heading') return block.text;
  return block.kind === 'list' ? block.items.flat().map(wordsOf).join(' ') : '';
};
