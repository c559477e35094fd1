import type { ModelDocument } from '../model/document.ts';
import type { ScenarioId } from '../model/id.ts';
import { byId } from '../model/references.ts';
import { textIn } from '../text/language.ts';
import { m } from '../text/paraglide/messages.js';
import { drillByCases } from './drill-cases.ts';
import { drillByStep, drillByTeam, teamSentence, teamSteps } from './drill-teams.ts';
import type { ChosenResults } from './result-address.ts';
import type { ResultChoice, Scope } from './result-choice.ts';
import { unitName, type Shown } from './shown.ts';
import { monthsOf } from './stretch.ts';
import type { TableView } from './table-view.ts';
import { stepRows, teamsOf } from './teams.ts';
import { writeList } from './write-list.ts';

/** A table whose rows lead further down. */
export interface DrillTable {
  readonly table: TableView;
  /** Where each row leads; undefined where there is nothing below it. */
  readonly leads: readonly (ChosenResults | undefined)[];
}

/** One level of the way from the total to a staff group. */
export interface Crumb {
  readonly text: string;
  readonly leads: ChosenResults;
}

/** Where a reader stands between the total and a staff group, and what lies below. */
export interface Drill {
  /** The last is where the reader stands. */
  readonly crumbs: readonly Crumb[];
  /** Of a staff group: what is required and what there is. */
  readonly sentence: string | undefined;
  readonly tables: readonly DrillTable[];
}

/** What the results are of, and which scenarios they compare. */
export interface DrillRequest {
  readonly scope: Scope;
  readonly choice: ResultChoice;
  readonly scenario: ScenarioId;
  readonly against: ScenarioId;
}

/** From the total to areas and case types, from there to steps and staff groups, and to what a group's hours are required for. */
export function drill(shown: Shown, request: DrillRequest): Drill {
  const { scope, choice, scenario } = request;
  const { layout } = shown.forecast;
  const crumbs = crumbsOf(shown, request);
  const months = monthsOf(layout, scope.year);
  if (!months) return { crumbs, sentence: undefined, tables: [] };
  const steps = stepRows(shown, scenario, months);
  const teams = teamsOf(layout.groups.length, steps);
  const group = groupOf(shown.model, choice);
  const team = group !== undefined && teams.find(({ groups }) => groups.includes(group));
  const working = { ...request, months, steps, teams };
  if (team) {
    const sentence = teamSentence(shown, working, team);
    return { crumbs, sentence, tables: [teamSteps(shown, working, team)] };
  }
  const isOneType = choice.caseTypes?.length === 1 && scope.subject.isChosen;
  const tables = isOneType
    ? [drillByStep(shown, working), drillByTeam(shown, working)]
    : [...drillByCases(shown, request), drillByTeam(shown, working)];
  return { crumbs, sentence: undefined, tables: tables.filter(({ table }) => table.rows.length > 0) };
}

function groupOf({ staffGroups }: ModelDocument, { group }: ResultChoice): number | undefined {
  const row = staffGroups.findIndex(({ id }) => id === group);
  return row < 0 ? undefined : row;
}

/** The way down: all of it, the area, its case types, the staff group. */
function crumbsOf(shown: Shown, { scope, choice }: DrillRequest): Crumb[] {
  const { model, language } = shown;
  const { unit, caseTypes, isChosen } = scope.subject;
  const { measure, period } = choice;
  const kept = { measure, period };
  const names = caseTypes?.map((id) => textIn(byId(model.caseTypes, id).name, language)) ?? [];
  const group = groupOf(model, choice);
  return [
    { text: m.drill_all({}, { locale: language }), leads: { unit: null, choice: kept } },
    ...(unit === null ? [] : [{ text: unitName(shown, unit), leads: { unit, choice: kept } }]),
    ...(isChosen && names.length > 0
      ? [{ text: writeList(names, language), leads: { unit, choice: { ...kept, caseTypes } } }]
      : []),
    ...(group === undefined
      ? []
      : [{ text: textIn(model.staffGroups[group]!.name, language), leads: { unit, choice } }])
  ];
}
