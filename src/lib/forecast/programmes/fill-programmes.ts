import type { ModelDocument } from '../../model/document.ts';
import type { Programme, ProgrammePart } from '../../model/programme.ts';
import { eachObject } from '../../model/walk.ts';
import type { Backlog, Birth, Choice, Probe, Release, Sampler } from '../../simulation/plan.ts';
import type { DaySpread } from '../../model/spread.ts';
import type { Clock } from '../clock.ts';
import type { Resolve } from '../draw-values.ts';
import { fillDays } from '../fill-handling.ts';
import type { FlowOf } from '../flows-of.ts';
import { SAMPLER_LENGTH } from '../sampler-tables.ts';
import type { StrataCache } from '../strata-cache.ts';
import { planPart, type PartPlan } from './plan-part.ts';
import { partCounts } from './part-counts.ts';
import type { ProgrammeDates } from './programme-dates.ts';
import { probesOf, type FillableProbe, type ProbeOf } from './programme-probes.ts';

/** What the programmes of a document add to a plan, and how it follows from their inputs. */
export interface FillableProgrammes {
  readonly releases: readonly Release[];
  readonly backlogs: readonly Backlog[];
  readonly births: readonly Birth[];
  readonly probes: readonly Probe[];
  /** Per probe: what it stands for. */
  readonly probesOf: readonly ProbeOf[];
  /** Numbers they take in the tables. */
  readonly tablesLength: number;
  /** What a case of a flow may go on to. */
  choicesOf(flow: number): readonly Choice[];
  /** @param all whether to write what is certain, too */
  fill(tables: Int32Array, resolve: Resolve, strata: StrataCache, all: boolean): void;
}

/** Where the births and tables of programmes begin in the plan's lists. */
export interface Beginning {
  readonly births: number;
  readonly tables: number;
}

/** Lays out the programmes of a model: flows are theirs already, one per stage of a part. */
export function programmesOf(
  model: ModelDocument,
  flows: readonly FlowOf[],
  datesOf: (programme: Programme) => readonly ProgrammeDates[],
  clock: Clock,
  beginning: Beginning
): FillableProgrammes {
  const programmes = model.programmes ?? [];
  const waits: { at: Sampler; spread: DaySpread | undefined; unit: string }[] = [];
  const addWait = (spread: DaySpread | undefined, unit: string): Sampler => {
    const at = beginning.tables + waits.length * SAMPLER_LENGTH;
    waits.push({ at, spread, unit });
    return at;
  };
  const births: Birth[] = [];
  const parts = new Map<ProgrammePart, PartPlan>();
  const dates = new Map(programmes.map((programme) => [programme, datesOf(programme)]));
  for (const programme of programmes) {
    for (const part of programme.parts) {
      const planned = planPart(programme, part, dates.get(programme)!, {
        model,
        flows,
        clock,
        firstBirth: beginning.births + births.length,
        addWait
      });
      births.push(...planned.births);
      parts.set(part, planned);
    }
  }
  const plans = [...parts.values()];
  const probes: FillableProbe[] = programmes.flatMap((programme) =>
    probesOf(programme, flows, births, beginning.births)
  );
  const choices = new Map(plans.flatMap((part) => [...part.choices]));
  const uncertain = hasRange(programmes);
  return {
    releases: plans.map(({ release }) => release),
    backlogs: plans.flatMap((part) => part.backlogs),
    births,
    probes: probes.map(({ probe }) => probe),
    probesOf: probes.map(({ of }) => of),
    tablesLength: waits.length * SAMPLER_LENGTH,
    choicesOf: (flow) => choices.get(flow) ?? [],
    fill(tables, resolve, strata, all) {
      if (!all && !uncertain) return;
      for (const { at, spread, unit } of waits) {
        if (spread) fillDays(tables, at, spread, 1, resolve, unit, strata);
        else tables.fill(1, at, at + SAMPLER_LENGTH);
      }
      const counts = new Map(
        programmes.flatMap((programme) =>
          programme.parts.map((part) => [part, partCounts(programme, part, resolve)] as const)
        )
      );
      for (const [part, plan] of parts) plan.fill(counts.get(part)!, resolve);
      for (const probe of probes) probe.fill((part) => counts.get(part)!, resolve);
    }
  };
}

function hasRange(value: unknown): boolean {
  let found = false;
  eachObject(value, (object) => {
    if ('low' in object) found = true;
  });
  return found;
}
