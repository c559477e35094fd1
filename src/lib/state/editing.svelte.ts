import { SvelteSet } from 'svelte/reactivity';
import type { ModelDocument } from '../model/document.ts';
import { sectionOf } from '../model/edit-sections.ts';
import type { Field } from '../model/field.ts';
import type { Path, Problem } from '../model/problem.ts';
import { valueAt } from '../model/problem.ts';
import type { Draft } from './draft.svelte.ts';
import { problemsByPlace } from './problems-by-place.ts';
import type { Surroundings, Workspace } from './workspace.svelte.ts';
import { errorText } from '../text/error-text.ts';

/** What names a place on the page that is folded in or out: an element's id where it has one, so that it stays so when it is moved. */
function foldKey(root: unknown, path: Path): string {
  return path
    .map((key, index) => {
      const id = typeof key === 'number' ? valueAt(root, [...path.slice(0, index + 1), 'id']) : undefined;
      return typeof id === 'string' ? id : String(key);
    })
    .join('/');
}

const none: readonly Problem[] = [];

/** The editor of what is open in a workspace: its draft, and what of it is on the page. */
export class Editing {
  isOpen = $state(false);
  /** Why the editor could not be loaded. */
  failure = $state<string>();
  /** The section that is open, by its id; one at most. */
  section = $state<string | undefined>('basics');
  /** Whether everything in the open section is folded out. */
  all = $state(false);
  /** Whether the field that has focus is explained. */
  explains = $state(true);
  /** What is said of the newest change to those who do not see it. */
  said = $state('');
  /** A model that was made on the page: no file has it, until {@link Draft.keep} is told of one. */
  made = $state.raw<ModelDocument>();
  /** Is told of each change of the draft. */
  onchange: (() => void) | undefined;
  /** An element that is being dragged. */
  dragged = $state.raw<{ readonly list: Path; readonly index: number }>();

  /** A place that a table is being put in, with the text that was pasted there. */
  pasting = $state.raw<{
    readonly path: Path;
    readonly field: Field;
    readonly label: string;
    readonly text?: string;
  }>();

  readonly #workspace: Workspace;
  readonly #surroundings: Pick<Surroundings, 'after'>;
  #opened = $state.raw<{ readonly draft: Draft; readonly of: ModelDocument | undefined }>();
  readonly #unfolded = new SvelteSet<string>();
  /** Remembered by hand: the editor goes on from one page to the next, and a derived value would stand still with the first. */
  #byPlace:
    { readonly of: readonly Problem[]; readonly places: ReadonlyMap<string, readonly Problem[]> } | undefined;

  constructor(workspace: Workspace, surroundings: Pick<Surroundings, 'after'>) {
    this.#workspace = workspace;
    this.#surroundings = surroundings;
    workspace.onlever = (path, share, model) => this.draft?.follow(path, share, model);
  }

  /** The draft of the model that is open, once the editor has been opened on it. */
  get draft(): Draft | undefined {
    return this.#opened?.of === this.#workspace.opened ? this.#opened?.draft : undefined;
  }

  /** Whether there are changes that no file has. */
  get isUnsaved(): boolean {
    if (this.draft) return this.draft.isUnsaved;
    return this.made !== undefined && this.made === this.#workspace.opened;
  }

  /** Whether the results on the page are of an earlier text than the newest. */
  get isBehind(): boolean {
    if (!this.draft) return false;
    return !(this.draft.isChecked && this.draft.isValid) || this.#workspace.isBehind;
  }

  /** Opens the editor; what it needs is loaded the first time. */
  async open(): Promise<void> {
    this.isOpen = (await this.prepare()) !== undefined;
  }

  /** The draft of the model that is open, made now where there is none; undefined where there is no model, or {@link failure} says why. */
  async prepare(): Promise<Draft | undefined> {
    const of = this.#workspace.opened;
    const model = this.#workspace.result?.model;
    if (!model) return undefined;
    if (!this.draft) {
      try {
        const [{ Draft }, { loadFormulas }] = await Promise.all([
          import('./draft.svelte.ts'),
          import('../formulas/load-formulas.ts')
        ]);
        await loadFormulas();
        const draft = new Draft(this.#workspace.result?.model ?? model, {
          after: this.#surroundings.after,
          clock: () => Date.now(),
          onvalid: (valid) => this.#workspace.adopt(valid),
          onchange: () => this.onchange?.()
        });
        if (of !== undefined && of === this.made) draft.keep(undefined);
        this.#opened = { draft, of };
      } catch (error) {
        this.failure = errorText(error);
        return undefined;
      }
    }
    this.failure = undefined;
    return this.draft;
  }

  close(): void {
    this.isOpen = false;
  }

  problemsAt(path: Path): readonly Problem[] {
    const of = this.draft?.problems ?? none;
    if (this.#byPlace?.of !== of) this.#byPlace = { of, places: problemsByPlace(of) };
    return this.#byPlace.places.get(path.join('/')) ?? none;
  }

  /** How many problems are at a place or inside it. */
  problemsWithin(path: Path): number {
    const within = (problem: Problem) =>
      path.every((key, index) => String(problem.path[index]) === String(key));
    return (this.draft?.problems ?? []).filter(within).length;
  }

  isUnfolded(path: Path): boolean {
    return this.all || this.#unfolded.has(foldKey(this.draft?.document, path));
  }

  fold(path: Path, isOut: boolean): void {
    const key = foldKey(this.draft?.document, path);
    if (isOut) this.#unfolded.add(key);
    else this.#unfolded.delete(key);
  }

  /**
   * Lets elements that have no id of their own stay folded in or out when they come to stand elsewhere in their list.
   * @param to where an element comes to stand; undefined where it is gone
   */
  follow(list: Path, to: (index: number) => number | undefined): void {
    const start = `${foldKey(this.draft?.document, list)}/`;
    const inside = [...this.#unfolded].filter((key) => key.startsWith(start));
    const followed = inside.flatMap((key) => {
      const [index = '', ...rest] = key.slice(start.length).split('/');
      const at = /^\d+$/.test(index) ? to(Number(index)) : index;
      return at === undefined ? [] : [start + [at, ...rest].join('/')];
    });
    for (const key of inside) this.#unfolded.delete(key);
    for (const key of followed) this.#unfolded.add(key);
  }

  /** Moves an element of a list; it stays folded in or out. */
  move(list: Path, from: number, to: number): void {
    this.follow(list, (index) => {
      if (index === from) return to;
      if (from < index && index <= to) return index - 1;
      return to <= index && index < from ? index + 1 : index;
    });
    this.draft?.move(list, from, to);
  }

  /** Opens the section of a place and folds out what it is inside of. */
  reveal(path: Path): void {
    this.section = sectionOf(path).id;
    path.forEach((_, index) => this.fold(path.slice(0, index + 1), true));
  }
}
