import type { ModelDocument } from '../model/document.ts';
import { withDuplicate, withInserted, withMoved, without } from '../model/edit-lists.ts';
import { asOneFormula } from '../model/formula-year.ts';
import type { Path, Problem } from '../model/problem.ts';
import { valueAt } from '../model/problem.ts';
import { renamed } from '../model/renamed.ts';
import { replaced } from '../model/replaced.ts';
import { validateModel, type ModelResult } from '../model/validate.ts';

/** What was changed in the document, and when. */
export interface Change {
  readonly kind: 'set' | 'insert' | 'remove' | 'move' | 'duplicate' | 'rename';
  /** Of what was changed; of a move, the element as it stood before. */
  readonly path: Path;
  /** What stood there; undefined for nothing. */
  readonly from: unknown;
  readonly to: unknown;
  /** When, milliseconds since 1970. */
  readonly at: number;
}

interface Step extends Change {
  readonly before: unknown;
  readonly after: unknown;
  /** Whether further typing at the same place belongs to it. */
  readonly isOpen: boolean;
}

/** What a draft needs of the page it lives in. */
export interface DraftSurroundings {
  /** Calls back after some milliseconds, unless the returned function is called first. */
  after(milliseconds: number, callback: () => void): () => void;
  /** Milliseconds since 1970. */
  clock(): number;
  /** Is told of each document that can be run. */
  onvalid(model: ModelDocument): void;
  /** Is told of each change, valid or not. */
  onchange?(): void;
}

/** So long must typing rest before the document is checked. */
export const REST_MILLISECONDS = 150;

/**
 * A document as it is being written, valid or not, with everything that was done to it. A text that cannot be read stands in the document
 * in place of what it should have become, so that it is a problem there, and is undone, moved and kept like all else.
 */
export class Draft {
  /** The document as it is written. Never changed in place: parts that are alike before and after a change are the same objects. */
  document = $state.raw<unknown>();
  /** Why the newest text that was checked cannot be run: at most 50. */
  problems = $state.raw<readonly Problem[]>([]);
  /** How many more there are. */
  more = $state(0);
  /** The newest text that can be run, as it was checked. */
  valid = $state.raw<ModelDocument>();
  /** Whether what is said of problems is said of the newest text. */
  isChecked = $state(true);
  /** What was last taken along as a file, kept on the server, or opened; undefined where nothing of it is anywhere else. */
  saved = $state.raw<unknown>();

  readonly #surroundings: DraftSurroundings;
  readonly #steps: Step[] = [];
  #done = $state(0);
  #known = $state(0);
  #cancelCheck: (() => void) | undefined;

  /** @param model that is opened, valid */
  constructor(model: ModelDocument, surroundings: DraftSurroundings) {
    this.#surroundings = surroundings;
    // As it was written: what is checked has formulas of the year spread over the years.
    this.document = this.saved = asOneFormula(model);
    this.valid = model;
  }

  /** The changes that are done, oldest first. */
  get changes(): readonly Change[] {
    return this.#steps.slice(0, this.#done);
  }

  /** What would be undone, and what done again. */
  get undoable(): Change | undefined {
    return this.#done > 0 ? this.#steps[this.#done - 1] : undefined;
  }

  get redoable(): Change | undefined {
    return this.#done < this.#known ? this.#steps[this.#done] : undefined;
  }

  /** Whether there is anything that no file has. */
  get isUnsaved(): boolean {
    return this.document !== this.saved;
  }

  /** Whether the newest text can be run, as far as it has been checked. */
  get isValid(): boolean {
    return this.problems.length === 0;
  }

  /**
   * Puts a value at a place; undefined takes away what stands there. What is typed at one place until {@link rest} is one change.
   * @param typed whether more may follow at once
   */
  set(path: Path, value: unknown, typed = false): void {
    const from = valueAt(this.document, path);
    if (from === value) return;
    const last = this.undoable as Step | undefined;
    const goesOn = typed && last?.isOpen === true && isSame(last.path, path);
    const after = value === undefined ? without(this.document, path) : replaced(this.document, path, value);
    if (!goesOn) return this.#add({ kind: 'set', path, from, to: value, after, isOpen: typed });
    this.#done--;
    this.document = last.before;
    // What was typed and then deleted again is no change.
    if (last.from !== value) return this.#add({ ...last, to: value, after });
    this.#known = this.#steps.length = this.#done;
    this.#askToCheck(REST_MILLISECONDS);
  }

