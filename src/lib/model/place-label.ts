import { availabilityKey } from './input-path.ts';
import type { Availability } from './calendar-settings.ts';
import { dateParts } from './date-parts.ts';
import type { DateText, MonthDay } from './date-text.ts';
import type { ModelDocument } from './document.ts';
import { fieldWords, measureWords, sequelWords } from './field-words.ts';
import type { Measure } from './measure.ts';
import { subjectOf } from './measure-subject.ts';
import { valueAt, type Path } from './problem.ts';
import { resolveText } from './resolve-text.ts';
import type { Sequel } from './sequel.ts';
import type { Text } from './text.ts';
import type { Wording } from './wording.ts';

const same = (text: string): Wording => ({ da: text, en: text });
const named = (name: Text): Wording => ({ da: resolveText(name, 'da'), en: resolveText(name, 'en') });
const joined = (parts: readonly Wording[], separator: string): Wording => ({
  da: parts.map((part) => part.da).join(separator),
  en: parts.map((part) => part.en).join(separator)
});

function nameIn(list: readonly { id: string; name: Text }[], id: string): Wording {
  const element = list.find((candidate) => candidate.id === id);
  return element === undefined ? same(id) : named(element.name);
}

const danishDate = (date: DateText) => {
  const { year, month, day } = dateParts(date);
  return `${day}.${month}.${year}`;
};
const danishDay = (day: MonthDay) => `${+day.slice(3)}.${+day.slice(0, 2)}.`;

function availabilityLabel(slow: Availability): Wording {
  return 'week' in slow
    ? { da: `uge ${slow.week}`, en: `week ${slow.week}` }
    : {
        da: `${danishDay(slow.from)}–${danishDay(slow.to)}`,
        en: availabilityKey(slow).replace('--', ' to ')
      };
}

/** What an inflow is called: its case type and its unit. */
function inflowLabel(model: ModelDocument, id: string): Wording {
  const inflow = model.inflows.find((candidate) => candidate.id === id);
  if (inflow === undefined) return same(id);
  return joined([nameIn(model.caseTypes, inflow.caseType), nameIn(model.units, inflow.unit)], ', ');
}

/** What a measure does and to what: "videreførelse af Det gode borgermøde". */
function measureLabel(model: ModelDocument, measure: Measure): Wording {
  const { list, ids } = subjectOf(measure);
  const subjects = ids.map((id) => {
    if (list === 'inputs') return same(id);
    return list === 'inflows' ? inflowLabel(model, id) : nameIn(model[list] ?? [], id);
  });
  return joined([measureWords[measure.kind], joined(subjects, ', ')], ' ');
}

/** What follows a closed case, and as what where that is another case type: "klage (Genvurdering)". */
function sequelLabel(model: ModelDocument, { kind, caseType, unit }: Sequel): Wording {
  const targets = [
    ...(caseType === undefined ? [] : [nameIn(model.caseTypes, caseType)]),
    ...(unit === undefined ? [] : [nameIn(model.units, unit)])
  ];
  if (targets.length === 0) return sequelWords[kind];
  const target = joined(targets, ', ');
  return {
    da: `${sequelWords[kind].da} (${target.da})`,
    en: `${sequelWords[kind].en} (${target.en})`
  };
}

/** What an element of a list is called: its name, or what it is about. */
function elementLabel(model: ModelDocument, list: string | number | undefined, element: object): Wording[] {
  if (list === 'availability') return [availabilityLabel(element as Availability)];
  if (list === 'measures') {
    const measure = element as Measure;
    return [measure.name === undefined ? measureLabel(model, measure) : named(measure.name)];
  }
  if (list === 'sequels') return [sequelLabel(model, element as Sequel)];
  if (list === 'changes' && 'from' in element) {
    const from = String(element.from);
    return [{ da: `fra ${danishDate(from)}`, en: `from ${from}` }];
  }
  if (list === 'periods' && 'from' in element && 'to' in element) {
    const [from, to] = [String(element.from), String(element.to)];
    return [{ da: `${danishDate(from)}–${danishDate(to)}`, en: `${from} to ${to}` }];
  }
  if (list === 'priceIndex' && 'year' in element) {
    const to = Number(element.year);
    return [{ da: `fra ${to - 1} til ${to}`, en: `from ${to - 1} to ${to}` }];
  }
  if (list === 'funds' && 'group' in element) return [nameIn(model.staffGroups, String(element.group))];
  if (list === 'mix' && 'category' in element) {
    const programme = model.programmes?.find(({ parts }) =>
      parts.some(({ mix }) => mix?.some((own) => own === element))
    );
    return [nameIn(programme?.categories ?? [], String(element.category))];
  }
  if ('name' in element) return [named(element.name as Text)];
  if (list === 'tables' && 'title' in element) return [named(element.title as Text)];
  if ('purpose' in element) return [named(element.purpose as Text)];
  if ('subject' in element) return [named(element.subject as Text)];
  if ('heading' in element) return [named(element.heading as Text)];
  if ('agreement' in element) return [named(element.agreement as Text)];
  if ('caseType' in element) {
    const caseType = nameIn(model.caseTypes, String(element.caseType));
    return 'unit' in element ? [caseType, nameIn(model.units, String(element.unit))] : [caseType];
  }
  if ('unit' in element) return [nameIn(model.units, String(element.unit))];
  return 'id' in element ? [same(String(element.id))] : [];
}

/** Lists whose elements come after the words of the field they belong to. */
const wordLists = ['changes', 'entries', 'funds', 'mix', 'periods', 'priceIndex', 'sequels'];

/**
 * A place of a valid model in words: the names of what it belongs to, and what it is.
 * "Merudgift, Vurdering: tidsforbrug pr. sag, middel".
 */
export function placeLabel(model: ModelDocument, path: Path): Wording {
  const names: Wording[] = [];
  const words: Wording[] = [];
  path.forEach((key, index) => {
    if (typeof key === 'string') {
      const word = Object.hasOwn(fieldWords, key) ? fieldWords[key] : same(key);
      if (word) words.push(word);
      return;
    }
    const element = valueAt(model, path.slice(0, index + 1));
    if (typeof element !== 'object' || element === null) return;
    const list = path[index - 1];
    const labels = elementLabel(model, list, element);
    if (wordLists.includes(String(list))) words.push(...labels);
    else names.push(...labels);
  });
  const what = joined(words, ', ');
  const whose = joined(names, ', ');
  if (names.length === 0) return what;
  return words.length === 0 ? whose : joined([whose, what], ': ');
}
