import { addDays, type Day } from '../calendar/day.ts';
import { dayFromIso } from '../calendar/iso-day.ts';
import type { DateText } from '../model/date-text.ts';
import type { ModelDocument } from '../model/document.ts';
import type { GroupId, ProgrammeId } from '../model/id.ts';
import { isProgrammeMeasure } from '../model/programme-plans.ts';
import type { Measure } from '../model/measure.ts';
import { highestValue } from '../model/quantity-value.ts';
import { byId } from '../model/references.ts';
import { measuresOfAll } from '../model/scenario-view.ts';
import { DAYS_PER_MONTH } from './average-days.ts';

/** The first day on which a measure can make a difference. */
export function firstEffect(model: ModelDocument, measure: Measure): Day {
  switch (measure.kind) {
    case 'continueGrant':
      return felt(
        model,
        measure.from
          ? dayFromIso(measure.from)
          : addDays(dayFromIso(byId(model.grants, measure.grant).expires), 1)
      );
    case 'endGrant':
    case 'moveGrantPositions':
      return felt(model, dayFromIso(measure.on));
    case 'changeInput':
      return dayFromIso(model.period.start);
    case 'startProgramme':
    case 'stopProgramme':
      return dayFromIso(measure.from);
    case 'redateProgramme':
      return dayFromIso(measure.from ?? earliestStart(model, measure.programme));
    case 'changeRecruitment':
      return felt(model, dayFromIso(measure.from), measure.group);
    case 'movePositions':
      return felt(model, dayFromIso(measure.from));
    default:
      return dayFromIso(measure.from);
  }
}

/**
 * The end of posts is felt before it, where staff leave early and nobody new begins; and so is a change of how early they do.
 * @param group whose posts alone are concerned; any group's unless one is named
 */
function felt(model: ModelDocument, end: Day, group?: GroupId): Day {
  const isConcerned = (id: GroupId) => group === undefined || id === group;
  const stated = model.staffGroups.map(({ id, staffing }) =>
    isConcerned(id) ? staffing?.leavingEarly : undefined
  );
  const changed = measuresOfAll(model).map((measure) =>
    measure.kind === 'changeRecruitment' && isConcerned(measure.group) ? measure.leavingEarly : undefined
  );
  const months = [...stated, ...changed].map((early) => (early ? highestValue(early.months) : 0));
  return addDays(end, -Math.ceil(Math.max(0, ...months) * DAYS_PER_MONTH));
}

/** The first day on which a programme can begin in any scenario. */
function earliestStart(model: ModelDocument, id: ProgrammeId): DateText {
  const programme = byId(model.programmes ?? [], id);
  const starts = measuresOfAll(model)
    .filter(isProgrammeMeasure)
    .flatMap((measure) => {
      if (measure.programme !== id) return [];
      if (measure.kind === 'startProgramme') return [measure.from];
      return measure.kind === 'redateProgramme' && measure.start ? [measure.start] : [];
    });
  return [programme.start, ...starts].sort()[0]!;
}
