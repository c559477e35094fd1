import { describe, expect, it } from 'vitest';
import { parseIsoMonth } from '../calendar/month.ts';
import { expectedForecast } from '../forecast/forecast.ts';
import type { ModelDocument } from '../model/document.ts';
import type { CaseTypeId, GroupId, UnitId } from '../model/id.ts';
import { groupsOf, workFlowsOf } from './cases-of.ts';
import { shownWith, twoUnits } from './choice-testing.ts';
import { drill } from './drill.ts';
import { scopeOf, type ResultChoice } from './result-choice.ts';
import type { Shown } from './shown.ts';
import { stepRows, stepHours, teamHours, teamsOf } from './teams.ts';
import { rowWords } from './testing.ts';
import { workloadOf } from './workload.ts';

const nord = 'nord' as UnitId;
const merudgift = 'merudgift' as CaseTypeId;

function shownOf(model: ModelDocument): Shown {
  const forecast = expectedForecast(
    model,
    model.scenarios.map(({ id }) => id)
  );
  return { model, forecast, language: 'da' };
}

function at(shown: Shown, unit: UnitId | null, choice: ResultChoice = {}) {
  const [scenario, against] = shown.model.scenarios.map(({ id }) => id);
  const scope = scopeOf(shown.model, shown.forecast.layout, unit, choice);
  return drill(shown, { scope, choice, scenario: scenario!, against: against! });
}

const titles = (found: ReturnType<typeof drill>) => found.tables.map(({ table }) => table.title);
const year = { from: 12, to: 24 };

describe('from the total down', () => {
  /** A month's end: Nord has 30 merudgift over the deadline of 100 open, and 5 of 40 hjælpemidler; Syd 10 of 60 merudgift. */
  const record = shownWith(twoUnits(), (measure, flow, _, scenario) => {
    if (measure === 'open') return [100, 40, 60][flow]!;
    if (measure === 'overdue') return [30, 5, 10][flow]! - (scenario === 1 ? [20, 0, 1][flow]! : 0);
    if (measure === 'closed') return [10, 0, 5][flow]!;
    return measure === 'closedOnTime' ? [4, 0, 4][flow]! + (scenario === 1 ? [4, 0, 0][flow]! : 0) : 0;
  });

  it('stand the areas, the case types and the staff, worst first, and the parts add up to the whole', () => {
    const [units, types, staff] = at(record, null).tables;
    // 48 of 120 and 48 of 60 on time, against 96 and 48.
    expect(units!.table.rows.map(rowWords)).toEqual([
      ['Nord', '40 pct.', '−40', '35', '+20', '140', '0'],
      ['Syd', '80 pct.', '0', '10', '+1', '60', '0']
    ]);
    expect(rowWords(units!.table.total)).toEqual(['I alt', '53 pct.', '−27', '45', '+21', '200', '0']);
    expect(types!.table.rows.map(rowWords)).toEqual([
      ['Merudgift', '53 pct.', '−27', '40', '+21', '160', '0'],
      ['Hjælpemiddel', '–', '–', '5', '0', '40', '0']
    ]);
    expect(types!.table.notes.join(' ')).toContain('En streg er en andel, der ikke kan opgøres');
    expect(staff!.table.rows.map((row) => rowWords(row)[0]).sort()).toEqual(['Team Nord', 'Team Syd']);
  });

  it('an area leads to its case types, and these to steps and staff', () => {
    const [units] = at(record, null).tables;
    expect(units!.leads[0]).toEqual({ unit: 'nord', choice: {} });
    const [types] = at(record, nord).tables;
    expect(rowWords(types!.table.total)).toEqual(['Nord', '40 pct.', '−40', '35', '+20', '140', '0']);
    expect(types!.leads.map((lead) => lead?.choice.caseTypes)).toEqual([['merudgift'], ['hjaelpemiddel']]);
    const below = at(record, nord, { caseTypes: [merudgift], measure: 'open' });
    expect(titles(below)).toEqual(['Trinene i 2025: Nord: Merudgift', 'Personalet i 2025: Nord: Merudgift']);
    expect(below.crumbs.map(({ text }) => text)).toEqual(['Alt', 'Nord', 'Merudgift']);
    expect(below.crumbs[1]!.leads).toEqual({ unit: 'nord', choice: { measure: 'open', period: undefined } });
    expect(below.tables[1]!.leads[0]!.choice.group).toBe('team-nord');
  });

  it('case types outside the headline stand apart and are not in the sum', () => {
    const own = twoUnits((draft) => {
      draft.headline.caseTypes = ['merudgift'];
      draft.headline.unit = 'nord';
    });
    const { table, leads } = at({ ...record, model: own }, nord).tables[0]!;
    expect(table.rows.map((row) => row[0])).toEqual(['Merudgift', 'Ikke med i sidens tal', 'Hjælpemiddel']);
    expect(table.kinds).toEqual(['entry', 'section', 'entry']);
    expect(rowWords(table.total).slice(-2)).toEqual(['100', '0']);
    expect(leads[1]).toBeUndefined();
  });
});

