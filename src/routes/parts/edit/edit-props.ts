import type { Path } from '../../../lib/model/problem.ts';

/** What every part of the editor is told of its place. */
export interface EditProps {
  path: Path;
  /** What stands there now. */
  value: unknown;
  isOptional: boolean;
  label: string;
  /** Without a label before it. */
  bare: boolean;
}
