import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ModelInput } from '../model/document.ts';
import { withMoved } from '../model/edit-lists.ts';
import { edited, randomEdit } from '../model/random-edits-testing.ts';
import { renamed } from '../model/renamed.ts';
import { known, smallInput } from '../model/testing.ts';
import { noteText } from '../model/text.ts';
import { thinSpace } from '../text/numbers.ts';
import { changeLines, changeWords } from './change-words.ts';

const small = smallInput();

const written = (before: unknown, after: unknown, language: 'da' | 'en' = 'da') =>
  changeLines(before, after, language).lines.map(({ place, what }) =>
    `${place}: ${what}`.replaceAll(thinSpace, ' ')
  );

const changed = (change: (input: ModelInput) => void) => smallInput(change);

describe('changes in words', () => {
  it('say where, what stood there and what does, in Danish and in English', () => {
    const after = changed((input) => {
      input.staffGroups[0]!.establishment = known(36.5, 'årsværk');
      input.grants[0]!.lines[0]!.amounts = { '2025': 700_000 };
      input.grants[0]!.expires = '2025-12-31';
      input.headline.scenario = 'viderefoert';
    });
    expect(written(small, after)).toEqual([
      'Det første tal › Scenarie: »Udløb« → »Videreført«',
      'Medarbejdergrupper › Sagsbehandlere › Normering: 2 årsværk → 36,5 årsværk',
      'Bevillinger › Det gode borgermøde › Udløber: 31.12.2024 → 31.12.2025',
      'Bevillinger › Det gode borgermøde › Budgetlinjer › Flere sagsbehandlere › Beløb pr. år › 2025: 609.000 kr. → 700.000 kr.'
    ]);
    expect(written(small, after, 'en').slice(0, 2)).toEqual([
      'The headline › Scenario: “Expiry” → “Continued”',
      'Staff groups › Caseworkers › Establishment: 2 full-time equivalents → 36.5 full-time equivalents'
    ]);
  });

  it('tell the day of a level, the step that was moved and the id that is another', () => {
    const levels = changed(({ staffGroups: [group] }) => {
      group!.establishment = {
        start: known(2, 'årsværk'),
        changes: [{ from: '2025-03-01', to: known(4, 'årsværk') }]
      };
    });
    expect(written(small, levels)).toEqual([
      'Medarbejdergrupper › Sagsbehandlere › Normering › Ændringer › Fra og med 1.3.2025: 4 årsværk tilføjet'
    ]);
    expect(written(small, withMoved(small, ['caseTypes', 0, 'steps'], 1, 0))).toEqual([
      'Sagstyper › Merudgift › Trin › Vurdering: flyttet fra plads 2 til 1'
    ]);
    expect(written(small, renamed(small, ['units', 0, 'id'], 'hc'))).toEqual([
      'Områder › Borgercenter Handicap › Kort navn (id): handicap → hc'
    ]);
  });

  it('show so many digits that two numbers differ, and of long texts where they part', () => {
    const start = 'Det er antaget, at alle sager behandles ens, uanset hvornår på året de modtages. ';
    const noted = (text: string) =>
      changed((input) => {
        input.description = text;
        input.inflows[0]!.perMonth = known(40.0001 + text.length / 1e6, 'cases/month');
      });
    const [description, inflow] = written(noted(`${start}Målt i 2023.`), noted(`${start}Målt i 2024, igen.`));
    expect(description).toMatch(/^Beskrivelse: »….*2023\.« → »….*2024, igen\.«$/);
    expect(inflow).toBe(
      'Tilgang › Merudgift, Borgercenter Handicap › Sager pr. måned: 40,000193 sager pr. måned → 40,000199 sager pr. måned'
    );
  });
});

describe('the note of a version', () => {
  it('names up to three changes, and counts the rest of more', () => {
    const few = changed((input) => {
      input.priceLevel = 2026;
      input.run.seed = 7;
    });
    expect(changeWords(small, few)).toEqual({
      da: 'Pris- og lønniveau: 2025 → 2026 · Beregning › Startværdi: 42 → 7',
      en: 'Price level: 2025 → 2026 · Computation › Seed: 42 → 7'
    });
    const many = changed((input) => {
      input.priceLevel = 2026;
      input.run = { seed: 7, replications: 200 };
      input.caseTypes[0]!.law = 'Barnets lov § 86';
    });
    expect(changeWords(small, many).da).toBe(
      'Pris- og lønniveau: 2025 → 2026 · Sagstyper › Merudgift › Lovgrundlag: »Barnets lov § 86« tilføjet · og 2 ændringer mere'
    );
    expect(changeWords(small, small)).toEqual({ da: 'Ingen ændringer', en: 'No changes' });
  });

  it('is a note that can be stored, on one line that turns no way, whatever was typed', () => {
    const hostile = fc.constantFrom(
      'a\u0000b',
      '\u202egab',
      '=1+1',
      ']]>',
      '<b>x</b>',
      'x'.repeat(100_000),
      '😀'.repeat(99)
    );
    const act = fc.oneof(
      randomEdit,
      fc.record({ act: fc.constant('set' as const), pick: fc.nat(1_000_000), value: hostile })
    );
    fc.assert(
      fc.property(fc.array(act, { maxLength: 6 }), (acts) => {
        const after = acts.reduce(edited, small as unknown);
        const words = changeWords(small, after);
        expect(noteText.safeParse(words).success).toBe(true);
        for (const text of [words.da, words.en]) {
          expect(text.length).toBeLessThan(1000);
          expect(text).not.toMatch(/[\n\r\u202a-\u202e\u2066-\u2069]/);
        }
      }),
      { numRuns: 150 }
    );
  });
});
