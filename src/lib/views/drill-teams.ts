import { textIn } from '../text/language.ts';
import { writeFte, writeHours } from '../text/numbers.ts';
import { m } from '../text/paraglide/messages.js';
import type { DrillRequest, DrillTable } from './drill.ts';
import { numberCell } from './number-cell.ts';
import type { Months } from './outcome-lines.ts';
import { outcomeWords } from './outcome-words.ts';
import type { ChosenResults } from './result-address.ts';
import { capital } from './scenario-table.ts';
import { scenarioName, subjectName, unitName, type Shown } from './shown.ts';
import { stretchWords } from './stretch.ts';
import type { TableCell } from './table-view.ts';
import { casesAtSteps, stepHours, teamHours, type StepRow, type Team } from './teams.ts';
import { writeList } from './write-list.ts';

/** A request with the months it is of, and who works on what in them. */
export interface Working extends DrillRequest {
  readonly months: Months;
  readonly steps: readonly StepRow[];
  readonly teams: readonly Team[];
}

/** Gaps below this many årsværk are called even: they would be written as 0,0. */
const EVEN = 0.05;
const number = true;

/** The steps of what the results are of: its case types, in its unit. */
function stepsIn({ steps, scope: { subject } }: Working): StepRow[] {
  return steps.filter(
    ({ of }) =>
      (subject.unit === null || of.unit === subject.unit) &&
      (!subject.isChosen ||
        !subject.caseTypes ||
        (of.programme === null && subject.caseTypes.includes(of.caseType.id)))
  );
}

const namesOf = ({ model, language }: Shown, groups: readonly number[]): string =>
  groups.length === 0
    ? m.drill_nobody({}, { locale: language })
    : writeList(
        groups.map((g) => textIn(model.staffGroups[g]!.name, language)),
        language
      );

/** The staff that works on what the results are of, who lacks most first: hours required, and there, at all their steps. */
export function drillByTeam(shown: Shown, working: Working): DrillTable {
  const { model, language } = shown;
  const { scope, choice, scenario, months, teams } = working;
  const options = { locale: language };
  const { unit, isChosen, caseTypes } = scope.subject;
  const own = stepsIn(working);
  const isPart = isChosen === true && caseTypes !== undefined;
  const read = teams
    .filter(
      ({ groups, steps }) =>
        steps.some((step) => own.includes(step)) ||
        (!isPart && groups.some((g) => unit === null || model.staffGroups[g]!.unit === unit))
    )
    .map((team) => {
      const of =
        team.groups.length === 0
          ? { groups: [], steps: team.steps.filter((step) => own.includes(step)) }
          : team;
      const mine = of.steps.filter((step) => own.includes(step));
      return { team: of, mine, hours: teamHours(shown, scenario, of, months) };
    })
    .filter(({ team, hours }) => team.groups.length > 0 || hours.required > 0)
    .sort((a, b) => (b.hours.gapFte ?? -Infinity) - (a.hours.gapFte ?? -Infinity));
  const hasDuties = read.some(({ hours }) => hours.duties > 0);
  const isShared = read.some(({ team }) => team.groups.length > 1);
  const row = ({ team, mine, hours }: (typeof read)[number]): TableCell[] => [
    namesOf(shown, team.groups),
    ...(isPart ? [numberCell(stepHours(shown, scenario, mine, months), 0, language)] : []),
    numberCell(hours.required, 0, language),
    ...(hasDuties ? [numberCell(hours.duties, 0, language)] : []),
    numberCell(hours.available, 0, language),
    numberCell(hours.gapFte, 1, language),
    numberCell(casesAtSteps(shown, scenario, isPart ? mine : team.steps, months), 0, language)
  ];
  return {
    table: {
      title: m.drill_by_team(
        { ...wordsOf(shown, working), subject: subjectName(shown, isChosen ? scope.subject : { unit }) },
        options
      ),
      head: [
        { text: m.drill_group({}, options) },
        ...(isPart ? [{ text: m.drill_required_part({}, options), number }] : []),
        { text: m.drill_required({}, options), number },
        ...(hasDuties ? [{ text: m.drill_duties({}, options), number }] : []),
        { text: m.drill_available({}, options), number },
        { text: capital(outcomeWords.gapFte.name[language]), number },
        { text: m.drill_queue({}, options), number }
      ],
      rows: read.map(row),
      notes: [m.drill_hours_note({}, options), ...(isShared ? [m.drill_shared({}, options)] : [])]
    },
    leads: read.map(({ team }) => {
      const first = team.groups[0];
      return first === undefined
        ? undefined
        : { unit, choice: { ...choice, group: model.staffGroups[first]!.id } };
    })
  };
}

