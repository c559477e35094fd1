import type { DateText } from '../date-text.ts';
import type { ModelDocument } from '../document.ts';
import type { Measure } from '../measure.ts';
import { problemAt, type Path, type Problem } from '../problem.ts';

/** The dates of a measure as it states them; what continues, ends or moves a grant is judged with the grant. */
function datesOf(measure: Measure): { from?: DateText; reached?: DateText; until?: DateText } {
  switch (measure.kind) {
    case 'continueGrant':
    case 'endGrant':
    case 'moveGrantPositions':
    case 'changeInput':
      return {};
    default:
      return measure;
  }
}

/** Measures that end before they begin, or lie outside the period. */
export function measureDateProblems(model: ModelDocument): Problem[] {
  const { start, end } = model.period;
  return model.scenarios.flatMap((scenario, index) =>
    scenario.measures.flatMap((measure, at) => {
      const path: Path = ['scenarios', index, 'measures', at];
      const { from, reached, until } = datesOf(measure);
      const problems: Problem[] = [];
      const outside = (key: string, date: { da: string; en: string }) =>
        problems.push(
          problemAt(model, [...path, key], 'outsidePeriod', date, {
            reason: { da: 'tiltaget ligger uden for perioden.', en: 'the measure lies outside the period.' }
          })
        );
      if (from !== undefined && reached !== undefined && reached <= from)
        problems.push(
          problemAt(
            model,
            [...path, 'reached'],
            'order',
            { da: `en dato efter ${from}`, en: `a date after ${from}` },
            {
              reason: {
                da: 'tiltaget er nået, før det begynder.',
                en: 'the measure is reached before it begins.'
              }
            }
          )
        );
      const least = reached ?? from;
      if (least !== undefined && until !== undefined && until < least)
        problems.push(
          problemAt(
            model,
            [...path, 'until'],
            'order',
            { da: `en dato fra ${least}`, en: `a date from ${least}` },
            {
              reason: { da: 'tiltaget slutter, før det begynder.', en: 'the measure ends before it begins.' }
            }
          )
        );
      if (from !== undefined && from > end)
        outside('from', { da: `en dato til og med ${end}`, en: `a date up to ${end}` });
      else if (until !== undefined && until < start)
        outside('until', { da: `en dato fra ${start}`, en: `a date from ${start}` });
      return problems;
    })
  );
}
