import type { ModelDocument } from '../model/document.ts';
import type { ScenarioId } from '../model/id.ts';
import { listInputs } from '../model/inputs.ts';
import type { Measure, MeasureOf } from '../model/measure.ts';
import { isRange } from '../model/quantity-value.ts';
import type { Quantity } from '../model/quantity.ts';
import type { Release } from '../model/programme-release.ts';
import { byId } from '../model/references.ts';
import { measuresOf } from '../model/scenario-view.ts';
import { unitWordFor } from '../model/unit-words.ts';
import { writeDate } from '../text/dates.ts';
import { textIn, type Language } from '../text/language.ts';
import { thinSpace } from '../text/numbers.ts';
import { m } from '../text/paraglide/messages.js';
import { laneWords } from './lane-words.ts';
import { recruitmentWords } from './recruitment-words.ts';
import { writeList } from './write-list.ts';
import { writeQuantity } from './write-quantity.ts';

/** A measure in a sentence: "Der ansættes 10 årsværk i Handicap fra 1.3.2025 til 31.12.2026, rekrutteret over 3 måneder." */
export function measureSentence(model: ModelDocument, measure: Measure, language: Language): string {
  const sentence = sentenceOf({ model, language, words: { locale: language } }, measure);
  if (measure.name === undefined) return sentence;
  return m.act_named({ name: textIn(measure.name, language), sentence }, { locale: language });
}

/** Every measure of a scenario in a sentence, those of the scenarios it builds on first. */
export const scenarioSentences = (model: ModelDocument, scenario: ScenarioId, language: Language): string[] =>
  measuresOf(model, scenario).map((measure) => measureSentence(model, measure, language));

/** What the parts of a sentence need: the names of the model, and the language. */
interface Telling {
  readonly model: ModelDocument;
  readonly language: Language;
  readonly words: { readonly locale: Language };
}

function sentenceOf(telling: Telling, measure: Measure): string {
  const { words } = telling;
  const told = quantityIn(telling);
  switch (measure.kind) {
    case 'continueGrant':
      return continued(telling, measure);
    case 'endGrant':
      return m.act_endGrant(
        { grant: grantName(telling, measure.grant), on: date(telling, measure.on) },
        words
      );
    case 'moveGrantPositions':
      return m.act_moveGrantPositions(
        {
          positions: told(measure.positions),
          grant: grantName(telling, measure.grant),
          group: groupName(telling, measure.from),
          to: groupName(telling, measure.to),
          on: date(telling, measure.on)
        },
        words
      );
    case 'invest':
      return invested(telling, measure);
    case 'temporaryTeam':
      return m.act_temporaryTeam(
        {
          positions: told(measure.positions),
          group: groupName(telling, measure.group),
          when: when(telling, measure),
          productivity: measure.productivity
            ? m.act_at_productivity({ share: told(measure.productivity) }, words)
            : ''
        },
        words
      );
    case 'movePositions': {
      const parts = {
        positions: told(measure.positions),
        group: groupName(telling, measure.group),
        when: when(telling, measure)
      };
      return measure.to === undefined
        ? m.act_movePositions_out(parts, words)
        : m.act_movePositions({ ...parts, to: groupName(telling, measure.to) }, words);
    }
    case 'leaveVacant':
      return m.act_leaveVacant(
        {
          positions: told(measure.positions),
          group: groupName(telling, measure.group),
          when: when(telling, measure)
        },
        words
      );
    case 'productivityLoss':
      return m.act_productivityLoss(
        {
          groups: listed(telling, measure.groups, groupName),
          depth: told(measure.depth),
          from: date(telling, measure.from),
          duration: told(measure.duration),
          recovery: measure.recovery ? m.act_recovery({ months: told(measure.recovery) }, words) : ''
        },
        words
      );
    case 'changeInflow':
      return m.act_changeInflow(
        {
          inflows: listed(telling, measure.inflows, inflowName),
          change: changeOf(telling, measure.factor, measure.plus),
          when: when(telling, measure)
        },
        words
      );
    case 'changeHandlingTime':
      return m.act_changeHandlingTime(
        {
          caseTypes: handled(telling, measure),
          change: measure.mean
            ? m.act_becomes({ value: told(measure.mean) }, words)
            : changeOf(telling, measure.factor, undefined),
          when: when(telling, measure)
        },
        words
      );
    case 'changeLanes':
      return m.act_changeLanes(
        {
          group: groupName(telling, measure.group),
          when: when(telling, measure),
          lanes: listed(telling, measure.lanes, (_, lane) => laneWords(telling.model, lane, telling.language))
        },
        words
      );
    case 'pauseWork': {
      const caseTypes = handled(telling, measure);
      return m.act_pauseWork(
        {
          caseTypes: measure.groups
            ? m.act_by_groups({ caseTypes, groups: listed(telling, measure.groups, groupName) }, words)
            : caseTypes,
          when: when(telling, measure)
        },
        words
      );
    }
    case 'changeRecruitment':
      return m.act_changeRecruitment(
        {
          group: groupName(telling, measure.group),
          when: when(telling, measure),
          changes: recruitmentWords(measure, telling.language)
        },
        words
      );
    case 'moveCaseloads':
      return m.act_moveCaseloads(
        {
          share: told(measure.share),
          caseTypes: handled(telling, measure),
          group: groupName(telling, measure.to),
          from: date(telling, measure.from),
          hours: told(measure.familiarisationHours)
        },
        words
      );
    case 'changeInput':
      return m.act_changeInput({ input: inputName(telling, measure.input), formula: measure.formula }, words);
    case 'startProgramme':
      return m.act_startProgramme(
        { programme: programmeName(telling, measure.programme), from: date(telling, measure.from) },
        words
      );
    case 'stopProgramme':
      return m.act_stopProgramme(
        { programme: programmeName(telling, measure.programme), from: date(telling, measure.from) },
        words
      );
    case 'redateProgramme':
      return redated(telling, measure);
    case 'changeDeadline': {
      const { value, unit } = measure.deadline.amount;
      return m.act_changeDeadline(
        {
          caseTypes: listed(telling, measure.caseTypes, caseTypeName),
          deadline: `${value}${thinSpace}${unitWordFor(value, unit)[telling.language]}`,
          from: date(telling, measure.from)
        },
        words
      );
    }
  }
}