/** The steps of a case type: hours required, the queue, and who works on them. */
export function drillByStep(shown: Shown, working: Working): DrillTable {
  const options = { locale: shown.language };
  const steps = stepsIn(working);
  const subject = subjectName(shown, working.scope.subject);
  const { table } = stepsTable(shown, working, steps, (step) => stepName(shown, working, step));
  return {
    table: {
      ...table,
      title: m.drill_by_step({ ...wordsOf(shown, working), subject }, options),
      head: withSecond(table.head, { text: m.drill_worked_by({}, options) }),
      rows: table.rows.map((row, i) => withSecond(row, namesOf(shown, steps[i]!.groups))),
      total: withSecond(table.total!, '')
    },
    leads: steps.map(() => undefined)
  };
}

/** Words stand before numbers. */
const withSecond = <Item>([first, ...rest]: readonly Item[], second: Item): Item[] => [
  first!,
  second,
  ...rest
];

/** What the hours of a team are required for, the most first. */
export function teamSteps(shown: Shown, working: Working, team: Team): DrillTable {
  const { language } = shown;
  const { choice, scenario, months } = working;
  const steps = team.steps
    .map((step) => ({ step, hours: stepHours(shown, scenario, [step], months) }))
    .sort((a, b) => b.hours - a.hours)
    .map(({ step }) => step);
  const { table } = stepsTable(shown, working, steps, (step) => flowName(shown, step, team));
  const leadOf = ({ of }: StepRow): ChosenResults | undefined =>
    of.programme
      ? undefined
      : {
          unit: of.unit,
          choice: { measure: choice.measure, period: choice.period, caseTypes: [of.caseType.id] }
        };
  return {
    table: {
      ...table,
      title: m.drill_team_steps(
        { ...wordsOf(shown, working), group: namesOf(shown, team.groups) },
        { locale: language }
      ),
      notes: [...table.notes, ...(team.groups.length > 1 ? [m.drill_shared({}, { locale: language })] : [])]
    },
    leads: steps.map(leadOf)
  };
}

function stepsTable(
  shown: Shown,
  { scenario, months }: Working,
  steps: readonly StepRow[],
  name: (step: StepRow) => string
): DrillTable {
  const { language } = shown;
  const options = { locale: language };
  const cells = (of: readonly StepRow[]): TableCell[] => [
    numberCell(stepHours(shown, scenario, of, months), 0, language),
    numberCell(casesAtSteps(shown, scenario, of, months), 0, language)
  ];
  return {
    table: {
      title: '',
      head: [
        { text: m.drill_step({}, options) },
        { text: m.drill_required({}, options), number },
        { text: m.drill_queue({}, options), number }
      ],
      rows: steps.map((step) => [name(step), ...cells([step])]),
      total: [m.table_total({}, options), ...cells(steps)],
      notes: [m.drill_hours_note({}, options), m.drill_queue_note({}, options)]
    },
    leads: []
  };
}

/** What a team is required to do, has hours for, and lacks. */
export function teamSentence(shown: Shown, working: Working, team: Team): string {
  const { language } = shown;
  const { scenario, months } = working;
  const options = { locale: language };
  const { required, duties, available, gapFte } = teamHours(shown, scenario, team, months);
  const fte = writeFte(gapFte === null ? null : Math.abs(gapFte), language);
  const gap =
    gapFte !== null && Math.abs(gapFte) < EVEN
      ? m.workload_even({}, options)
      : gapFte !== null && gapFte < 0
        ? m.workload_over({ fte }, options)
        : m.workload_short({ fte }, options);
  const say = duties > 0 ? m.workload_takeaway_duties : m.workload_takeaway;
  return say(
    {
      ...wordsOf(shown, working),
      scenario: `${namesOf(shown, team.groups)}, ${scenarioName(shown, scenario)}`,
      required: writeHours(required, language),
      duties: writeHours(duties, language),
      available: writeHours(available, language),
      gap
    },
    options
  );
}

const wordsOf = (shown: Shown, { scope }: Working) => ({ year: stretchWords(shown, scope.year) });

/** A step of a case type, with the unit where there are several. */
function stepName(shown: Shown, { scope }: Working, { of, name }: StepRow): string {
  const step = textIn(name, shown.language);
  return scope.subject.unit === null ? `${step}, ${unitName(shown, of.unit)}` : step;
}

/** A case type and its step, with the unit where the team's steps are of several. */
function flowName(shown: Shown, { of, name }: StepRow, { steps }: Team): string {
  const step = `${textIn(of.caseType.name, shown.language)}: ${textIn(name, shown.language)}`;
  return steps.some((other) => other.of.unit !== of.unit) ? `${step}, ${unitName(shown, of.unit)}` : step;
}
