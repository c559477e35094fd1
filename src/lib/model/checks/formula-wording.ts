import { CAPS, type FormulaFault } from '../../formulas/formula.ts';
import { limits } from '../limits.ts';
import { nearestWord } from '../nearest-word.ts';
import { problemAt, type Path, type Problem } from '../problem.ts';
import type { Hinder } from '../work-out.ts';
import type { Wording } from '../wording.ts';

/** What a formula may be made of. */
export const formulaLanguage: Wording = {
  da: 'tal, "grund", input som [sti], + - * / ^ %, parenteser og min, max, abs, afrund, exp, ln, kvrod med semikolon imellem',
  en: 'numbers, "base", inputs as [path], + - * / ^ %, parentheses and min, max, abs, round, exp, ln, sqrt with semicolons between'
};

/** What the formula of an input may be made of: as above, with the year in place of a value of its own. */
const inputLanguage: Wording = {
  da: formulaLanguage.da.replace('"grund"', '"år"'),
  en: formulaLanguage.en.replace('"base"', '"year"')
};

const aNumber: Wording = { da: 'en formel, der giver et tal', en: 'a formula that gives a number' };

/** Why a formula gives no number. */
const noNumber: Wording = {
  da: 'formlen giver intet tal (for eksempel ved division med 0).',
  en: 'the formula gives no number (by division by 0, for example).'
};

/** A path that is none of those that could be meant. */
export function unknownInput(
  model: unknown,
  at: Path,
  path: string,
  known: readonly string[],
  allowed: Wording
): Problem {
  const near = nearestWord(path, known) ?? known.find((other) => other.endsWith(path));
  const reason: Wording = {
    da: `"${path}" kan ikke bruges her.${near ? ` Mente du "${near}"?` : ''}`,
    en: `"${path}" cannot be used here.${near ? ` Did you mean "${near}"?` : ''}`
  };
  return problemAt(model, at, 'unknownReference', allowed, { reason });
}

/** A formula that gives no number. */
export const noNumberProblem = (model: unknown, at: Path): Problem =>
  problemAt(model, at, 'formula', aNumber, { reason: noNumber });

/** What hinders the formula of an input, as a problem of the model. */
export function formulaProblem(model: unknown, hinder: Hinder): Problem {
  const at: Path = [...hinder.location, 'formula'];
  switch (hinder.kind) {
    case 'tooMany':
      return problemAt(
        model,
        [],
        'volume',
        {
          da: `højst ${limits.formulas} input, der er formler`,
          en: `at most ${limits.formulas} inputs that are formulas`
        },
        { found: String(hinder.count) }
      );
    case 'fault':
      return problemAt(model, at, 'formula', inputLanguage, { reason: faultWording(hinder.fault) });
    case 'unknownInput':
      return unknownInput(model, at, hinder.path, hinder.known, {
        da: 'et input fra listen over forudsætninger, der ikke hører til et tiltag; for bevillinger, kroner og mål heller ikke et, som et scenarie kan ændre',
        en: 'an input from the list of assumptions that belongs to no measure; for grants, kroner and targets nor one that a scenario may change'
      });
    case 'circle': {
      const round = hinder.paths.map((path) => `"${path}"`).join(' → ');
      return problemAt(
        model,
        at,
        'cycle',
        {
          da: 'en formel, der ikke gennem andre læser sig selv',
          en: 'a formula that does not read itself by way of others'
        },
        {
          reason: {
            da: `formlerne henviser til hinanden i ring: ${round}.`,
            en: `the formulas refer to each other in a circle: ${round}.`
          }
        }
      );
    }
    case 'tooUncertain':
      return problemAt(
        model,
        at,
        'formula',
        {
          da: `højst ${limits.uncertainOfFormula} usikre input, også gennem andre formler`,
          en: `at most ${limits.uncertainOfFormula} uncertain inputs, by way of other formulas as well`
        },
        { found: String(hinder.count) }
      );
    case 'noNumber':
      return noNumberProblem(model, at);
  }
}

/** Why a text is no formula. */
export function faultWording({ reason, at, text }: FormulaFault): Wording {
  const place = at + 1;
  switch (reason) {
    case 'empty':
      return { da: 'formlen er tom.', en: 'the formula is empty.' };
    case 'tooLong':
      return {
        da: `formlen er på over ${CAPS.characters} tegn.`,
        en: `the formula has more than ${CAPS.characters} characters.`
      };
    case 'tooManyParts':
      return {
        da: `formlen har over ${CAPS.parts} led.`,
        en: `the formula has more than ${CAPS.parts} parts.`
      };
    case 'tooDeep':
      return {
        da: `formlen har over ${CAPS.depth} led inden i hinanden.`,
        en: `the formula has more than ${CAPS.depth} parts inside each other.`
      };
    case 'unfinished':
      return { da: 'formlen er ikke skrevet færdig.', en: 'the formula is not finished.' };
    case 'unexpected':
      return {
        da: `"${text}" ved tegn ${place} hører ikke hjemme der.`,
        en: `"${text}" at character ${place} does not belong there.`
      };
    case 'unknownName':
      return {
        da: `"${text}" ved tegn ${place} er ikke noget, formler kender.`,
        en: `"${text}" at character ${place} is nothing that formulas know.`
      };
    case 'noYear':
      return {
        da: `"${text}" ved tegn ${place} er ikke kendt her: værdien er den samme i alle år. Et årstal kendes, hvor en værdi ændrer sig over tid eller står for et år.`,
        en: `"${text}" at character ${place} is not known here: the value is the same in all years. A year is known where a value changes over time or stands for a year.`
      };
    case 'wrongCount':
      return {
        da: `"${text}" ved tegn ${place} har fået forkert antal værdier.`,
        en: `"${text}" at character ${place} has the wrong number of values.`
      };
  }
}