describe('the hours of a staff group', () => {
  const shown = shownOf(twoUnits());
  const { layout, scenarios } = shown.forecast;
  const scenario = scenarios[0]!.scenario;
  const steps = stepRows(shown, scenario, year);
  const received = (flow: number) => {
    let sum = 0;
    for (let month = year.from; month < year.to; month++)
      sum += scenarios[0]!.expected.columns.received![flow * layout.months + month]!;
    return sum;
  };

  it('are required by step: three and six hours for each merudgift, two for each hjælpemiddel', () => {
    const hours = steps.map((step) => stepHours(shown, scenario, [step], year));
    expect(received(0)).toBeGreaterThan(400);
    expect(hours).toEqual([
      ...[received(0) * 3, received(0) * 6, received(1) * 2],
      ...[received(2) * 3, received(2) * 6]
    ]);
  });

  it('add up to the group’s, and the groups to the unit’s', () => {
    const [team, other] = teamsOf(2, steps);
    const found = at(shown, nord, { group: 'team-nord' as GroupId });
    const { table } = found.tables[0]!;
    const values = table.rows.map((row) => (typeof row[1] === 'object' ? row[1].value! : NaN));
    const hours = teamHours(shown, scenario, team!, year);
    expect(values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(hours.required, 9);
    const unit = workloadOf(scenarios[0]!, layout, scenarios[0]!.expected, {
      flows: workFlowsOf(layout, { unit: nord }),
      groups: groupsOf(shown.model, nord),
      ...year
    });
    expect(hours.required).toBeCloseTo(unit.requiredHours, 9);
    expect([hours.available, hours.gapFte]).toEqual([unit.availableHours, unit.gapFte]);
    expect(other!.groups).toEqual([1]);
    expect(found.sentence).toMatch(/^Team Nord, Udløb: i 2025 kræver de nye sager/);
  });

  it('lead back to the case types that require them', () => {
    const { leads } = at(shown, nord, { group: 'team-nord' as GroupId }).tables[0]!;
    expect(leads.map((lead) => lead?.choice.caseTypes?.[0]).sort()).toEqual([
      ...['hjaelpemiddel', 'merudgift', 'merudgift']
    ]);
  });
});

describe('who works on a step', () => {
  it('is more than one group where they share it: they stand together', () => {
    const shown = shownOf(
      twoUnits((draft) => {
        draft.staffGroups[1]!.lanes[0]!.serves.push({
          caseType: 'merudgift',
          unit: 'nord',
          step: 'vurdering'
        });
      })
    );
    const steps = stepRows(shown, shown.forecast.scenarios[0]!.scenario, year);
    expect(steps.map(({ groups }) => groups)).toEqual([[0], [0, 1], [0], [1], [1]]);
    expect(teamsOf(2, steps).map(({ groups }) => groups)).toEqual([[0, 1]]);
    const [, staff] = at(shown, nord, { caseTypes: [merudgift] }).tables;
    expect(staff!.table.rows.map((row) => row[0])).toEqual(['Team Nord og Team Syd']);
    expect(staff!.table.notes.join(' ')).toContain('kan ikke skilles ad');
  });

  it('changes with measures in the months that are asked for, and may be nobody', () => {
    const shown = shownOf(
      twoUnits((draft) => {
        draft.scenarios[0]!.measures.push({
          kind: 'pauseWork',
          caseTypes: ['hjaelpemiddel'],
          from: '2025-01-01',
          until: '2025-06-30'
        });
      })
    );
    const groups = (from: number, to: number) =>
      stepRows(shown, shown.forecast.scenarios[0]!.scenario, { from, to })[2]!.groups;
    expect(groups(0, 12)).toEqual([0]);
    expect(groups(12, 18)).toEqual([]);
    expect(groups(17, 19)).toEqual([0]);
    const spring = { from: parseIsoMonth('2025-01')!, last: parseIsoMonth('2025-06')! };
    const staff = at(shown, nord, { period: spring }).tables.at(-1)!;
    expect(staff.table.rows.map((row) => row[0])).toContain('Ingen');
    expect(staff.leads[staff.table.rows.findIndex((row) => row[0] === 'Ingen')]).toBeUndefined();
  });

  it('without cases in a period there is nothing below but its staff', () => {
    const none = shownWith(twoUnits(), () => 0);
    expect(rowWords(at(none, nord).tables[0]!.table.total)).toEqual(['Nord', '–', '–', '0', '0', '0', '0']);
  });
});

it('names of 120 characters and of markup are words like any other', () => {
  const name = `<img src=x onerror=alert(1)>${'x'.repeat(90)}`;
  const shown = shownOf(twoUnits((draft) => (draft.staffGroups[0]!.name = name)));
  const { crumbs, sentence } = at(shown, nord, { group: 'team-nord' as GroupId });
  expect(crumbs.at(-1)!.text).toBe(name);
  expect(sentence).toContain(name);
});
