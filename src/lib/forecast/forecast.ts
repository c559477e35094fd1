import type { Month } from '../calendar/month.ts';
import type { ModelDocument } from '../model/document.ts';
import { documentHash } from '../model/hash.ts';
import type {
  CaseTypeId,
  CategoryId,
  GroupId,
  PartId,
  ProgrammeId,
  ScenarioId,
  UnitId
} from '../model/id.ts';
import type { ProgrammeStage } from '../model/staff-group.ts';
import type { Partial } from '../simulation/partial.ts';
import { createMemory, runExpectedTogether } from '../simulation/replications.ts';
import { commonMonths } from './common-months.ts';
import { compile, fillLikely, type Compiled } from './compile.ts';
import { engineVersion } from './engine-version.ts';
import { WORK_UNITS_PER_HOUR } from './fill-handling.ts';
import type { Layout } from './outcome.ts';
import type { ProbeOf } from './programmes/programme-probes.ts';
import { staffHoursOf, type StaffHours } from './staff-hours.ts';
import { paidMonthsOf, type PaidMonths } from './staffing/paid-months.ts';

/** What every result carries, so that it can be made again. */
export interface Provenance {
  readonly engineVersion: string;
  readonly documentHash: string;
  readonly seed: number;
  /** Replications behind the bands; 0 where there is only the expected run. */
  readonly replications: number;
}

/** A stage of a part of a programme; of remediation, one category. */
export interface ProgrammeFlow {
  readonly programme: ProgrammeId;
  readonly part: PartId;
  readonly stage: ProgrammeStage;
  readonly category: CategoryId | null;
}

/** What the rows of a forecast stand for. */
export interface ForecastLayout extends Layout {
  readonly firstMonth: Month;
  readonly flows: readonly {
    readonly caseType: CaseTypeId;
    readonly unit: UnitId;
    readonly planned: boolean;
    /** The stage of a programme that it is; null for the case types of the document. */
    readonly programme: ProgrammeFlow | null;
  }[];
  /** What the probes of programmes stand for, in the order of a partial's. */
  readonly probes: readonly ProbeOf[];
  readonly groups: readonly GroupId[];
  /** Work units in an hour. */
  readonly workUnitsPerHour: number;
}

/** One scenario's numbers. */
export interface ScenarioForecast {
  readonly scenario: ScenarioId;
  /** The expected run: one replication without luck (*forventet forløb*). */
  readonly expected: Partial;
  /** All replications gathered so far, or null. */
  readonly replications: Partial | null;
  /** `[group][month]`: positions (årsværk) on average over the month, at *sandsynlig*. */
  readonly positions: readonly Float64Array[];
  /** Per group, at *sandsynlig*. */
  readonly staffHours: readonly StaffHours[];
  /** Per group, at *sandsynlig*. */
  readonly paid: readonly PaidMonths[];
  /** Per group: hours on cases a year per position, at *sandsynlig* and ordinary productivity. */
  readonly caseHoursPerFte: readonly number[];
}

/** The scenarios of a model side by side, on the same luck. */
export interface Forecast {
  readonly provenance: Provenance;
  readonly layout: ForecastLayout;
  readonly scenarios: readonly ScenarioForecast[];
}

/**
 * The expected runs of some scenarios of a valid model: instant, and without bands.
 * @param hash of the document, where it is known already: finding it takes as long as a run
 */
export function expectedForecast(
  model: ModelDocument,
  scenarios: readonly ScenarioId[],
  hash = documentHash(model)
): Forecast {
  const compiled = scenarios.map((scenario) => compile(model, scenario));
  const first = compiled[0];
  if (!first) throw new RangeError('expectedForecast: no scenarios');
  const memories = compiled.map((ready) => createMemory(fillLikely(ready)));
  const expected = runExpectedTogether(memories, commonMonths(model, scenarios, first.clock));
  return {
    provenance: { engineVersion, documentHash: hash, seed: model.run.seed, replications: 0 },
    layout: layoutOf(model, first, compiled),
    scenarios: compiled.map((ready, i) => expectedScenario(scenarios[i]!, ready, expected[i]!))
  };
}

/** One compiled scenario's numbers. @param expected the expected run of its plan as it is filled now */
export function expectedScenario(scenario: ScenarioId, ready: Compiled, expected: Partial): ScenarioForecast {
  return {
    scenario,
    expected,
    replications: null,
    positions: ready.capacities.map(({ staff }) => monthlyAverage(staff.positions, ready)),
    staffHours: ready.capacities.map((capacity) => staffHoursOf(capacity, ready.clock)),
    paid: ready.capacities.map((capacity) => paidMonthsOf(capacity, ready.clock)),
    caseHoursPerFte: ready.capacities.map(({ caseHoursPerFte }) => caseHoursPerFte)
  };
}

/** The forecast with the replications gathered so far, one partial per scenario. */
export function withReplications(forecast: Forecast, partials: readonly Partial[]): Forecast {
  const replications = partials[0] ? partials[0].to - partials[0].from : 0;
  return {
    ...forecast,
    provenance: { ...forecast.provenance, replications },
    scenarios: forecast.scenarios.map((scenario, i) => ({ ...scenario, replications: partials[i] ?? null }))
  };
}

/**
 * What the rows of a compiled scenario stand for.
 * @param beside every scenario that is shown with it: a month is undecided where it is so in any of them, as they are compared
 */
export function layoutOf(
  model: ModelDocument,
  { clock, flows, probes, ...first }: Compiled,
  beside: readonly Compiled[] = []
): ForecastLayout {
  return {
    firstMonth: clock.firstMonth,
    months: clock.months,
    undecided: first.undecided.map((own, at) =>
      own === 1 || beside.some(({ undecided }) => undecided[at] === 1) ? 1 : 0
    ),
    flows: flows.map(({ caseType, unit, planned, programme }) => ({
      caseType: caseType.id,
      unit,
      planned,
      programme: programme && {
        programme: programme.programme.id,
        part: programme.part.id,
        stage: programme.stage,
        category: programme.category?.id ?? null
      }
    })),
    probes,
    groups: model.staffGroups.map(({ id }) => id),
    workUnitsPerHour: WORK_UNITS_PER_HOUR
  };
}

function monthlyAverage(daily: Float64Array, { clock }: Compiled): Float64Array {
  const sums = new Float64Array(clock.months);
  const days = new Float64Array(clock.months);
  for (let i = 0; i < daily.length; i++) {
    const month = clock.monthOfDay[clock.past + i]!;
    sums[month] = sums[month]! + daily[i]!;
    days[month] = days[month]! + 1;
  }
  return sums.map((sum, month) => sum / days[month]!);
}
