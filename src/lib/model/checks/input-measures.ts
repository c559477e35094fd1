import { changeByFormula, inputChanges, statedInputChanges, type ChangedModel } from '../changed-inputs.ts';
import { modelSchema, type ModelDocument } from '../document.ts';
import type { ScenarioId } from '../id.ts';
import { quantitiesIn } from '../inputs.ts';
import { limits } from '../limits.ts';
import { problemAt, type Path, type Problem } from '../problem.ts';
import { byId } from '../references.ts';
import { isOn } from '../scenario-view.ts';
import { schemaProblems } from '../schema-problems.ts';
import { numberWording } from '../wording.ts';
import type { z } from '../zod.ts';
import {
  faultWording,
  formulaLanguage,
  formulaProblem,
  noNumberProblem,
  unknownInput
} from './formula-wording.ts';

/** Ages of a list that take as long to look through as an input. */
const AGES_AN_INPUT = 50;

type CrossCheck = (model: ModelDocument) => Problem[];

/**
 * Formulas that cannot be read or computed, and values that the input may not have: alone, or beside the rest of the model.
 * @param crossCheck what is asked of a model whose parts are to fit together
 */
export function inputMeasureProblems(model: ModelDocument, crossCheck: CrossCheck): Problem[] {
  const changes = model.scenarios.reduce((sum, { measures }) => sum + statedInputChanges(measures).length, 0);
  if (changes === 0) return [];
  if (changes > limits.inputChanges) {
    const allowed = {
      da: `højst ${limits.inputChanges} formler i alt`,
      en: `at most ${limits.inputChanges} formulas in all`
    };
    return [problemAt(model, ['scenarios'], 'volume', allowed, { found: String(changes) })];
  }
  const most = Math.floor(limits.inputsForChanges / changes);
  const ages = model.backlogs.map(({ ages: stated }) => (stated.kind === 'list' ? stated.days.length : 0));
  const inputs =
    quantitiesIn(model).length + Math.ceil(ages.reduce((sum, one) => sum + one, 0) / AGES_AN_INPUT);
  if (inputs > most) {
    const shown = numberWording(most);
    const allowed = {
      da: `højst ${shown.da} input i en model, hvis scenarier har ${changes} formler (${AGES_AN_INPUT} liggetider på en liste tæller som ét)`,
      en: `at most ${shown.en} inputs in a model whose scenarios have ${changes} formulas (${AGES_AN_INPUT} ages of a list count as one)`
    };
    return [problemAt(model, ['scenarios'], 'volume', allowed, { found: String(inputs) })];
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
  for (const measure of statedInputChanges(measures)) {
    if (changed.problem) break;
    const after = changeByFormula(changed.model, measure);
    const path: Path = ['scenarios', index, 'measures', measures.indexOf(measure)];
    const problem = after.ok ? limitProblem(changed.model, after, path) : hindered(model, after, path);
    changed = {
      model: after.ok && isOn(measure) ? after.model : changed.model,
      ...(problem ? { problem } : {})
    };
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

/** A value that an input may not have, whatever the rest of the model says. */
function limitProblem(
  before: ModelDocument,
  { model: changed, values }: Extract<ChangedModel, { ok: true }>,
  path: Path
): Problem | undefined {
  const issues = changedIssues(before, changed);
  if (issues.length === 0) return undefined;
  const [first] = schemaProblems(changed, issues, 1).problems;
  return problemAt(changed, [...path, 'formula'], 'formula', first!.allowed, {
    found: values.map((value) => String(value)).join(' / '),
    reason: {
      da: 'formlen giver en værdi, som dette input ikke kan have.',
      en: 'the formula gives a value that this input cannot have.'
    }
  });
}

/** What is wrong with the shape of a model that came of a valid one: only the parts that differ are looked at. */
function changedIssues(before: ModelDocument, changed: ModelDocument): z.core.$ZodIssue[] {
  return (Object.keys(changed) as (keyof ModelDocument)[]).flatMap((key) => {
    const [was, is]: [unknown, unknown] = [before[key], changed[key]];
    if (was === is) return [];
    const places = Array.isArray(is)
      ? is.flatMap((element, at) => (element === (was as unknown[])[at] ? [] : [at]))
      : undefined;
    const part = places ? places.map((at) => (is as unknown[])[at]) : is;
    const { error } = modelSchema.shape[key].safeParse(part);
    return (error?.issues ?? []).map((issue) => {
      const [first, ...rest] = issue.path;
      return { ...issue, path: places ? [key, places[Number(first)]!, ...rest] : [key, ...issue.path] };
    });
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
