import { TABLE_SIZE } from '../../simulation/plan.ts';
import { meanAt } from './staffing-rules.ts';

/**
 * Days that a vacancy found on some day still lasts, that day included, at equally likely parts: of all days in vacancies, a vacancy
 * of T days has T, and so long ones are found more often (the equilibrium distribution of renewal theory). 0 where none lasts a day.
 */
export function residualStrata(timeToFill: Int32Array | null, parts: number): Int32Array {
  const residual = new Int32Array(parts);
  if (!timeToFill) return residual;
  const lengths = Float64Array.from({ length: TABLE_SIZE }, (_, i) => meanAt(timeToFill, i)).sort();
  const longest = Math.ceil(lengths[TABLE_SIZE - 1]!);
  const total = lengths.reduce((sum, length) => sum + length);
  if (total === 0) return residual;
  /** Lengths of at least `day` days: the last ones, in ascending order. */
  let atLeast = TABLE_SIZE;
  let part = 0;
  let passed = 0;
  for (let day = 1; day <= longest && part < parts; day++) {
    while (atLeast > 0 && lengths[TABLE_SIZE - atLeast]! < day - 0.5) atLeast--;
    passed += atLeast;
    while (part < parts && passed >= (total * (part + 0.5)) / parts) residual[part++] = day;
  }
  return residual.fill(longest, part);
}
