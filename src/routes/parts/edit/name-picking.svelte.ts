import { tick } from 'svelte';
import { fragmentAt, matchingNames, withName, type Fragment, type NamedInput } from './formula-names.ts';

/** What picking of names needs of the field it is for. */
interface PickingField {
  /** The id of its input on the page. */
  id(): string;
  /** Every name that may stand in it; asked for while one is being typed. */
  names(): readonly NamedInput[];
  /** Whether the whole field is one name, as against a formula, where names stand between [ and ]. */
  isOneName(): boolean;
  /** Takes another text. */
  read(text: string): void;
}

/** So many are listed. */
const MOST = 50;

/** The names of inputs that fit what is being typed in a field, one of them pointed at; picked by arrows and Enter, or by the pointer. */
export class NamePicking {
  fragment = $state.raw<Fragment>();
  active = $state(0);
  readonly #field: PickingField;
  readonly #isOpen = $derived(this.fragment !== undefined);
  /** Made when a name is begun, and kept while it is typed. */
  readonly #all: readonly NamedInput[] = $derived.by(() => (this.#isOpen ? this.#field.names() : []));
  readonly names: readonly NamedInput[] = $derived.by(() =>
    this.fragment ? matchingNames(this.#all, this.fragment.query).slice(0, MOST) : []
  );

  constructor(field: PickingField) {
    this.#field = field;
  }

  get listId(): string {
    return `${this.#field.id()}-navne`;
  }

  /** What the input says of its list. */
  get choices(): { readonly list: string; readonly active: string | undefined } {
    const active = this.names.length > 0 ? `${this.listId}-${this.active}` : undefined;
    return { list: this.listId, active };
  }

  /** Looks where the cursor stands, after something was typed. */
  look(): void {
    const input = this.#input();
    this.active = 0;
    if (!input) return this.close();
    const { value } = input;
    if (!this.#field.isOneName()) this.fragment = fragmentAt(value, input.selectionStart ?? 0);
    else this.fragment = { from: 0, to: value.length, query: value };
  }

  close(): void {
    this.fragment = undefined;
  }

  async pick(name: NamedInput): Promise<void> {
    const input = this.#input();
    if (!this.fragment || !input) return;
    const next = this.#field.isOneName()
      ? { text: name.path, cursor: name.path.length }
      : withName(input.value, this.fragment, name.path);
    this.close();
    this.#field.read(next.text);
    await tick();
    input.focus();
    input.setSelectionRange(next.cursor, next.cursor);
  }

  readonly key = (event: KeyboardEvent): void => {
    if (!this.fragment || this.names.length === 0) return;
    const count = this.names.length;
    if (event.key === 'ArrowDown') this.active = (this.active + 1) % count;
    else if (event.key === 'ArrowUp') this.active = (this.active + count - 1) % count;
    else if (event.key === 'Enter') void this.pick(this.names[this.active]!);
    else if (event.key === 'Escape') this.close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  #input(): HTMLInputElement | undefined {
    const found = document.getElementById(this.#field.id());
    return found instanceof HTMLInputElement ? found : undefined;
  }
}