const date = ({ language }: Telling, text: string) => writeDate(text, language);
const quantityIn =
  ({ language }: Telling) =>
  (quantity: Quantity) =>
    writeQuantity(quantity, language);

const grantName = ({ model, language }: Telling, id: MeasureOf<'endGrant'>['grant']) =>
  textIn(byId(model.grants, id).name, language);
const groupName = ({ model, language }: Telling, id: MeasureOf<'leaveVacant'>['group']) =>
  textIn(byId(model.staffGroups, id).name, language);
const caseTypeName = ({ model, language }: Telling, id: MeasureOf<'changeDeadline'>['caseTypes'][number]) =>
  textIn(byId(model.caseTypes, id).name, language);
const programmeName = ({ model, language }: Telling, id: MeasureOf<'stopProgramme'>['programme']) =>
  textIn(byId(model.programmes ?? [], id).name, language);
const unitName = ({ model, language }: Telling, id: ModelDocument['units'][number]['id']) =>
  textIn(byId(model.units, id).name, language);

/** An inflow by its case type, and its unit where the model has several. */
function inflowName(telling: Telling, id: MeasureOf<'changeInflow'>['inflows'][number]): string {
  const { caseType, unit } = byId(telling.model.inflows, id);
  const name = caseTypeName(telling, caseType);
  return telling.model.units.length === 1 ? name : `${name} (${unitName(telling, unit)})`;
}

/** An input by its place in words: "Merudgift, Vurdering: tidsforbrug pr. sag, middel". */
function inputName({ model, language }: Telling, path: string): string {
  return listInputs(model).find((input) => input.path === path)?.label[language] ?? path;
}

function listed<Id>(
  telling: Telling,
  ids: readonly Id[],
  nameOf: (telling: Telling, id: Id) => string
): string {
  const names = ids.map((id) => nameOf(telling, id));
  return writeList(names, telling.language);
}

function when(
  telling: Telling,
  dates: { from: string; reached?: string | undefined; until?: string | undefined }
): string {
  const { words } = telling;
  const from = date(telling, dates.from);
  const until = dates.until === undefined ? undefined : date(telling, dates.until);
  if (dates.reached !== undefined) {
    const reached = date(telling, dates.reached);
    return until === undefined
      ? m.when_reached({ from, reached }, words)
      : m.when_reached_until({ from, reached, until }, words);
  }
  return until === undefined ? m.when_from({ from }, words) : m.when_from_until({ from, until }, words);
}

