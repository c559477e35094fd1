import type { Estimate, PlainMonth, PlainOutcome } from '../lib/forecast/plain-outcome.ts';
import type { PlainModelDocument } from '../lib/model/plain-model.ts';
import { resolveText } from '../lib/model/resolve-text.ts';
import { byteOrderMark, csvLine } from '../lib/text/csv.ts';
import type { Language } from '../lib/text/language.ts';
import { writeNumber } from '../lib/text/numbers.ts';
import { textTable } from './text-table.ts';
import { plainHead, plainMonthHead, say } from './wording.ts';

/** Writes the outcome of a plain model. */
export type PlainWriter = (outcome: PlainOutcome, model: PlainModelDocument, language: Language) => string;

/** The on-time share and the mean number of open cases, each with its standard error. */
export const writePlainSummary: PlainWriter = ({ provenance, all, flows }, model, language) => {
  const rows = [
    { name: say.all(language), summary: all },
    ...flows.map(({ name, summary }) => ({ name: resolveText(name, language), summary }))
  ];
  const table = textTable([
    plainHead[language],
    ...rows.map(({ name, summary: { onTimeShare, openAtMonthEnd } }) => [
      name,
      ...estimateCells(onTimeShare, 4, language),
      ...estimateCells(openAtMonthEnd, 1, language)
    ])
  ]);
  return `${resolveText(model.title, language)}\n${say.provenance(language, provenance)}\n\n${table}`;
};

function estimateCells({ mean, standardError }: Estimate, decimals: number, language: Language): string[] {
  return [writeNumber(mean, language, decimals), writeNumber(standardError, language, decimals)];
}

/** The same and every month's mean counts as JSON. */
export const writePlainJson: PlainWriter = (outcome) => `${JSON.stringify(outcome, null, 1)}\n`;

/** Every flow's mean counts by month as CSV. */
export const writePlainCsv: PlainWriter = ({ provenance, flows }, _model, language) => {
  const made = say.provenance(language, provenance);
  const lines = flows.flatMap(({ name, months }) =>
    months.map((month, i) =>
      csvLine([resolveText(name, language), i + 1, ...MONTH_FIELDS.map((field) => month[field]), made])
    )
  );
  return byteOrderMark + csvLine(plainMonthHead[language]) + lines.join('');
};

const MONTH_FIELDS = [
  'received',
  'closed',
  'closedOnTime',
  'open',
  'overdue'
] as const satisfies (keyof PlainMonth)[];
