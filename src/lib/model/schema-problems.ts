import { briefValue } from './brief-value.ts';
import { nearestWord } from './nearest-word.ts';
import { problemAt, valueAt, type Path, type Problem } from './problem.ts';
import { readRule, type Rule } from './rule.ts';
import { ruleWording } from './rule-wording.ts';
import { anyOf, type Wording } from './wording.ts';
import type { z } from './zod.ts';

type Issue = z.core.$ZodIssue;

/** A mistake at its full path, with what would have been allowed. */
interface Finding {
  path: Path;
  kind: 'shape' | 'unknownKey' | 'value';
  rules: Rule[];
  key?: string;
}

const asPath = (path: readonly PropertyKey[]): Path =>
  path.map((key) => (typeof key === 'number' ? key : String(key)));

/**
 * How badly findings speak against one form of a union: a wrong set of fields tells that another form was meant,
 * a wrong value deeper down does not.
 */
function weight(root: unknown, depth: number, findings: Finding[]): number {
  return findings.reduce((total, finding) => {
    if (finding.kind === 'shape' && finding.path.length === depth) return total + 10_000;
    const absent = finding.path.length === depth + 1 && valueAt(root, finding.path) === undefined;
    return total + (absent || (finding.kind === 'unknownKey' && finding.path.length === depth + 1) ? 100 : 1);
  }, 0);
}

function unionFindings(root: unknown, path: Path, issue: z.core.$ZodIssueInvalidUnion): Finding[] {
  if (issue.errors.length === 0) {
    const options = ('options' in issue ? (issue.options ?? []) : []).filter(
      (value) => typeof value === 'string'
    );
    return [{ path, kind: 'value', rules: [{ rule: 'oneOf', values: options }] }];
  }
  const forms = issue.errors.map((issues) => findingsOf(root, path, issues));
  const weights = forms.map((findings) => weight(root, path.length, findings));
  if (Math.min(...weights) >= 10_000)
    return [{ path, kind: 'shape', rules: forms.flat().flatMap((f) => f.rules) }];
  return forms[weights.indexOf(Math.min(...weights))] ?? [];
}

function findingsOf(root: unknown, base: Path, issues: readonly Issue[]): Finding[] {
  return issues.flatMap((issue): Finding[] => {
    const path = [...base, ...asPath(issue.path)];
    const rule = readRule(issue.message);
    const rules = rule === undefined ? [] : [rule];
    switch (issue.code) {
      case 'invalid_union':
        return unionFindings(root, path, issue);
      case 'unrecognized_keys':
        return issue.keys.map((key) => ({ path: [...path, key], kind: 'unknownKey', rules, key }));
      case 'invalid_key':
        return findingsOf(root, path, issue.issues).map((finding) => ({
          ...finding,
          kind: 'unknownKey',
          key: String(path.at(-1))
        }));
      case 'invalid_type':
        return [
          {
            path,
            kind: 'shape',
            rules:
              rules.length > 0 || issue.expected !== 'record'
                ? rules
                : [{ rule: 'keys', keys: ['"1990" … "2199"'] }]
          }
        ];
      default:
        return [{ path, kind: 'value', rules }];
    }
  });
}

function unknownKey(root: unknown, finding: Finding, allowed: Wording): Problem {
  const key = finding.key ?? '';
  const near = nearestWord(
    key,
    finding.rules.flatMap((rule) => (rule.rule === 'keys' ? rule.keys : []))
  );
  const guess: Wording =
    near === undefined ? { da: '', en: '' } : { da: ` Mente du "${near}"?`, en: ` Did you mean "${near}"?` };
  return problemAt(root, finding.path, 'unknownKey', allowed, {
    found: briefValue(key),
    reason: { da: `feltet kendes ikke.${guess.da}`, en: `the field is not known.${guess.en}` }
  });
}

function problemOf(root: unknown, finding: Finding): Problem {
  const allowed = anyOf(finding.rules.map(ruleWording), '; ');
  if (finding.kind === 'unknownKey') return unknownKey(root, finding, allowed);
  const value = valueAt(root, finding.path);
  if (value === undefined) return problemAt(root, finding.path, 'missing', allowed);
  if (finding.rules.some(({ rule }) => rule === 'ascendingRange') && typeof value === 'object') {
    // The three numbers alone, since unit and source may stand before them.
    const { low, likely, high } = value as { low: number; likely: number; high: number };
    return problemAt(root, finding.path, 'order', allowed, { found: briefValue({ low, likely, high }) });
  }
  return problemAt(root, finding.path, 'notAllowed', allowed);
}

/**
 * The issues of a schema as problems with our own wording, the first `most` of them and how many `more` there are;
 * `root` is the value that was parsed.
 */
export function schemaProblems(
  root: unknown,
  issues: readonly Issue[],
  most: number
): { problems: Problem[]; more: number } {
  const findings = findingsOf(root, [], issues);
  return {
    problems: findings.slice(0, most).map((finding) => problemOf(root, finding)),
    more: Math.max(0, findings.length - most)
  };
}
