import type { ModelDocument } from '../../model/document.ts';
import type { CategoryId } from '../../model/id.ts';
import type { Audit, Programme, ProgrammePart } from '../../model/programme.ts';
import type { Quantity } from '../../model/quantity.ts';
import type { DaySpread } from '../../model/spread.ts';
import type { ProgrammeStage } from '../../model/staff-group.ts';
import { hashText } from '../../numerics/hash-text.ts';
import type { Backlog, Birth, Choice, Option, Release, Sampler } from '../../simulation/plan.ts';
import type { Clock } from '../clock.ts';
import type { Resolve } from '../draw-values.ts';
import type { FlowOf } from '../flows-of.ts';
import type { PartCounts } from './part-counts.ts';
import type { ProgrammeDates } from './programme-dates.ts';
import { planRelease } from './plan-release.ts';

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** What a part of a programme adds to a plan: its cases, and where they go from stage to stage. */
export interface PartPlan {
  readonly release: Release;
  /** Per category with steps: cases reviewed before the run and not reported; none where none are stated. */
  readonly backlogs: readonly Backlog[];
  readonly births: readonly Birth[];
  /** By flow. */
  readonly choices: ReadonlyMap<number, readonly Choice[]>;
  fill(counts: PartCounts, resolve: Resolve): void;
}

/** What a part is laid out in. */
export interface Surroundings {
  readonly model: ModelDocument;
  readonly flows: readonly FlowOf[];
  readonly clock: Clock;
  /** Index of the part's first birth in the plan. */
  readonly firstBirth: number;
  /** Makes room for a sampler of days, at least 1; of a day where there is no spread. */
  addWait(spread: DaySpread | undefined, unit: string): Sampler;
}

/** Lays out a part: its release to review, and the births by which its cases go on. */
export function planPart(
  programme: Programme,
  part: ProgrammePart,
  dates: readonly ProgrammeDates[],
  { model, flows, clock, firstBirth, addWait }: Surroundings
): PartPlan {
  const path = `programmes.${programme.id}.parts.${part.id}`;
  const identity = (...ends: string[]) => hashText([path, ...ends].join('.'))[0] | 0;
  const flowOf = (stage: ProgrammeStage, category: CategoryId | null = null) =>
    flows.findIndex(
      (flow) =>
        flow.programme?.part === part &&
        flow.programme.stage === stage &&
        (flow.programme.category?.id ?? null) === category
    );
  const births: Birth[] = [];
  const bear = (flow: number, delay: Sampler, ...ends: string[]): number => {
    births.push({ flow, identity: identity(...ends), delay });
    return firstBirth + births.length - 1;
  };
  const remedied = programme.categories.filter(({ steps }) => steps.length > 0);
  const afterReview = remedied.length > 0 ? addWait(programme.review.outsideWait, part.unit) : -1;
  const found = remedied.map((category) => ({
    share: 0,
    birth: bear(flowOf('remediation', category.id), afterReview, category.id)
  }));
  const choices = new Map<number, Choice[]>();
  if (found.length > 0) choices.set(flowOf('review'), [{ identity: identity('category'), options: found }]);
  const audited = programme.audit ? planAudit(programme.audit) : [];
  const stock = model.followUps.findIndex(({ id }) => id === part.followUp);
  const release = planRelease(dates, flowOf('review'), identity(), stock, clock);
  const backlogs = startsReviewed(part)
    ? remedied.map(({ id }): Backlog => ({
        flow: flowOf('remediation', id),
        step: 0,
        identity: identity(id, 'start'),
        received: Int32Array.of(clock.past - 1),
        count: new Int32Array(1)
      }))
    : [];
  return {
    release: release.release,
    backlogs,
    births,
    choices,
    fill(counts, resolve) {
      release.fill(counts.cases - counts.reviewed);
      remedied.forEach((category, k) => {
        found[k]!.share = counts.shares[programme.categories.indexOf(category)]!;
        if (backlogs[k]) backlogs[k].count[0] = counts.unreported[k]!;
      });
      for (const { option, field, input } of audited) option[field] = resolve(input, part.unit);
    }
  };

  function planAudit({ share, delay, rework }: Audit) {
    const audit = bear(flowOf('audit'), addWait(delay, part.unit), 'audit');
    const again = rework && bear(flowOf('rework'), addWait(undefined, part.unit), 'rework.case');
    const shares: AuditedShare[] = [];
    const option = (input: Quantity, field: AuditedShare['field'], birth: number) => {
      const made: Writable<Option> = { share: 0, birth };
      shares.push({ option: made, field, input });
      return made;
    };
    for (const { id } of remedied) {
      const options = [option(share, 'share', audit)];
      if (rework?.extraShareHandedOver)
        options.push(option(rework.extraShareHandedOver, 'extraShareHandedOver', again!));
      choices.set(flowOf('remediation', id), [{ identity: identity(`${id}.audit`), options }]);
    }
    if (rework) {
      const options = [option(rework.share, 'share', again!)];
      choices.set(flowOf('audit'), [{ identity: identity('rework'), options }]);
    }
    return shares;
  }
}

/** What a share of the audit is of: all cases, or those that have changed hands. */
interface AuditedShare {
  readonly option: Writable<Option>;
  readonly field: 'share' | 'extraShareHandedOver';
  readonly input: Quantity;
}

const startsReviewed = ({ reviewedAtStart }: ProgrammePart): boolean => reviewedAtStart !== undefined;
