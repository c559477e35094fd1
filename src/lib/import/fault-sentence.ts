import { faultWording } from '../model/checks/formula-wording.ts';
import type { Rule } from '../model/rule.ts';
import { ruleWording } from '../model/rule-wording.ts';
import type { NumberLimits } from '../model/schema-parts.ts';
import { isShareUnit, unitWords, type UnitWord } from '../model/unit-words.ts';
import type { Language } from '../text/language.ts';
import { writeNumber } from '../text/numbers.ts';
import { m } from '../text/paraglide/messages.js';
import type { CellFault } from './read-cell.ts';
import type { QuantityFault } from './read-quantity.ts';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const shortened = (text: string): string => {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
};

/** Why a text that was typed for a quantity is none. */
export function quantityFaultSentence(fault: QuantityFault, unit: UnitWord, language: Language): string {
  const words = { locale: language };
  const found = { found: fault.found };
  switch (fault.reason) {
    case 'formula':
      return capital(faultWording(fault.fault)[language]);
    case 'notAscending':
      return m.edit_not_ascending(found, words);
    case 'badGrouping':
      return m.edit_bad_grouping(found, words);
    case 'wrongUnit':
    case 'unknownUnit':
      return m.edit_wrong_unit({ ...found, unit: unitWords[unit][language] }, words);
    default:
      return m.edit_not_a_number(found, words);
  }
}

/** Why a cell of a table cannot be read, and what may stand there. */
export function cellFaultSentence(fault: CellFault, text: string, language: Language): string {
  const words = { locale: language };
  const found = shortened(text);
  switch (fault.kind) {
    case 'empty':
      return m.paste_cell_empty({}, words);
    case 'formula':
      return m.paste_cell_formula({ found }, words);
    case 'twice':
      return m.paste_cell_twice({ found }, words);
    case 'quantity':
      return fault.fault.reason === 'notANumber'
        ? m.paste_cell_not_a_number({ found, unit: unitWords[fault.unit][language] }, words)
        : quantityFaultSentence(fault.fault, fault.unit, language);
    case 'oneOf':
      return m.paste_cell_allowed(
        { found, allowed: listed(fault.words.map((word) => word[language])) },
        words
      );
    case 'rule':
      return m.paste_cell_allowed({ found, allowed: allowedWords(fault.rule, fault.unit, language) }, words);
  }
}

/** So many words are named before the rest is counted. */
const MOST_WORDS = 8;

const listed = (texts: readonly string[]): string =>
  texts.slice(0, MOST_WORDS).join(', ') + (texts.length > MOST_WORDS ? ' …' : '');

function allowedWords(rule: Rule, unit: UnitWord | undefined, language: Language): string {
  const words = { locale: language };
  switch (rule.rule) {
    case 'date':
      return m.paste_allowed_date({}, words);
    case 'monthDay':
      return m.paste_allowed_month_day({}, words);
    case 'number':
      return unit && isShareUnit(unit) ? shareWords(rule, language) : withUnit(rule, unit, language);
    default:
      return ruleWording(rule)[language];
  }
}

const withUnit = (rule: Rule, unit: UnitWord | undefined, language: Language): string =>
  ruleWording(rule)[language] + (unit ? ` ${unitWords[unit][language]}` : '');

const shareWords = ({ min, max }: NumberLimits, language: Language): string =>
  m.paste_allowed_share(
    { min: writeNumber(min * 100, language), max: writeNumber(max * 100, language) },
    { locale: language }
  );
