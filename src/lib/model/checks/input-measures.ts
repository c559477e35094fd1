import { changeByFormula, inputChanges, type ChangedModel } from '../changed-inputs.ts';
import { modelSchema, type ModelDocument } from '../document.ts';
import { limits } from '../limits.ts';
import { problemAt, type Path, type Problem } from '../problem.ts';
import type { Scenario } from '../scenario.ts';
import { measuresOf } from '../scenario-view.ts';
import { schemaProblems } from '../schema-problems.ts';
import {
  faultWording,
  formulaLanguage,
  formulaProblem,
  noNumberProblem,
  unknownInput
} from './formula-wording.ts';

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
    case 'unknownInput':
      return after.inFormula
        ? unknownInput(model, formula, after.path, after.known, {
            da: 'et input fra listen over forudsætninger',
            en: 'an input from the list of assumptions'
          })
        : unknownInput(model, [...path, 'input'], after.path, after.known, {
            da: 'et input fra listen over forudsætninger, som hverken er kroner, bevilling, mål eller tiltag',
            en: 'an input from the list of assumptions that is neither kroner, grant, target nor measure'
          });
    case 'formula':
      return problemAt(model, formula, 'formula', formulaLanguage, { reason: faultWording(after.fault) });
    case 'noNumber':
      return noNumberProblem(model, formula);
    case 'formulas': {
      const { allowed, found, message } = formulaProblem(model, after.of);
      return problemAt(model, formula, 'formula', allowed, {
        found,
        reason: {
          da: `med formlen kan modellens formler ikke regnes ud: ${message.da}`,
          en: `with the formula the formulas of the model cannot be worked out: ${message.en}`
        }
      });
    }
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
