import { expect, it } from 'vitest';
import type { ModelInput } from '../document.ts';
import type { Path, ProblemCode } from '../problem.ts';
import { smallInput } from '../testing.ts';
import { validateModel } from '../validate.ts';

/** [what, change, path, code, Danish says, English says] */
export type Refusal = [string, (draft: ModelInput) => void, Path, ProblemCode, string, string];

/** A test for each change of the small document that is to be refused, at its place and in both languages. */
export function refuses(refusals: readonly Refusal[]): void {
  it.each(refusals)('%s', (_, change, path, code, danish, english) => {
    const result = validateModel(smallInput(change));
    if (result.ok) throw new Error('expected a refusal');
    const problem = result.problems.find((candidate) => candidate.code === code);
    expect(problem).toMatchObject({ path, code });
    expect(problem?.message.da).toContain(danish);
    expect(problem?.message.en).toContain(english);
  });
}
