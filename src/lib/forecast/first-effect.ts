import { addDays, type Day } from '../calendar/day.ts';
import { dayFromIso } from '../calendar/iso-day.ts';
import type { ModelDocument } from '../model/document.ts';
import type { Measure } from '../model/measure.ts';
import { byId } from '../model/references.ts';

/** The first day on which a measure can make a difference. */
export function firstEffect(model: ModelDocument, measure: Measure): Day {
  switch (measure.kind) {
    case 'continueGrant':
      return measure.from
        ? dayFromIso(measure.from)
        : addDays(dayFromIso(byId(model.grants, measure.grant).expires), 1);
    case 'endGrant':
    case 'moveGrantPositions':
      return dayFromIso(measure.on);
    default:
      return dayFromIso(measure.from);
  }
}
