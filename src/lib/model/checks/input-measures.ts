import { CAPS, type FormulaFault } from '../../formulas/formula.ts';
import { changeByFormula, inputChanges, type ChangedModel } from '../changed-inputs.ts';
import { modelSchema, type ModelDocument } from '../document.ts';
import { limits } from '../limits.ts';
import { nearestWord } from '../nearest-word.ts';
import { problemAt, type Path, type Problem } from '../problem.ts';
import type { Scenario } from '../scenario.ts';
import { measuresOf } from '../scenario-view.ts';
import { schemaProblems } from '../schema-problems.ts';
import type { Wording } from '../wording.ts';

type CrossCheck = (model: ModelDocument) => Problem[];

/**
 * Formulas that cannot be read or computed, and values that the input may not have: alone, or beside the rest of the model.
 * @param crossCheck what is asked of a model whose parts are to fit together
 */
export function inputMeasureProblems(model: ModelDocument, crossCheck: CrossCheck): Problem[] {
  const changes = model.scenarios.reduce((sum, { measures }) => sum + inputChanges(measures).length, 0);
  if (changes === 0) return [];
  if (changes > limits.inputChanges) {
    const allowed = {
      da: `højst ${limits.inputChanges} formler i alt`,
      en: `at most ${limits.inputChanges} formulas in all`
    };
    return [problemAt(model, ['scenarios'], 'volume', allowed, { found: String(changes) })];
  }
  return model.scenarios.flatMap((scenario, index) => ofScenario(model, scenario, index, crossCheck));
}

function ofScenario(
  model: ModelDocument,
  scenario: Scenario,
  index: number,
  crossCheck: CrossCheck
): Problem[] {
  let changed = model;
  let last: Path | undefined;
  for (const measure of inputChanges(measuresOf(model, scenario.id))) {
    const after = changeByFormula(changed, measure);
    const at = scenario.measures.indexOf(measure);
    const path: Path = ['scenarios', index, 'measures', at];
    const problem = after.ok ? limitProblem(model, after, path) : hindered(model, after, path);
    // What is inherited is reported where it stands.
    if (problem) return at < 0 ? [] : [problem];
    if (after.ok) changed = after.model;
    if (at >= 0) last = path;
  }
  return last ? misfits(model, changed, last, crossCheck) : [];
}

function hindered(model: ModelDocument, after: Extract<ChangedModel, { ok: false }>, path: Path): Problem {
  const formula: Path = [...path, 'formula'];
  switch (after.hinder) {
    case 'unknownInput': {
      const near =
        nearestWord(after.path, after.known) ?? after.known.find((known) => known.endsWith(after.path));
      const allowed: Wording = after.inFormula
        ? { da: 'et input fra listen over forudsætninger', en: 'an input from the list of assumptions' }
        : {
            da: 'et input fra listen over forudsætninger, som hverken er kroner, bevilling, mål eller tiltag',
            en: 'an input from the list of assumptions that is neither kroner, grant, target nor measure'
          };
      const reason: Wording = {
        da: `"${after.path}" kan ikke bruges her.${near ? ` Mente du "${near}"?` : ''}`,
        en: `"${after.path}" cannot be used here.${near ? ` Did you mean "${near}"?` : ''}`
      };
      return problemAt(model, after.inFormula ? formula : [...path, 'input'], 'unknownReference', allowed, {
        reason
      });
    }
    case 'formula':
      return problemAt(model, formula, 'formula', language, { reason: faultWording(after.fault) });
    case 'noNumber':
      return problemAt(
        model,
        formula,
        'formula',
        { da: 'en formel, der giver et tal', en: 'a formula that gives a number' },
        {
          reason: {
            da: 'formlen giver intet tal (for eksempel ved division med 0).',
            en: 'the formula gives no number (by division by 0, for example).'
          }
        }
      );
  }
}

const language: Wording = {
  da: 'tal, "grund", input som [sti], + - * / ^ %, parenteser og min, max, abs, afrund, exp, ln, kvrod med semikolon imellem',
  en: 'numbers, "base", inputs as [path], + - * / ^ %, parentheses and min, max, abs, round, exp, ln, sqrt with semicolons between'
};

function faultWording({ reason, at, text }: FormulaFault): Wording {
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
    case 'wrongCount':
      return {
        da: `"${text}" ved tegn ${place} har fået forkert antal værdier.`,
        en: `"${text}" at character ${place} has the wrong number of values.`
      };
  }
}

/** A value that the input may not have, whatever the rest of the model says. */
function limitProblem(
  model: ModelDocument,
  { model: changed, values }: Extract<ChangedModel, { ok: true }>,
  path: Path
): Problem | undefined {
  const parsed = modelSchema.safeParse(changed);
  if (parsed.success) return undefined;
  const [first] = schemaProblems(changed, parsed.error.issues, 1).problems;
  return problemAt(model, [...path, 'formula'], 'formula', first!.allowed, {
    found: values.map((value) => String(value)).join(' / '),
    reason: {
      da: 'formlen giver en værdi, som dette input ikke kan have.',
      en: 'the formula gives a value that this input cannot have.'
    }
  });
}

/** Values that each may be had, and together do not fit the model. */
function misfits(
  model: ModelDocument,
  changed: ModelDocument,
  path: Path,
  crossCheck: CrossCheck
): Problem[] {
  const known = new Set(crossCheck(withoutFormulas(model)).map(({ message }) => message.en));
  const problem = crossCheck(withoutFormulas(changed)).find(({ message }) => !known.has(message.en));
  if (!problem) return [];
  return [
    problemAt(model, [...path, 'formula'], 'formula', problem.allowed, {
      found: problem.found,
      reason: {
        da: `med formlen passer modellen ikke sammen: ${problem.message.da}`,
        en: `with the formula the model does not fit together: ${problem.message.en}`
      }
    })
  ];
}

const withoutFormulas = (model: ModelDocument): ModelDocument => ({
  ...model,
  scenarios: model.scenarios.map((scenario) => ({
    ...scenario,
    measures: scenario.measures.filter(({ kind }) => kind !== 'changeInput')
  }))
});
