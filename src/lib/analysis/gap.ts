import type { FlowQuantities, GapQuantities, GroupQuantities } from './gap-quantities.ts';

/** What moves a gap in årsværk, in the order of the chain from cases to hours. */
export const GAP_DRIVERS = [
  /** Cases received from outside. */
  'inflow',
  /** Follow-ups that fell due. */
  'followUps',
  /** Cases that programmes released, through all their stages. */
  'programmes',
  /** Cases that came of closed ones: returned, appealed, remitted or created by them. */
  'returned',
  /** Mean hours of a case. */
  'handlingHours',
  /** Reminders of open cases, and notices of missed deadlines. */
  'reminders',
  /** Handovers and mentoring. */
  'duties',
  /** Posts granted. */
  'positions',
  /** Posts that nobody holds. */
  'vacancies',
  /** What new colleagues cannot do yet, less what temps do. */
  'rampUp',
  /** Output lost in a reorganisation, or won. */
  'productivity',
  /** Hours on cases of a position: absence, case share and the period's part of the year. */
  'netHours'
] as const;
export type GapDriver = (typeof GAP_DRIVERS)[number];

/** Whose quantities a gap is valued with: those of the start of a comparison, or of its end. */
export type Taken = (driver: GapDriver) => GapQuantities;

/** Hours lost or won below this a year are the rounding of days to whole seconds. */
const ROUNDING_HOURS = 0.1;

/**
 * The gap in årsværk: positions more that would make available what is required, with each driver's quantities taken from where it is
 * said. A quantity that does not exist where it is taken from (the hours of a case that never came) is that of the other side.
 * @param drivers that are told apart; what others would carry belongs to `netHours`
 * @returns null where a position has no hours
 */
export function gapOf(taken: Taken, other: Taken, drivers: ReadonlySet<GapDriver>): number | null {
  const productivity = drivers.has('productivity') ? 'productivity' : 'netHours';
  const groupCount = taken('positions').groups.length;
  let required = 0;
  taken('handlingHours').flows.forEach(({ source }, f) => {
    const arrived = taken(source).flows[f]!.cases + taken('returned').flows[f]!.born;
    required += arrived * either('handlingHours', 'hoursPerCase', f, 0);
    required += taken('reminders').flows[f]!.reminderHours;
  });
  required += taken('duties').otherDutyHours;
  let available = 0;
  let undisturbed = 0;
  let positions = 0;
  let norm = 0;
  for (let g = 0; g < groupCount; g++) {
    const { posts, positions: shown } = taken('positions').groups[g]!;
    const here = posts * (1 - share('vacancies', 'vacant', g) - share('rampUp', 'newness', g));
    const atWork = here + (posts > 0 ? 0 : taken('rampUp').groups[g]!.beyond);
    const hours =
      taken('netHours').groups[g]!.hoursPerFte * atWork * share(productivity, 'productivity', g, 1);
    undisturbed += hours;
    available += hours * share('netHours', 'chance', g, 1);
    positions += shown;
    norm += taken('netHours').groups[g]!.norm / groupCount;
  }
  const perPosition = positions > 0 && undisturbed > 0 ? undisturbed / positions : norm;
  return perPosition > 0 ? (required - available) / perPosition : null;

  function either(driver: GapDriver, key: 'hoursPerCase' & keyof FlowQuantities, f: number, none: number) {
    return defined(taken(driver).flows[f]![key], other(driver).flows[f]![key], none);
  }
  function share(driver: GapDriver, key: keyof GroupQuantities, g: number, none = 0): number {
    return defined(taken(driver).groups[g]![key], other(driver).groups[g]![key], none);
  }
}

const defined = (value: number, otherwise: number, none: number): number =>
  Number.isNaN(value) ? (Number.isNaN(otherwise) ? none : otherwise) : value;

/** The drivers that a model uses in one of two periods or scenarios. */
export function driversInUse(from: GapQuantities, to: GapQuantities): GapDriver[] {
  const ends = [from, to];
  const flows = ends.flatMap((end) => end.flows);
  const groups = ends.flatMap((end) => end.groups);
  const used: Record<GapDriver, boolean> = {
    inflow: flows.some(({ source, cases }) => source === 'inflow' && cases > 0),
    followUps: flows.some(({ source, cases }) => source === 'followUps' && cases > 0),
    programmes: flows.some(({ source, cases }) => source === 'programmes' && cases > 0),
    handlingHours: flows.some(({ hoursPerCase }) => hoursPerCase > 0),
    returned: flows.some(({ born }) => born > 0),
    reminders: flows.some(({ reminderHours }) => reminderHours > 0),
    duties: ends.some(({ otherDutyHours }) => otherDutyHours !== 0),
    positions: groups.length > 0,
    vacancies: groups.some(({ vacant }) => vacant !== 0 && !Number.isNaN(vacant)),
    rampUp: groups.some(({ newness, beyond }) => (newness !== 0 && !Number.isNaN(newness)) || beyond !== 0),
    productivity: groups.some(isDisturbed),
    netHours: groups.length > 0
  };
  return GAP_DRIVERS.filter((driver) => used[driver]);
}

function isDisturbed({
  hoursPerFte,
  posts,
  vacant,
  newness,
  beyond,
  productivity
}: GroupQuantities): boolean {
  if (Number.isNaN(productivity)) return false;
  const atWork = posts > 0 ? posts * (1 - vacant - newness) : beyond;
  return Math.abs(productivity - 1) * hoursPerFte * atWork > ROUNDING_HOURS;
}
