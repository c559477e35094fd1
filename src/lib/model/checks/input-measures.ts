import { changeByFormula, inputChanges, type ChangedModel } from '../changed-inputs.ts';
import { modelSchema, type ModelDocument } from '../document.ts';
import type { ScenarioId } from '../id.ts';
import { limits } from '../limits.ts';
import { problemAt, type Path, type Problem } from '../problem.ts';
import { byId } from '../references.ts';
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
  return problemsOf(model, crossCheck);
}

/** What the formulas of a scenario, those that it inherits among them, make of a model; or that one of them has a problem. */
type Changed = { readonly model: ModelDocument; readonly problem?: Problem };

function problemsOf(model: ModelDocument, crossCheck: CrossCheck): Problem[] {
  const found = new Map<ScenarioId, Changed>();
  // Each formula is asked once, however many scenarios build on it.
  const changedIn = (id: ScenarioId): Changed => {
    let changed = found.get(id);
    if (!changed) {
      const { basedOn } = byId(model.scenarios, id);
      changed = changedBy(model, id, basedOn === undefined ? { model } : changedIn(basedOn));
      found.set(id, changed);
    }
    return changed;
  };
  let known: ReadonlySet<string> | undefined;
  return model.scenarios.flatMap(({ id, basedOn, measures }, index) => {
    const { model: changed, problem } = changedIn(id);
    // What is inherited is reported where it stands.
    if (problem) return basedOn !== undefined && changedIn(basedOn).problem === problem ? [] : [problem];
    const last = inputChanges(measures).at(-1);
    if (!last) return [];
    known ??= new Set(crossCheck(withoutFormulas(model)).map(({ message }) => message.en));
    const at = measures.indexOf(last);
    return misfits(model, changed, ['scenarios', index, 'measures', at], crossCheck, known);
  });
}

/** What the formulas of a scenario's own make of what it builds on. */
function changedBy(model: ModelDocument, id: ScenarioId, before: Changed): Changed {
  const index = model.scenarios.findIndex((scenario) => scenario.id === id);
  const { measures } = model.scenarios[index]!;
  let changed = before;
  for (const measure of inputChanges(measures)) {
    if (changed.problem) break;
    const after = changeByFormula(changed.model, measure);
    const path: Path = ['scenarios', index, 'measures', measures.indexOf(measure)];
    const problem = after.ok ? limitProblem(model, after, path) : hindered(model, after, path);
    changed = { model: after.ok ? after.model : changed.model, ...(problem ? { problem } : {}) };
  }
  return changed;
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

/**
 * Values that each may be had, and together do not fit the model.
 * @param known what does not fit without them
 */
function misfits(
  model: ModelDocument,
  changed: ModelDocument,
  path: Path,
  crossCheck: CrossCheck,
  known: ReadonlySet<string>
): Problem[] {
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
