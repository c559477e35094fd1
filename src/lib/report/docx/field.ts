import { BuilderElement, Run, StringContainer } from 'docx';
import { run } from './inlines.ts';

const mark = (kind: 'begin' | 'separate' | 'end') =>
  new BuilderElement({ name: 'w:fldChar', attributes: { kind: { key: 'w:fldCharType', value: kind } } });

/**
 * A field with the result it has now, in the long form: some readers leave out what stands in the short one.
 * @param instruction ours, with nothing of a user's in it but a word of letters
 */
export const fieldRuns = (instruction: string, result: string): Run[] => [
  new Run({ children: [mark('begin'), new StringContainer('w:instrText', instruction), mark('separate')] }),
  run(result),
  new Run({ children: [mark('end')] })
];
