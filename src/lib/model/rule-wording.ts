import { limits } from './limits.ts';
import type { Rule } from './rule.ts';
import { unitWords } from './unit-words.ts';
import { anyOf, numberWording, type Wording } from './wording.ts';

function numberRule(rule: Extract<Rule, { rule: 'number' }>): Wording {
  const min = numberWording(rule.min);
  const max = numberWording(rule.max);
  const whole = rule.integer ? { da: 'et helt tal', en: 'a whole number' } : { da: 'et tal', en: 'a number' };
  return rule.above
    ? {
        da: `${whole.da} over ${min.da} og højst ${max.da}`,
        en: `${whole.en} above ${min.en} and at most ${max.en}`
      }
    : { da: `${whole.da} fra ${min.da} til ${max.da}`, en: `${whole.en} from ${min.en} to ${max.en}` };
}

function listRule({ min, max }: { min: number; max: number }): Wording {
  if (min === max)
    return { da: `en liste med præcis ${min} elementer`, en: `a list of exactly ${min} elements` };
  const most = numberWording(max);
  return min === 0
    ? { da: `en liste med højst ${most.da} elementer`, en: `a list of at most ${most.en} elements` }
    : { da: `en liste med ${min} til ${most.da} elementer`, en: `a list of ${min} to ${most.en} elements` };
}

function oneWord(value: string | number | boolean): Wording {
  const word = JSON.stringify(value);
  const unit = Object.entries(unitWords).find(([code]) => code === value)?.[1];
  return unit === undefined
    ? { da: word, en: word }
    : { da: `${word} (${unit.da})`, en: `${word} (${unit.en})` };
}

function textRule({ max, blank }: { max: number; blank?: boolean }): Wording {
  const most = numberWording(max);
  return blank
    ? {
        da: `en tekst på højst ${most.da} tegn uden styretegn`,
        en: `a text of at most ${most.en} characters without control characters`
      }
    : {
        da: `en tekst på 1 til ${most.da} tegn, ikke kun mellemrum og uden styretegn`,
        en: `a text of 1 to ${most.en} characters, not only spaces and without control characters`
      };
}

const plain: Record<
  Exclude<Rule['rule'], 'keys' | 'kinds' | 'oneOfKeys' | 'someOfKeys' | 'number' | 'list' | 'oneOf' | 'text'>,
  Wording
> = {
  id: {
    da: '1 til 64 tegn: små bogstaver a-z, tal og bindestreg, først et bogstav',
    en: '1 to 64 characters: lower-case letters a-z, digits and hyphens, a letter first'
  },
  date: {
    da: 'en dato, der findes, skrevet ÅÅÅÅ-MM-DD, fra 1990 til 2199',
    en: 'a date that exists, written YYYY-MM-DD, from 1990 to 2199'
  },
  monthDay: {
    da: 'en dag i året skrevet MM-DD, f.eks. "06-05" for 5. juni',
    en: 'a day of the year written MM-DD, e.g. "06-05" for 5 June'
  },
  year: { da: 'et årstal fra 1990 til 2199', en: 'a year from 1990 to 2199' },
  yearKey: { da: 'et årstal fra "1990" til "2199"', en: 'a year from "1990" to "2199"' },
  flag: { da: 'true (ja) eller false (nej)', en: 'true or false' },
  ascendingRange: { da: 'lav ≤ sandsynlig ≤ høj (low ≤ likely ≤ high)', en: 'low ≤ likely ≤ high' },
  ascendingDates: {
    da: 'ændringer i tidsfølge, hver med en dato efter den forrige (og efter dens reached)',
    en: 'changes in time order, each dated after the one before it (and after its reached)'
  },
  rampOrder: { da: 'en dato efter from', en: 'a date after from' },
  separateRanges: {
    da: 'low ≤ likely ≤ high, også når de selv er usikre (deres spænd må ikke overlappe)',
    en: 'low ≤ likely ≤ high, also when they are uncertain themselves (their ranges may not overlap)'
  },
  someSeason: { da: 'mindst én måned over 0', en: 'at least one month above 0' },
  wholeMonths: {
    da: `hele måneder: start den første i en måned, end den sidste dag i en måned, 12 til ${limits.months} måneder i alt, og forecastFrom den første i en måned fra start til end`,
    en: `whole months: start on the first of a month, end on the last day of a month, 12 to ${limits.months} months in all, and forecastFrom on the first of a month from start to end`
  },
  ascendingAges: {
    da: 'aldre med from ≤ to i stigende orden uden overlap',
    en: 'ages with from ≤ to in rising order without overlap'
  },
  binShares: { da: 'andele, der tilsammen giver 1 (± 0,01)', en: 'shares that add up to 1 (± 0.01)' }
};

/** What a place allows, in words. */
export function ruleWording(rule: Rule): Wording {
  switch (rule.rule) {
    case 'keys': {
      const keys = rule.keys.join(', ');
      return { da: `et objekt med felterne ${keys}`, en: `an object with the fields ${keys}` };
    }
    case 'kinds': {
      const kinds = anyOf(rule.kinds.map(oneWord));
      return { da: `et objekt, hvis kind er ${kinds.da}`, en: `an object whose kind is ${kinds.en}` };
    }
    case 'oneOfKeys': {
      const keys = anyOf(rule.keys.map((key) => ({ da: key, en: key })));
      return { da: `præcis ét af felterne ${keys.da}`, en: `exactly one of the fields ${keys.en}` };
    }
    case 'someOfKeys': {
      const keys = anyOf(rule.keys.map((key) => ({ da: key, en: key })));
      return { da: `mindst ét af felterne ${keys.da}`, en: `at least one of the fields ${keys.en}` };
    }
    case 'number':
      return numberRule(rule);
    case 'list':
      return listRule(rule);
    case 'oneOf':
      return anyOf(rule.values.map(oneWord));
    case 'text':
      return textRule(rule);
    default:
      return plain[rule.rule];
  }
}
