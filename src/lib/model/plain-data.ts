import { limits } from './limits.ts';
import { problemAt, type Path, type Problem } from './problem.ts';
import { numberWording, type Wording } from './wording.ts';

const dataOnly: Wording = {
  da: 'objekter, lister, tekster, tal, true, false og null',
  en: 'objects, lists, texts, numbers, true, false and null'
};
const finite: Wording = { da: 'et endeligt tal', en: 'a finite number' };
const ownKeys: Wording = { da: 'modellens egne felter', en: "the model's own fields" };
const shallow: Wording = {
  da: `højst ${limits.depth} niveauer inden i hinanden`,
  en: `at most ${limits.depth} levels inside each other`
};
const most = numberWording(limits.nodes);
const small: Wording = {
  da: `højst ${most.da} værdier i alt`,
  en: `at most ${most.en} values in all`
};

/** Keys that reach the prototype of an object when code copies them without care. */
const prototypeKeys = new Set(['__proto__', 'constructor', 'prototype']);

function isPlainObject(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}

/**
 * Problems that make a value something else than plain data: numbers that are not finite, functions and class
 * instances, keys that reach prototypes, and nesting or size beyond the limits (so also circles).
 */
export function plainDataProblems(root: unknown): Problem[] {
  const problems: Problem[] = [];
  let nodes = 0;

  const visit = (value: unknown, path: Path): void => {
    // One more than is reported, so that the count of the rest is not nil.
    if (nodes > limits.nodes || problems.length > limits.problems) return;
    if (++nodes > limits.nodes) {
      problems.push(problemAt(root, [], 'tooLarge', small, { found: `> ${limits.nodes}` }));
      return;
    }
    if (typeof value === 'number') {
      if (!Number.isFinite(value)) problems.push(problemAt(root, path, 'notFinite', finite));
      return;
    }
    if (value === null || typeof value === 'string' || typeof value === 'boolean' || value === undefined)
      return;
    if (typeof value !== 'object' || !(Array.isArray(value) || isPlainObject(value))) {
      problems.push(problemAt(root, path, 'notData', dataOnly, { found: typeof value }));
      return;
    }
    if (path.length >= limits.depth) {
      problems.push(
        problemAt(root, path, 'tooDeep', shallow, { found: Array.isArray(value) ? '[…]' : '{…}' })
      );
      return;
    }
    if (Array.isArray(value)) {
      for (let index = 0; index < value.length; index++) visit(value[index], [...path, index]);
      return;
    }
    for (const [key, inner] of Object.entries(value)) {
      if (prototypeKeys.has(key)) {
        problems.push(problemAt(root, [...path, key], 'prototypeKey', ownKeys, { found: `"${key}"` }));
      } else {
        visit(inner, [...path, key]);
      }
    }
  };

  visit(root, []);
  return problems;
}