function continued(telling: Telling, measure: MeasureOf<'continueGrant'>): string {
  const { words } = telling;
  const parts = {
    grant: grantName(telling, measure.grant),
    share: writeQuantity(measure.share, telling.language)
  };
  if (measure.from !== undefined)
    return m.act_continueGrant({ ...parts, when: when(telling, { ...measure, from: measure.from }) }, words);
  return measure.until === undefined
    ? m.act_continueGrant_expiry(parts, words)
    : m.act_continueGrant_expiry_until({ ...parts, until: date(telling, measure.until) }, words);
}

function redated(telling: Telling, measure: MeasureOf<'redateProgramme'>): string {
  const { words, language } = telling;
  const { programme, from, start, end, release } = measure;
  const dates = [
    ...(start === undefined ? [] : [m.act_redate_start({ start: date(telling, start) }, words)]),
    ...(release === undefined ? [] : [released(telling, release)]),
    ...(end === undefined ? [] : [m.act_redate_end({ end: date(telling, end) }, words)])
  ];
  return m.act_redateProgramme(
    {
      programme: programmeName(telling, programme),
      from: from === undefined ? '' : m.act_redate_from({ from: date(telling, from) }, words),
      dates: writeList(dates, language)
    },
    words
  );
}

function released(telling: Telling, release: Release): string {
  const { words } = telling;
  switch (release.kind) {
    case 'evenly':
      return m.act_release_evenly({ date: date(telling, release.until) }, words);
    case 'atOnce':
      return release.on === undefined
        ? m.act_release_atOnce({}, words)
        : m.act_release_atOnce_on({ date: date(telling, release.on) }, words);
    case 'withFollowUp':
      return release.latest === undefined
        ? m.act_release_withFollowUp({}, words)
        : m.act_release_withFollowUp_latest({ date: date(telling, release.latest) }, words);
  }
}

function invested(telling: Telling, measure: MeasureOf<'invest'>): string {
  const { words } = telling;
  const told = quantityIn(telling);
  const { funds, recruitedOver, oneOffCost, yearlyCost } = measure;
  const cost = [
    oneOffCost ? m.act_cost_once({ cost: told(oneOffCost) }, words) : '',
    yearlyCost ? m.act_cost_yearly({ cost: told({ ...yearlyCost, unit: 'kr' }) }, words) : ''
  ].join('');
  return m.act_invest(
    {
      positions: listed(telling, funds, (_, { positions, group }) =>
        m.act_positions_in({ positions: told(positions), group: groupName(telling, group) }, words)
      ),
      when: when(telling, measure),
      recruited: recruitedOver ? m.act_recruited({ months: told(recruitedOver) }, words) : '',
      cost
    },
    words
  );
}

/** What a measure says of whose cases it acts on. */
type Handled = Pick<MeasureOf<'changeHandlingTime'>, 'caseTypes' | 'step' | 'units'>;

/** The case types of a measure, with the step and the units that are named. */
function handled(telling: Telling, measure: Handled): string {
  const { model, language, words } = telling;
  const caseTypes = listed(telling, measure.caseTypes, (_, id) => {
    const caseType = caseTypeName(telling, id);
    if (measure.step === undefined) return caseType;
    const { name } = byId(byId(model.caseTypes, id).steps, measure.step);
    return m.act_step({ caseType, step: textIn(name, language) }, words);
  });
  if (!measure.units) return caseTypes;
  return m.act_in_units({ caseTypes, units: listed(telling, measure.units, unitName) }, words);
}

/** "stiger med 20 pct.", "falder med 10 sager pr. måned", "ændres med −10 pct. til +20 pct., sandsynligt +5 pct.". */
function changeOf(telling: Telling, factor: Quantity | undefined, plus: Quantity | undefined): string {
  const { language, words } = telling;
  const quantity = factor ?? plus;
  if (!quantity) return '';
  const { source } = quantity;
  const stepOf = (value: number) => (factor ? value - 1 : value);
  const write = (value: number) =>
    writeQuantity({ value, unit: factor ? 'share' : quantity.unit, source }, language);
  if (isRange(quantity)) {
    const signed = (value: number) => (stepOf(value) > 0 ? '+' : '') + write(stepOf(value));
    const { low, likely, high } = quantity;
    const ends = { low: signed(low), high: signed(high), likely: signed(likely) };
    return m.act_becomes_range(ends, words);
  }
  const step = stepOf(quantity.value);
  if (step === 0) return m.act_same({}, words);
  const change = write(Math.abs(step));
  return step > 0 ? m.act_rises({ change }, words) : m.act_falls({ change }, words);
}
