import { modelSchema, type ModelDocument } from '../document.ts';
import { limits } from '../limits.ts';
import { problemAt, valueAt, type Path, type Problem } from '../problem.ts';
import { placeBeforeYears } from '../before-years.ts';
import { overYears } from '../formula-year.ts';
import { isRange } from '../quantity-value.ts';
import type { Quantity } from '../quantity.ts';
import { schemaProblems } from '../schema-problems.ts';
import { workOut } from '../work-out.ts';
import { formulaProblem } from './formula-wording.ts';

/** A model whose formulas have values that their inputs may have, at *sandsynlig* and at both ends; or why not. */
export function formulaInputs(
  model: ModelDocument
): { ok: true; model: ModelDocument } | { ok: false; problems: Problem[] } {
  const { model: spread, places: yearly } = overYears(model);
  const worked = workOut(spread, yearly);
  if (!worked.ok) {
    const problems = worked.hinders.map((hinder) =>
      formulaProblem(model, { ...hinder, location: placeBeforeYears(yearly, hinder.location) })
    );
    return { ok: false, problems };
  }
  if (worked.model === model) return worked;
  const parsed = modelSchema.safeParse(worked.model);
  if (parsed.success) return { ok: true, model: worked.model };
  const { problems } = schemaProblems(worked.model, parsed.error.issues, limits.problems);
  const places = new Map(
    problems.map((problem) => [formulaAt(worked.model, problem.path).join('.'), problem])
  );
  const told = [...places.values()].map((problem) => {
    const found = ofFormula(worked.model, problem);
    return { ...found, path: placeBeforeYears(yearly, found.path) };
  });
  return { ok: false, problems: firstAtEach(told) };
}

/** One problem of each place: a formula of the year that fails in several is told of once. */
const firstAtEach = (problems: readonly Problem[]): Problem[] =>
  [
    ...new Map(problems.toReversed().map((problem) => [problem.path.join('.'), problem])).values()
  ].toReversed();

/** The place of the formula that a problem is about, or the problem's own where it is about several. */
function formulaAt(model: ModelDocument, path: Path): Path {
  const parent = path.slice(0, -1);
  const quantity = valueAt(model, parent);
  const isOne = typeof quantity === 'object' && quantity !== null && 'formula' in quantity;
  return isOne ? [...parent, 'formula'] : path;
}

function ofFormula(model: ModelDocument, problem: Problem): Problem {
  const path = formulaAt(model, problem.path);
  if (path === problem.path) return problem;
  const quantity = valueAt(model, path.slice(0, -1)) as Quantity;
  const values = isRange(quantity) ? [quantity.low, quantity.likely, quantity.high] : [quantity.value];
  return problemAt(model, path, 'formula', problem.allowed, {
    found: values.map(String).join(' / '),
    reason: {
      da: 'formlen giver en værdi, som dette input ikke kan have.',
      en: 'the formula gives a value that this input cannot have.'
    }
  });
}
