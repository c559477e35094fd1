import { pushState } from '$app/navigation';
import type { Workspace } from '../lib/state/workspace.svelte.ts';
import { furtherMeasures } from '../lib/views/further-measures.ts';
import {
  readResultAddress,
  resultQuery,
  type AddressProblem,
  type ChosenResults
} from '../lib/views/result-address.ts';
import { isFurther } from '../lib/views/result-choice.ts';

function show(workspace: Workspace, { unit, choice }: ChosenResults): void {
  if (choice.measure !== undefined && isFurther(choice.measure)) workspace.further = furtherMeasures;
  workspace.unit = unit;
  workspace.choice = choice;
}

/** Shows the results that are chosen, and says so in the address, so that they can be linked to and gone back from. */
export function chooseResults(workspace: Workspace, chosen: ChosenResults): void {
  const model = workspace.result?.model;
  if (!model) return;
  show(workspace, chosen);
  pushState(location.pathname + resultQuery(model, chosen), {});
}

/** Shows what the address says. @returns what in it is not followed */
export function followAddress(workspace: Workspace): readonly AddressProblem[] {
  const model = workspace.result?.model;
  if (!model) return [];
  const { problems, ...chosen } = readResultAddress(model, new URLSearchParams(location.search));
  show(workspace, chosen);
  return problems;
}
