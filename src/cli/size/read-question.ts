import type { SizingQuestion, Team } from '../../lib/analysis/sizing/sizing-question.ts';
import { parseIsoDay } from '../../lib/calendar/iso-day.ts';
import type { ModelDocument } from '../../lib/model/document.ts';
import { limits } from '../../lib/model/limits.ts';
import type { Language } from '../../lib/text/language.ts';
import { isRefused, type Answer } from '../answer.ts';
import { numberIn, oneOf, readCaseTypes, readNumber, readRun } from '../given-values.ts';
import type { Given } from '../options.ts';
import { say } from '../wording.ts';
import { readTarget } from './read-target.ts';
import { saySize } from './size-wording.ts';

/** What the command line asks to be sized; the headline's own scenario and cases where nothing else is asked. */
export function readQuestion(model: ModelDocument, given: Given, language: Language): Answer<SizingQuestion> {
  const { headline } = model;
  const scenario = oneOf('scenario', model.scenarios, headline.scenario, given, language);
  if (isRefused(scenario)) return scenario;
  const groups = readGroups(model, given, language);
  if (isRefused(groups)) return groups;
  const from = readDate('from', model, given, language);
  if (isRefused(from)) return from;
  if (from.value === undefined) return { refused: [saySize.needed(language, '--from')] };
  const until = readDate('until', model, given, language);
  if (isRefused(until)) return until;
  if (until.value !== undefined && until.value < from.value)
    return { refused: [saySize.notDate(language, '--until', until.value, from.value, model.period.end)] };
  const recruitedOver = readNumber('recruited-over', { least: 0, most: limits.months }, given, language);
  if (isRefused(recruitedOver)) return recruitedOver;
  const monthsOf = readNumber('months-of', { least: 0.001, most: limits.positions }, given, language);
  if (isRefused(monthsOf)) return monthsOf;
  if (monthsOf.value !== undefined && until.value !== undefined)
    return { refused: [saySize.notBoth(language)] };
  const step = readNumber('step', { least: 0.001, most: 100 }, given, language);
  if (isRefused(step)) return step;
  const probability = readNumber('probability', { least: 1, most: 100 }, given, language);
  if (isRefused(probability)) return probability;
  const targets = readTargets(model, given, language);
  if (isRefused(targets)) return targets;
  const run = readRun(model, given, language);
  if (isRefused(run)) return run;
  return {
    value: {
      team: {
        scenario: scenario.value,
        groups: groups.value,
        from: from.value,
        until: until.value ?? null,
        recruitedOverMonths: recruitedOver.value ?? 0
      },
      sought:
        monthsOf.value === undefined ? { kind: 'positions' } : { kind: 'months', positions: monthsOf.value },
      // A part of a month is no length of a post.
      step: monthsOf.value === undefined ? (step.value ?? 0.1) : 1,
      targets: targets.value,
      probability: (probability.value ?? 90) / 100,
      ...run.value
    }
  };
}

function readTargets(model: ModelDocument, given: Given, language: Language) {
  const { headline } = model;
  const units = [...model.units, { id: null }];
  const unit = oneOf('unit', units, headline.unit ?? null, given, language);
  if (isRefused(unit)) return unit;
  const caseTypes = readCaseTypes(model, given, language);
  if (isRefused(caseTypes)) return caseTypes;
  const cases = { unit: unit.value, caseTypes: caseTypes.value };
  const texts = given.options.get('target') ?? [];
  if (texts.length === 0) return { refused: [saySize.needed(language, '--target')] };
  const targets = texts.map((text) => readTarget(text, model, cases, language));
  const refused = targets.flatMap((each) => (isRefused(each) ? each.refused : []));
  return refused.length > 0
    ? { refused }
    : { value: targets.flatMap((each) => (isRefused(each) ? [] : [each.value])) };
}

/** `ID` or `ID=WEIGHT`; groups share the posts by their weights. */
function readGroups(model: ModelDocument, given: Given, language: Language): Answer<Team['groups']> {
  const texts = given.options.get('group') ?? [];
  if (texts.length === 0) return { refused: [saySize.needed(language, '--group')] };
  const read: { group: Team['groups'][number]['group']; weight: number }[] = [];
  for (const text of texts) {
    const [id = '', weightText = '1'] = text.split('=', 2);
    const group = oneOf('group', model.staffGroups, undefined, given, language, id);
    if (isRefused(group)) return group;
    if (read.some((each) => each.group === group.value))
      return { refused: [saySize.groupTwice(language, id)] };
    const weight = numberIn(weightText, { least: 0.001, most: limits.positions });
    if (weight === undefined)
      return { refused: [say.notNumber(language, '--group', text, 0.001, limits.positions)] };
    read.push({ group: group.value, weight });
  }
  const sum = read.reduce((all, { weight }) => all + weight, 0);
  return { value: read.map(({ group, weight }) => ({ group, share: weight / sum })) };
}

function readDate(
  option: string,
  { period }: ModelDocument,
  given: Given,
  language: Language
): Answer<string | undefined> {
  const text = given.options.get(option)?.[0];
  if (text === undefined) return { value: undefined };
  if (parseIsoDay(text) !== undefined && text >= period.start && text <= period.end) return { value: text };
  return { refused: [saySize.notDate(language, `--${option}`, text, period.start, period.end)] };
}
