import { tick } from 'svelte';
import type { Path } from '../../../lib/model/problem.ts';
import type { Editing } from '../../../lib/state/editing.svelte.ts';
import { fieldId } from './field-names.ts';

const inputs = 'input, select, textarea, button';

/** Opens what a place is inside of and puts the cursor in its field, or in the nearest that there is around it. */
export async function goTo(editing: Editing, path: Path): Promise<void> {
  editing.reveal(path);
  await tick();
  for (let length = path.length; length > 0; length--) {
    const found = document.getElementById(fieldId(path.slice(0, length)));
    if (!found) continue;
    const field = found.matches(inputs) ? found : (found.querySelector<HTMLElement>(inputs) ?? found);
    field.focus({ preventScroll: true });
    field.scrollIntoView({ block: 'center' });
    return;
  }
}
