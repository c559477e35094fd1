import { createRawSnippet } from 'svelte';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import LanguageSwitch from './LanguageSwitch.svelte';
import Lever from './Lever.svelte';
import Notice from './Notice.svelte';
import Problems from './Problems.svelte';
import ProgressLine from './ProgressLine.svelte';
import Provenance from './Provenance.svelte';
import ScenarioTabs from './ScenarioTabs.svelte';
import Term from './Term.svelte';

const text = (body: string) =>
  body
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
const s = '\u202f';

test('Lever says per cent, kroner and positions at once, to eye and ear', () => {
  const { body } = render(Lever, {
    props: {
      value: 50,
      label: 'Videreført andel',
      kroner: '16,8 mio. kr.',
      positions: '18,3 ÅV',
      oninput: () => {}
    }
  });
  expect(body).toMatch(/<input[^>]*type="range"[^>]*min="0"[^>]*max="150"[^>]*step="1"/);
  expect(body).toContain(`aria-valuetext="50${s}pct., 16,8 mio. kr., 18,3 ÅV"`);
  expect(body).toMatch(/<label for="([^"]+)"[^>]*>Videreført andel<\/label>.*<input id="\1"/s);
  expect(text(body)).toContain(`50 pct. 16,8 mio. kr. 18,3 ÅV`);
});

test('ScenarioTabs mark the chosen one and give only it a stop', () => {
  const { body } = render(ScenarioTabs, {
    props: {
      scenarios: [
        { id: 'uden', name: 'Uden', slot: 1 },
        { id: 'med', name: 'Med', slot: 0 }
      ],
      active: 'med',
      panel: 'indhold',
      onselect: () => {}
    }
  });
  const tabs = body.match(/<button[^>]*>/g)!;
  expect(tabs.map((tab) => /aria-selected="(\w+)"/.exec(tab)![1])).toEqual(['false', 'true']);
  expect(tabs.map((tab) => /tabindex="(-?\d)"/.exec(tab)![1])).toEqual(['-1', '0']);
  expect(tabs[0]).toContain('--scenario-1');
  expect(tabs.every((tab) => tab.includes('aria-controls="indhold"'))).toBe(true);
});

describe('Term', () => {
  test('stands closed as in the glossary', () => {
    const { body } = render(Term, { props: { id: 'overdueCases' } });
    expect(text(body)).toBe('efterslæb');
    expect(body).toMatch(/aria-expanded="false"[^>]*aria-label="Forklar: efterslæb"/);
  });

  test('or with the words of its sentence', () => {
    const children = createRawSnippet(() => ({ render: () => '<span>efterslæbet</span>' }));
    const { body } = render(Term, { props: { id: 'overdueCases', children } });
    expect(text(body)).toBe('efterslæbet');
    expect(body).not.toContain('aria-label');
  });
});

describe('ProgressLine', () => {
  test('says what is computed and how to stop it', () => {
    const { body } = render(ProgressLine, { props: { label: 'Beregner', share: 0.4, onstop: () => {} } });
    expect(body).toMatch(/<progress[^>]*value="0.4"[^>]*max="1"[^>]*aria-label="Beregner"/);
    expect(text(body)).toBe('Beregner 40 pct. Stop');
  });

  test('says nothing when nothing is', () => {
    expect(text(render(ProgressLine, { props: { label: '' } }).body)).toBe('');
  });
});

test('LanguageSwitch names each language in itself', () => {
  const { body } = render(LanguageSwitch, { props: {} });
  expect(body).toMatch(/lang="da"[^>]*aria-pressed="true"[^>]*>Dansk/);
  expect(body).toMatch(/lang="en"[^>]*aria-pressed="false"[^>]*>English/);
});

test.each([
  [1000, 'Dokument 0123456789ab beregningsmotor 0.1.0 startværdi 42 1.000 gennemregninger 3.2.2025'],
  [0, 'Dokument 0123456789ab beregningsmotor 0.1.0 startværdi 42 forventet forløb 3.2.2025']
])('Provenance of %s replications', (replications, line) => {
  const { body } = render(Provenance, {
    props: {
      documentHash: '0123456789abcdef',
      engineVersion: '0.1.0',
      seed: 42,
      replications,
      date: '2025-02-03'
    }
  });
  expect(text(body)).toBe(line);
  expect(body).toContain('title="0123456789abcdef"');
});

describe('Problems', () => {
  const problems = [
    {
      place: 'række 14, kolonne frist',
      message: { da: 'Datoen findes ikke.', en: 'No such date.' },
      found: '<b>31.2</b>',
      allowed: 'en dato'
    }
  ];

  test('name place, found and allowed, as text', () => {
    const { body } = render(Problems, { props: { problems } });
    expect(body).not.toContain('<b>31.2');
    expect(text(body)).toBe(
      '1 fejl skal rettes række 14, kolonne frist Datoen findes ikke. Fundet: &lt;b>31.2&lt;/b> Tilladt: en dato'
    );
  });

  test('count those not listed', () => {
    expect(text(render(Problems, { props: { problems, more: 7 } }).body)).toMatch(
      /^8 fejl skal rettes .* og 7 fejl mere$/
    );
  });

  test('are silent when there are none', () => {
    expect(text(render(Problems, { props: { problems: [] } }).body)).toBe('');
  });
});

test.each(['noModel', 'noCases', 'failed', 'offline'] as const)(
  'Notice %s says what is the matter',
  (kind) => {
    const { body } = render(Notice, { props: { kind } });
    expect(body).toMatch(/<h2[^>]*>[^<]+<\/h2> ?<p[^>]*>[^<]+\.<\/p>/);
    expect(body).toContain(kind === 'failed' ? 'role="alert"' : 'role="status"');
  }
);
