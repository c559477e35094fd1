import type { JsonFault } from './json-text.ts';
import { limits } from './limits.ts';
import type { Problem } from './problem.ts';
import type { Wording } from './wording.ts';

const expectedWording: Record<JsonFault['expected'], Wording> = {
  value: {
    da: 'en værdi: {, [, en tekst i "", et tal, true, false eller null',
    en: 'a value: {, [, a text in "", a number, true, false or null'
  },
  key: { da: 'et feltnavn i ""', en: 'a field name in ""' },
  colon: { da: '":" efter feltnavnet', en: '":" after the field name' },
  commaOrEnd: { da: '"," eller afslutningen } eller ]', en: '"," or the closing } or ]' },
  end: { da: 'intet efter dokumentets afslutning', en: 'nothing after the end of the document' },
  string: {
    da: 'en tekst, der sluttes med " på samme linje',
    en: 'a text that ends with " on the same line'
  },
  number: { da: 'et tal som 12 eller 12.5 (med punktum)', en: 'a number such as 12 or 12.5' },
  uniqueKey: { da: 'hvert felt én gang', en: 'each field once' },
  lessDepth: {
    da: `højst ${limits.depth} niveauer inden i hinanden`,
    en: `at most ${limits.depth} levels inside each other`
  }
};

const what: Record<JsonFault['code'], Wording> = {
  syntax: { da: 'teksten er ikke gyldig JSON.', en: 'the text is not valid JSON.' },
  truncated: {
    da: 'teksten slutter for tidligt; måske er filen klippet over.',
    en: 'the text ends too early; the file may have been cut off.'
  },
  duplicateKey: {
    da: 'feltet står to gange i samme objekt.',
    en: 'the field stands twice in the same object.'
  },
  tooDeep: { da: 'der er for mange niveauer.', en: 'there are too many levels.' }
};

/** The fault of a JSON text as a problem; the place is line and column. */
export function jsonFaultProblem({ code, path, line, column, found, expected }: JsonFault): Problem {
  const allowed = expectedWording[expected];
  const reason = what[code];
  const seen = found === '—' ? { da: 'slutningen', en: 'the end' } : { da: found, en: found };
  return {
    path,
    place: `${line}:${column}`,
    code,
    found,
    allowed,
    message: {
      da: `Linje ${line}, kolonne ${column}: ${reason.da} Fandt ${seen.da}; tilladt er ${allowed.da}.`,
      en: `Line ${line}, column ${column}: ${reason.en} Found ${seen.en}; allowed is ${allowed.en}.`
    },
    position: { line, column }
  };
}
