import type { Field } from '../../../lib/model/field.ts';
import type { Path } from '../../../lib/model/problem.ts';

/** The element that explains the field that has focus. */
export const EXPLANATION_ID = 'forklaring';

/** Which field is explained: the one that has focus, or had it last. */
export class Explaining {
  place = $state.raw<{ readonly path: Path; readonly sort: Field['kind']; readonly unit?: string }>();
  #newest: Event | undefined;

  /** Is told of focus by each field that it comes to on its way up: the innermost counts. */
  enter(event: FocusEvent, path: Path, field: Field): void {
    if (event === this.#newest) return;
    this.#newest = event;
    this.place = { path, sort: field.kind, ...('unit' in field && { unit: field.unit }) };
    if (event.target instanceof HTMLElement) describe(event.target);
  }
}

/** While it has focus, an element is described by the explanation besides what it is described by already. */
function describe(element: HTMLElement): void {
  const ids = () => (element.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean);
  const put = (next: readonly string[]) => {
    if (next.length > 0) element.setAttribute('aria-describedby', next.join(' '));
    else element.removeAttribute('aria-describedby');
  };
  put([...ids().filter((id) => id !== EXPLANATION_ID), EXPLANATION_ID]);
  element.addEventListener('blur', () => put(ids().filter((id) => id !== EXPLANATION_ID)), { once: true });
}
