import { inputChanges } from '../model/changed-inputs.ts';
import { stablePath } from '../model/input-path.ts';
import { inputsInUse, listSourcedTables } from '../model/inputs.ts';
import type { ModelDocument } from '../model/document.ts';
import { isRange } from '../model/quantity-value.ts';
import type { Quantity } from '../model/quantity.ts';
import { byId } from '../model/references.ts';
import type { Source } from '../model/source.ts';
import { textIn, type Language } from '../text/language.ts';
import { m } from '../text/paraglide/messages.js';
import { formulaWriter } from './write-formula.ts';
import { writePercent, writeQuantity } from './write-quantity.ts';

/** One input of the model as it stands in the register. */
export interface Assumption {
  /** Stable path of the input. */
  readonly path: string;
  readonly label: string;
  /** "40 sager pr. måned", "35 til 50, sandsynligt 40 sager pr. måned"; of a formula with what it is made of; empty for a table. */
  readonly value: string;
  /** The numbers behind the value; none for a table, nor for what a scenario sets by a formula. */
  readonly quantity?: Quantity;
  /** "fra kilde: …", "målt: …", "antagelse: …". */
  readonly source: string;
  readonly kind: Source['kind'];
  /** Width of a range relative to its likely value (of a yearly trend: the width itself); 0 for what is known. */
  readonly uncertainty: number;
}

/**
 * The register of everything the model was told, with sources: the most uncertain first (ranges by width relative to their likely value),
 * then assumptions, then what was measured, then what a document says; otherwise in the order of the model.
 */
export function assumptions(model: ModelDocument, language: Language): Assumption[] {
  const written = formulaWriter(model, language);
  const inputs = inputsInUse(model).map((input) => ({
    path: input.path,
    label: input.label[language],
    value: valueOf(input.quantity, language, written),
    quantity: input.quantity,
    source: writeSource(model, input.source, language),
    kind: input.source.kind,
    uncertainty: uncertaintyOf(input.quantity)
  }));
  const tables = listSourcedTables(model).map(({ path, label, source, percent }) => ({
    path,
    label: label[language],
    value: percent === undefined ? '' : writePercent(percent, language),
    source: writeSource(model, source, language),
    kind: source.kind,
    uncertainty: 0
  }));
  return [...inputs, ...tables, ...changesOf(model, language, written)].sort(
    (a, b) => b.uncertainty - a.uncertainty || kinds.indexOf(a.kind) - kinds.indexOf(b.kind)
  );
}

/** "6 timer = 2 · [Merudgift, Oplysning: …]" where a formula says it. */
function valueOf(quantity: Quantity, language: Language, written: (formula: string) => string): string {
  const value = writeQuantity(quantity, language);
  if (quantity.formula === undefined) return value;
  return m.value_formula({ value, formula: written(quantity.formula) }, { locale: language });
}

/** What scenarios set by a formula. */
function changesOf(
  model: ModelDocument,
  language: Language,
  written: (formula: string) => string
): Assumption[] {
  return model.scenarios.flatMap((scenario, at) =>
    inputChanges(scenario.measures).map((change) => {
      const location = ['scenarios', at, 'measures', scenario.measures.indexOf(change)];
      const name = textIn(scenario.name, language);
      const note = change.note ? `${name}: ${textIn(change.note, language)}` : name;
      return {
        path: stablePath(model, location),
        label: written(`[${change.input}]`).slice(1, -1),
        value: written(change.formula),
        source: m.source_assumption({ note }, { locale: language }),
        kind: 'assumption' as const,
        uncertainty: 0
      };
    })
  );
}

const kinds: Source['kind'][] = ['assumption', 'measured', 'document'];

function uncertaintyOf(quantity: Quantity): number {
  if (!isRange(quantity)) return 0;
  const width = quantity.high - quantity.low;
  // A yearly trend works on what it multiplies: 1 pct. more or less moves it by 1 pct., however small the trend itself is.
  if (quantity.unit === 'share/year') return width;
  return quantity.likely === 0 ? (width > 0 ? Infinity : 0) : width / Math.abs(quantity.likely);
}

/** Where a value comes from, in words. */
export function writeSource(model: ModelDocument, source: Source, language: Language): string {
  const options = { locale: language };
  switch (source.kind) {
    case 'document': {
      const title = textIn(byId(model.documents, source.document).title, language);
      return m.source_document({ title, where: textIn(source.where, language) }, options);
    }
    case 'measured':
      return m.source_measured({ note: textIn(source.note, language) }, options);
    case 'assumption': {
      const note = textIn(source.note, language);
      return source.owner
        ? m.source_assumption_owner({ note, owner: textIn(source.owner, language) }, options)
        : m.source_assumption({ note }, options);
    }
  }
}
