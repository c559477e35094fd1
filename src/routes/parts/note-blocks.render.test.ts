import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { hostile, noteOf } from '../../lib/report/docx/hostile-testing.ts';
import NoteBlocks from './NoteBlocks.svelte';

/** Elements, attributes and comments of a page, without its words. */
const tagsOf = (html: string): string[] => html.match(/<!?\/?[a-z][^>]*>/gi) ?? [];

/** Names of the elements of a page and of their attributes: what words may not add to. */
const shapeOf = (html: string): string[] => tagsOf(html).map((tag) => tag.replace(/"[^"]*"/g, '""'));

const named: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };

/** What a reader sees: no markup, and characters that markup spells are themselves again. */
const readBack = (html: string): string =>
  html.replace(/<[^>]*>/g, '').replace(/&(?:lt|gt|quot|amp);/g, (each) => named[each]!);

const pageOf = (text: string): string =>
  // The chart has a test of its own, and its drawing depends on its words.
  render(NoteBlocks, {
    props: { blocks: noteOf(text).blocks.filter(({ kind }) => kind !== 'chart'), language: 'da' }
  }).body;

describe('the note on the page', () => {
  const plain = shapeOf(pageOf('ord'));

  it('has headings, a list, a table with its head, and boxes', () => {
    for (const tag of ['<h2', '<ol', '<table', '<th scope', '<strong', '<em'])
      expect(pageOf('ord')).toContain(tag);
  });

  it.each(hostile.filter(([, text]) => text.length < 1_000))('shows %s as text', (_, text) => {
    const page = pageOf(text);
    // Words that are long may break anywhere: that is said by a class.
    const classless = (shape: readonly string[]) => shape.map((tag) => tag.replace(/ class=""/g, ''));
    expect(classless(shapeOf(page))).toEqual(classless(plain));
    // Heading, paragraph twice, item, caption, head twice, cells, total twice, note, flag, box title and box.
    expect(readBack(page).split(text).length).toBeGreaterThan(12);
  });

  it('shows a hundred thousand characters', () => {
    expect(readBack(pageOf('x'.repeat(100_000))).length).toBeGreaterThan(1_200_000);
  });
});
