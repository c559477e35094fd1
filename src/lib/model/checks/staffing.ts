import type { ModelDocument } from '../document.ts';
import { netAnnualHours } from '../net-annual-hours.ts';
import type { NetHours } from '../net-hours.ts';
import { problemAt, type Path, type Problem } from '../problem.ts';
import { highestValue, lowestValue } from '../quantity-value.ts';
import { numberWording } from '../wording.ts';

// Shares such as 0.1 + 0.2 + 0.7 do not add up exactly in binary.
const rounding = 1e-9;

/** Net hours a year in the worst draw: fewest gross hours and most days away. */
function fewestNetHours(hours: NetHours): number {
  return netAnnualHours({
    grossHours: lowestValue(hours.grossHours),
    annualLeave: highestValue(hours.annualLeave),
    publicHolidays: highestValue(hours.publicHolidays),
    sicknessAbsence: highestValue(hours.sicknessAbsence),
    careDays: highestValue(hours.careDays),
    other: highestValue(hours.other),
    hoursPerDay: highestValue(hours.hoursPerDay)
  });
}

function netHoursProblems(model: ModelDocument, hours: NetHours | undefined, path: Path): Problem[] {
  if (hours === undefined) return [];
  const fewest = fewestNetHours(hours);
  if (fewest > 0) return [];
  const shown = numberWording(Math.round(fewest * 10) / 10);
  return [
    problemAt(
      model,
      path,
      'netHours',
      { da: 'over 0 timer om året tilbage', en: 'more than 0 hours a year left' },
      {
        found: String(Math.round(fewest * 10) / 10),
        reason: {
          da: `bruttotimer minus fraværsdage giver ned til ${shown.da} timer om året.`,
          en: `gross hours less days away come down to ${shown.en} hours a year.`
        }
      }
    )
  ];
}

/** Rework that rises with a cut of handling time that there is none of. */
function pressureProblems(model: ModelDocument): Problem[] {
  return model.staffGroups.flatMap(({ pressure }, index) => {
    if (pressure?.extraReworkShare === undefined || highestValue(pressure.extraReworkShare) === 0) return [];
    if (pressure.handlingCut !== undefined && highestValue(pressure.handlingCut) > 0) return [];
    return problemAt(
      model,
      ['staffGroups', index, 'pressure', 'handlingCut'],
      'pressure',
      { da: 'en andel over 0', en: 'a share above 0' },
      {
        reason: {
          da: 'flere sager om igen (extraReworkShare) følger af kortere behandling.',
          en: 'extra rework (extraReworkShare) comes of shorter handling.'
        }
      }
    );
  });
}

/** Lanes that together reserve more than a group has. */
export function reserveProblems(model: ModelDocument): Problem[] {
  return model.staffGroups.flatMap((group, index) => {
    const sum = group.lanes.reduce((total, lane) => {
      return total + (lane.reservedShare === undefined ? 0 : highestValue(lane.reservedShare));
    }, 0);
    if (sum <= 1 + rounding) return [];
    const shown = numberWording(Math.round(sum * 1e4) / 1e4);
    return problemAt(
      model,
      ['staffGroups', index, 'lanes'],
      'reserves',
      {
        da: 'reservede andele (reservedShare) på højst 1 tilsammen',
        en: 'reserved shares of at most 1 together'
      },
      {
        found: String(Math.round(sum * 1e4) / 1e4),
        reason: {
          da: `sporene reserverer op til ${shown.da} af gruppens timer.`,
          en: `the lanes reserve up to ${shown.en} of the group's hours.`
        }
      }
    );
  });
}

/** Net hours that are not above 0, and lanes that together reserve more than a group has. */
export function staffingProblems(model: ModelDocument): Problem[] {
  return [
    ...netHoursProblems(model, model.netHours, ['netHours']),
    ...model.staffGroups.flatMap((group, index) =>
      netHoursProblems(model, group.netHours, ['staffGroups', index, 'netHours'])
    ),
    ...reserveProblems(model),
    ...pressureProblems(model)
  ];
}
