import type { MilestoneId, PartId } from '../../model/id.ts';
import type { MilestoneStage, Programme } from '../../model/programme.ts';
import type { Partial } from '../../simulation/partial.ts';
import type { ForecastLayout } from '../forecast.ts';

/** The probe of a milestone. @throws RangeError where the forecast has none: a programmer's error */
export function probeOfMilestone(
  layout: ForecastLayout,
  programme: Programme,
  milestone: MilestoneId
): number {
  return probeWhere(layout, (of) => of.programme === programme.id && of.milestone === milestone);
}

/** The probe of how many cases have come to a stage. @param part null: all parts, or the only one */
export function probeOfStage(
  layout: ForecastLayout,
  programme: Programme,
  part: PartId | null,
  stage: MilestoneStage
): number {
  const whole = part === null || programme.parts.length === 1;
  return probeWhere(
    layout,
    (of) =>
      of.programme === programme.id &&
      of.milestone === null &&
      of.stage === stage &&
      of.part === (whole ? null : part)
  );
}

function probeWhere(
  { probes }: ForecastLayout,
  is: (of: ForecastLayout['probes'][number]) => boolean
): number {
  const probe = probes.findIndex(is);
  if (probe < 0) throw new RangeError('the forecast has no such probe');
  return probe;
}

/** Days of the run until as many cases as needed had come through, per replication: 0 before it, −1 never. */
export function reachedPerReplication({ probes, from, to }: Partial, probe: number): Float64Array {
  return Float64Array.from({ length: to - from }, (_, r) => probes.reachedOn[r * probes.count + probe]!);
}
