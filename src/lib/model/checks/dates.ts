import { dateParts } from '../date-parts.ts';
import type { ModelDocument } from '../document.ts';
import type { Deadline } from '../case-type.ts';
import { problemAt, type Path, type Problem } from '../problem.ts';

/** The last year in which a case may fall due: the calendar's holidays are known until 2200. */
const LAST_DUE_YEAR = 2199;

/** At the fewest, units of a deadline in a year; with all the closing days that a calendar may name, 185 working days are left. */
const PER_YEAR = { days: 365, workingDays: 185, weeks: 52, months: 12 } as const;

/** Ends before starts, a headline about a year that is not simulated, and deadlines beyond the calendar. */
export function dateProblems(model: ModelDocument): Problem[] {
  return [...orderProblems(model), ...deadlineProblems(model)];
}

function deadlineProblems(model: ModelDocument): Problem[] {
  const ofTypes = model.caseTypes.flatMap(({ deadline }, index) =>
    farDeadlineProblems(model, deadline, ['caseTypes', index, 'deadline'])
  );
  const ofMeasures = model.scenarios.flatMap(({ measures }, index) =>
    measures.flatMap((measure, at) =>
      measure.kind === 'changeDeadline'
        ? farDeadlineProblems(model, measure.deadline, ['scenarios', index, 'measures', at, 'deadline'])
        : []
    )
  );
  return [...ofTypes, ...ofMeasures];
}

function farDeadlineProblems(model: ModelDocument, deadline: Deadline, path: Path): Problem[] {
  if (!('amount' in deadline)) return [];
  const { value, unit } = deadline.amount;
  const most = (LAST_DUE_YEAR - dateParts(model.period.end).year) * PER_YEAR[unit];
  if (value <= most) return [];
  return [
    problemAt(
      model,
      [...path, 'amount', 'value'],
      'deadline',
      {
        da: `højst ${most}, når perioden slutter ${model.period.end}`,
        en: `at most ${most} when the period ends ${model.period.end}`
      },
      {
        reason: {
          da: `fristen kan ligge efter ${LAST_DUE_YEAR}, hvor helligdagene ikke kendes.`,
          en: `the deadline may lie after ${LAST_DUE_YEAR}, where public holidays are not known.`
        }
      }
    )
  ];
}

function orderProblems(model: ModelDocument): Problem[] {
  const problems: Problem[] = [];
  model.published.forEach(({ from, to }, index) => {
    if (to >= from) return;
    problems.push(
      problemAt(
        model,
        ['published', index, 'to'],
        'order',
        { da: `en dato fra ${from}`, en: `a date from ${from}` },
        { reason: { da: 'perioden slutter, før den begynder.', en: 'the period ends before it begins.' } }
      )
    );
  });
  model.budgetNote?.timePlan?.forEach(({ from, until }, index) => {
    if (until >= from) return;
    problems.push(
      problemAt(
        model,
        ['budgetNote', 'timePlan', index, 'until'],
        'order',
        { da: `en dato fra ${from}`, en: `a date from ${from}` },
        {
          reason: { da: 'aktiviteten slutter, før den begynder.', en: 'the activity ends before it begins.' }
        }
      )
    );
  });
  model.scenarios.forEach((scenario, index) =>
    scenario.measures.forEach((measure, at) => {
      if (measure.kind !== 'continueGrant' || measure.until === undefined) return;
      const expires = model.grants.find(({ id }) => id === measure.grant)?.expires ?? measure.until;
      const [begins, allowed] =
        measure.from === undefined
          ? [
              measure.until > expires,
              {
                da: `en dato efter ${expires}, hvor bevillingen udløber`,
                en: `a date after ${expires}, when the grant expires`
              }
            ]
          : [
              measure.until >= measure.from,
              { da: `en dato fra ${measure.from}`, en: `a date from ${measure.from}` }
            ];
      if (begins) return;
      problems.push(
        problemAt(model, ['scenarios', index, 'measures', at, 'until'], 'order', allowed, {
          reason: { da: 'tiltaget slutter, før det begynder.', en: 'the measure ends before it begins.' }
        })
      );
    })
  );
  const first = dateParts(model.period.start).year;
  const last = dateParts(model.period.end).year;
  if (model.headline.year < first || model.headline.year > last) {
    problems.push(
      problemAt(
        model,
        ['headline', 'year'],
        'outsidePeriod',
        { da: `et år fra ${first} til ${last}`, en: `a year from ${first} to ${last}` },
        { reason: { da: 'året ligger uden for perioden.', en: 'the year lies outside the period.' } }
      )
    );
  }
  return problems;
}
