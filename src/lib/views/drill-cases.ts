import type { CaseTypeId } from '../model/id.ts';
import { byId } from '../model/references.ts';
import { textIn } from '../text/language.ts';
import { m } from '../text/paraglide/messages.js';
import { flowsOf, subjectOf, type Subject } from './cases-of.ts';
import type { DrillRequest, DrillTable } from './drill.ts';
import { outcomeWords } from './outcome-words.ts';
import type { Months } from './outcome-lines.ts';
import { pairedOutcome, type PairedOutcome } from './paired-outcome.ts';
import { caseTypesIn, type ChosenResults } from './result-address.ts';
import { countsCases, type ResultMeasure } from './result-choice.ts';
import { besides, capital, differenceCell, valueCell } from './scenario-table.ts';
import { scenarioName, subjectName, unitName, type Shown } from './shown.ts';
import { monthsOf, stretchWords } from './stretch.ts';
import type { RowKind, TableCell } from './table-view.ts';
import { worstFirst } from './unit-series.ts';

/** What a row is of, and what lies below it. */
interface Part {
  readonly name: string;
  readonly subject: Subject;
  readonly leads: ChosenResults;
}

/** The areas, where there are several together, and the case types of what the results are of: worst first. */
export function drillByCases(shown: Shown, request: DrillRequest): DrillTable[] {
  const { model, language, forecast } = shown;
  const { scope, choice } = request;
  const { unit } = scope.subject;
  const kept = { measure: choice.measure, period: choice.period };
  const options = { locale: language };
  const units: Part[] =
    unit !== null || scope.subject.isChosen
      ? []
      : model.units.map(({ id }) => ({
          name: unitName(shown, id),
          subject: subjectOf(model, id),
          leads: { unit: id, choice: kept }
        }));
  const held = caseTypesIn(model, unit);
  const inSubject = scope.subject.caseTypes ?? held;
  const partOf = (id: CaseTypeId): Part => ({
    name: textIn(byId(model.caseTypes, id).name, language),
    subject: { unit, caseTypes: [id], isChosen: true },
    leads: { unit, choice: { ...kept, caseTypes: [id] } }
  });
  const withCases = units.filter(({ subject }) => flowsOf(forecast.layout, subject).length > 0);
  const words = { year: stretchWords(shown, scope.year), unit: subjectName(shown, { unit }) };
  return [
    ...(withCases.length > 1
      ? [
          outcomesTable(shown, request, {
            title: m.drill_by_unit(words, options),
            head: m.drill_unit({}, options),
            parts: withCases,
            rest: []
          })
        ]
      : []),
    outcomesTable(shown, request, {
      title: m.drill_by_type(words, options),
      head: m.drill_type({}, options),
      parts: held.filter((id) => inSubject.includes(id)).map(partOf),
      rest: held.filter((id) => !inSubject.includes(id)).map(partOf)
    })
  ];
}

interface Asked {
  readonly title: string;
  readonly head: string;
  readonly parts: readonly Part[];
  /** Parts that are not in the whole. */
  readonly rest: readonly Part[];
}

function outcomesTable(shown: Shown, request: DrillRequest, { title, head, parts, rest }: Asked): DrillTable {
  const { forecast, language } = shown;
  const { scope, scenario, against } = request;
  const options = { locale: language };
  const months = monthsOf(forecast.layout, scope.year)!;
  const measures = [...new Set<ResultMeasure>([scope.measure, besides(scope.measure), 'open'])];
  const read = (part: Part) => {
    const outcomes = measures.map((measure) => outcomeOf(shown, request, part.subject, measure, months));
    return { part, outcomes, outcome: outcomes[0]! };
  };
  const cellsOf = (name: string, outcomes: readonly PairedOutcome[]): TableCell[] => [
    name,
    ...measures.flatMap((measure, i) => [
      valueCell(measure, outcomes[i]!.value, shown),
      ...(scenario === against ? [] : [differenceCell(measure, outcomes[i]!, shown)])
    ])
  ];
  const [inside, outside] = [parts, rest].map((of) => of.map(read).sort(worstFirst(scope.measure))) as [
    ReturnType<typeof read>[],
    ReturnType<typeof read>[]
  ];
  const rowOf = ({ part, outcomes }: ReturnType<typeof read>) => cellsOf(part.name, outcomes);
  const isApart = outside.length > 0;
  const whole = measures.map((measure) => outcomeOf(shown, request, scope.subject, measure, months));
  const isBanded = [scenario, against].every((id) =>
    forecast.scenarios.some((each) => each.scenario === id && each.replications)
  );
  const hasDash = [...inside, ...outside].some(({ outcomes }) =>
    outcomes.some(({ value }) => value === null)
  );
  return {
    table: {
      title,
      head: [
        { text: head },
        ...measures.flatMap((measure) => [
          { text: capital(outcomeWords[measure].name[language]), number: true },
          ...(scenario === against
            ? []
            : [
                {
                  text: countsCases(measure)
                    ? m.compare_difference({}, options)
                    : m.compare_points({}, options),
                  number: true
                }
              ])
        ])
      ],
      rows: [...inside.map(rowOf), ...(isApart ? [[m.drill_rest({}, options)], ...outside.map(rowOf)] : [])],
      kinds: [
        ...inside.map((): RowKind => 'entry'),
        ...(isApart ? ['section' as const, ...outside.map((): RowKind => 'entry')] : [])
      ],
      total: cellsOf(subjectName(shown, scope.subject), whole),
      notes: [
        m.drill_order(
          { scenario: scenarioName(shown, scenario), against: scenarioName(shown, against) },
          options
        ) + (isBanded ? ` ${m.compare_band({}, options)}` : ''),
        ...(hasDash ? [m.drill_dash({}, options)] : [])
      ]
    },
    leads: [
      ...inside.map(({ part }) => part.leads),
      ...(isApart ? [undefined, ...outside.map(({ part }) => part.leads)] : [])
    ]
  };
}

const outcomeOf = (
  shown: Shown,
  { scenario, against }: DrillRequest,
  subject: Subject,
  measure: ResultMeasure,
  months: Months
): PairedOutcome =>
  pairedOutcome(shown, {
    ...{ measure, months, scenario, against },
    flows: flowsOf(shown.forecast.layout, subject)
  });