  /** Takes over a change that was made and run elsewhere: the lever's share. @param model with it, valid */
  follow(path: Path, value: unknown, model: ModelDocument): void {
    const isCurrent = this.isChecked && this.isValid;
    this.set(path, value);
    if (!isCurrent) return;
    this.#cancelCheck?.();
    this.isChecked = true;
    this.valid = model;
  }

  /** What is typed from now on is another change. */
  rest(): void {
    const last = this.undoable as Step | undefined;
    if (last?.isOpen) this.#steps[this.#done - 1] = { ...last, isOpen: false };
  }

  /** Adds an element to a list, before the one at `index`. */
  insert(list: Path, index: number, element: unknown): void {
    const after = withInserted(this.document, list, index, element);
    this.#add({ kind: 'insert', path: [...list, index], from: undefined, to: element, after, isOpen: false });
  }

  /** Takes away an element of a list, or what stands at a key. */
  remove(path: Path): void {
    const after = without(this.document, path);
    const from = valueAt(this.document, path);
    this.#add({ kind: 'remove', path, from, to: undefined, after, isOpen: false });
  }

  /** Moves an element of a list to another place in it. */
  move(list: Path, from: number, to: number): void {
    const length = (valueAt(this.document, list) as unknown[]).length;
    if (from === to || to < 0 || to >= length) return;
    const after = withMoved(this.document, list, from, to);
    this.#add({ kind: 'move', path: [...list, from], from, to, after, isOpen: false });
  }

  /** Puts a copy of an element after it, under an id of its own. */
  duplicate(path: Path): void {
    const after = withDuplicate(this.document, path);
    const copy: Path = [...path.slice(0, -1), (path.at(-1) as number) + 1];
    const to = valueAt(after, copy);
    this.#add({ kind: 'duplicate', path: copy, from: undefined, to, after, isOpen: false });
  }

  /** Gives an element another id, which every place that names it follows. @param path of the id */
  rename(path: Path, id: string): void {
    const from = valueAt(this.document, path);
    if (from === id) return;
    const after = renamed(this.document, path, id);
    this.#add({ kind: 'rename', path, from, to: id, after, isOpen: false });
  }

  /** Takes back the newest change that is done. @returns it */
  undo(): Change | undefined {
    const step = this.undoable as Step | undefined;
    if (!step) return undefined;
    this.rest();
    this.#done--;
    this.document = step.before;
    this.#askToCheck(0);
    return step;
  }

  /** Does again what was undone last. @returns it */
  redo(): Change | undefined {
    const step = this.redoable as Step | undefined;
    if (!step) return undefined;
    this.#done++;
    this.document = step.after;
    this.#askToCheck(0);
    return step;
  }

  /** Says that a document is kept in a file or on the server. */
  keep(document: unknown): void {
    this.saved = document;
  }

  /** Checks the newest text now. */
  check(): void {
    this.#cancelCheck?.();
    if (this.isChecked) return;
    const result: ModelResult = validateModel(this.document);
    this.isChecked = true;
    this.problems = result.ok ? [] : result.problems;
    this.more = result.ok ? 0 : result.more;
    if (!result.ok) return;
    this.valid = result.model;
    this.#surroundings.onvalid(result.model);
  }

  #add(step: Omit<Step, 'at' | 'before'>): void {
    this.#steps.length = this.#done;
    this.#steps.push({ ...step, before: this.document, at: this.#surroundings.clock() });
    this.document = step.after;
    this.#known = this.#done = this.#steps.length;
    this.#askToCheck(step.isOpen ? REST_MILLISECONDS : 0);
  }

  #askToCheck(milliseconds: number): void {
    this.isChecked = false;
    this.#cancelCheck?.();
    this.#cancelCheck = this.#surroundings.after(milliseconds, () => this.check());
    this.#surroundings.onchange?.();
  }
}

const isSame = (a: Path, b: Path): boolean =>
  a.length === b.length && a.every((key, index) => key === b[index]);
