import type { Path } from '../model/problem.ts';
import type { TableShape } from './table-shape.ts';

/** Where a cell would stand: an element of a list of values is the cell itself. */
export const cellPath = ({ kind }: TableShape, path: Path, index: number, key: string): Path =>
  kind === 'values' ? [...path, index] : [...path, index, key];
