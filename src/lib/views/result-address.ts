import { dayFromIso } from '../calendar/iso-day.ts';
import { isoFromMonth, monthOf, parseIsoMonth, type Month } from '../calendar/month.ts';
import { flowsOf } from '../forecast/flows-of.ts';
import { briefValue } from '../model/brief-value.ts';
import type { ModelDocument } from '../model/document.ts';
import type { CaseTypeId, GroupId, UnitId } from '../model/id.ts';
import type { Wording } from '../model/wording.ts';
import { m } from '../text/paraglide/messages.js';
import { RESULT_MEASURES, type ResultChoice, type ResultMeasure } from './result-choice.ts';

/** What the address says of a measure. */
const measureWords: Readonly<Record<ResultMeasure, string>> = {
  closedOnTime: 'afgjorte-til-tiden',
  receivedOnTime: 'modtagne-til-tiden',
  openOverdue: 'aabne-over-fristen',
  upToDate: 'ajour',
  overdue: 'efterslaeb',
  open: 'sagsbeholdning'
};
/** All units, and all case types of the unit. */
const ALL = 'alle';
/** So many names are listed of what is allowed. */
const MOST_NAMED = 12;

/** The unit in focus and what else is chosen. */
export interface ChosenResults {
  readonly unit: UnitId | null;
  readonly choice: ResultChoice;
}

/** A part of an address that is not followed, and why. */
export interface AddressProblem {
  readonly place: string;
  readonly message: Wording;
}

/** What an address says of the results, and what in it is not followed: then the page is as the model says. */
export function readResultAddress(
  model: ModelDocument,
  query: URLSearchParams
): ChosenResults & { readonly problems: readonly AddressProblem[] } {
  const problems: AddressProblem[] = [];
  const refuse = (place: string, allowed: readonly string[] | string): undefined => {
    const found = briefValue(query.get(place));
    const names = typeof allowed === 'string' ? allowed : shortList(allowed);
    const words = { place, found, allowed: names };
    problems.push({
      place,
      message: {
        da: m.address_refused(words, { locale: 'da' }),
        en: m.address_refused(words, { locale: 'en' })
      }
    });
    return undefined;
  };
  const oneOf = <Value extends string>(place: string, values: readonly Value[]): Value | undefined => {
    const given = query.get(place);
    if (given === null) return undefined;
    return values.find((value) => value === given) ?? refuse(place, values);
  };

  const measures = measuresOf(model);
  const word = oneOf(
    'maal',
    measures.map((each) => measureWords[each])
  );
  const unitWord = oneOf('omraade', [ALL, ...model.units.map(({ id }) => id)]);
  const unit =
    unitWord === undefined ? (model.headline.unit ?? null) : unitWord === ALL ? null : (unitWord as UnitId);
  return {
    unit,
    choice: {
      measure: measures.find((each) => measureWords[each] === word),
      caseTypes: readCaseTypes(model, unit, query.get('sager'), (allowed) => refuse('sager', allowed)),
      period: readPeriod(model, query, refuse),
      group: oneOf(
        'gruppe',
        model.staffGroups.map(({ id }) => id)
      ) as GroupId | undefined
    },
    problems
  };
}

/** The measures that a model has: follow-ups may be up to date where there are any. */
export const measuresOf = ({ followUps }: ModelDocument): ResultMeasure[] =>
  RESULT_MEASURES.filter((measure) => measure !== 'upToDate' || followUps.length > 0);

/** The case types that have cases in a unit, in the order of the document. */
export function caseTypesIn(model: ModelDocument, unit: UnitId | null): CaseTypeId[] {
  const held = new Set(
    flowsOf(model).flatMap((flow) =>
      flow.programme === null && (unit === null || flow.unit === unit) ? [flow.caseType.id] : []
    )
  );
  return model.caseTypes.map(({ id }) => id).filter((id) => held.has(id));
}

function readCaseTypes(
  model: ModelDocument,
  unit: UnitId | null,
  given: string | null,
  refuse: (allowed: readonly string[]) => undefined
): readonly CaseTypeId[] | undefined {
  if (given === null) return undefined;
  const held = caseTypesIn(model, unit);
  if (given === ALL) return held;
  const asked = new Set(given.split(',', held.length + 1));
  const found = held.filter((id) => asked.has(id));
  return found.length > 0 && found.length === asked.size ? found : refuse([ALL, ...held]);
}

function readPeriod(
  { period }: ModelDocument,
  query: URLSearchParams,
  refuse: (place: string, allowed: string) => undefined
): ResultChoice['period'] {
  const [first, end] = [period.start, period.end].map((date) => monthOf(dayFromIso(date))) as [Month, Month];
  const allowed = `${isoFromMonth(first)} … ${isoFromMonth(end)}`;
  const at = (place: string): Month | undefined => {
    const given = query.get(place);
    if (given === null) return undefined;
    const month = parseIsoMonth(given);
    return month !== undefined && month >= first && month <= end ? month : refuse(place, allowed);
  };
  const [from, last] = [at('fra'), at('til')];
  if (from === undefined && last === undefined) return undefined;
  const chosen = { from: from ?? first, last: last ?? end };
  return chosen.from <= chosen.last
    ? chosen
    : refuse('til', `${isoFromMonth(chosen.from)} … ${isoFromMonth(end)}`);
}

const shortList = (names: readonly string[]): string =>
  names.slice(0, MOST_NAMED).join(', ') + (names.length > MOST_NAMED ? ' …' : '');

/** What is chosen as an address says it, from the question mark on; nothing where the page is as the model says. */
export function resultQuery(model: ModelDocument, { unit, choice }: ChosenResults): string {
  const query = new URLSearchParams();
  const { measure, caseTypes, period, group } = choice;
  if (measure !== undefined) query.set('maal', measureWords[measure]);
  if (unit !== (model.headline.unit ?? null)) query.set('omraade', unit ?? ALL);
  if (caseTypes) {
    const isAll = caseTypes.length === caseTypesIn(model, unit).length;
    query.set('sager', isAll ? ALL : caseTypes.join());
  }
  if (period) {
    query.set('fra', isoFromMonth(period.from));
    query.set('til', isoFromMonth(period.last));
  }
  if (group !== undefined) query.set('gruppe', group);
  const written = query.toString().replaceAll('%2C', ',');
  return written === '' ? '' : `?${written}`;
}
