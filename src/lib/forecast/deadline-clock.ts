import type { CaseType } from '../model/case-type.ts';
import type { Flow } from '../simulation/plan.ts';
import type { FlowOf } from './flows-of.ts';

/** Days before receipt on which the clock of a case type's deadline starts; 0 unless the municipality was aware before. */
export const daysAware = ({ clockStart }: CaseType): number =>
  clockStart?.kind === 'aware' ? clockStart.daysBeforeReceipt.value : 0;

/** The clock of a flow whose deadline starts after receipt. */
export function clockOfFlow({ caseType }: FlowOf): Pick<Flow, 'clock'> {
  const { clockStart, steps } = caseType;
  if (clockStart === undefined || !('step' in clockStart)) return {};
  return {
    clock: {
      afterStep: steps.findIndex(({ id }) => id === clockStart.step),
      starts: clockStart.kind === 'informed' ? 'waitEnd' : 'workEnd'
    }
  };
}
