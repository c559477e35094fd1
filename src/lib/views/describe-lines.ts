import type { Line, Value } from '../charts/series.ts';
import type { Language } from '../text/language.ts';
import { m } from '../text/paraglide/messages.js';
import type { TimeAxis } from './time-axis.ts';
import { writeList } from './write-list.ts';

/** What lines show at the end of each year, in words for those who do not see them: "2025: Udløb 35 pct., Videreført 58 pct. 2026: …". */
export function describeLines(
  lines: readonly Pick<Line, 'label' | 'values'>[],
  { yearEnds }: TimeAxis,
  write: (value: Value) => string,
  language: Language
): string {
  const options = { locale: language };
  return yearEnds
    .map(({ index, year }) => {
      const values = lines.map(({ label, values }) =>
        m.line_value({ label, value: write(values[index] ?? null) }, options)
      );
      return m.year_values({ year: String(year), values: writeList(values, language) }, options);
    })
    .join(' ');
}
