import { SvelteMap } from 'svelte/reactivity';
import { decodeFile, guessEncoding, isNoText, MOST_BYTES, type Encoding } from '../import/decode-file.ts';
import { guessColumns, guessHead, guessTurn, type Assigned } from '../import/guess-columns.ts';
import { guessNumbers } from '../import/guess-numbers.ts';
import { missingColumns, readTable, type TableCell, type TableReading } from '../import/read-table.ts';
import {
  guessDelimiter,
  splitTable,
  turned,
  type Cells,
  type Delimiter,
  type TableFault
} from '../import/split-table.ts';
import type { TableShape } from '../import/table-shape.ts';
import { countFault, isHindrance, tableValue, type Putting } from '../import/table-value.ts';
import type { Field } from '../model/field.ts';
import type { Path } from '../model/problem.ts';
import { valueAt } from '../model/problem.ts';
import type { Language } from '../text/language.ts';

/** A file as browsers hand it over. */
export interface TableFile {
  readonly name: string;
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** Why a file is not taken. */
export type FileFault = 'noText' | 'tooLarge' | 'unreadable';

/** Where a table is put in. */
export interface TableTarget {
  readonly root: unknown;
  readonly path: Path;
  readonly field: Field;
  readonly shape: TableShape;
}

/** A choice of the reader's, or what was guessed. */
interface Chosen {
  readonly encoding?: Encoding;
  readonly delimiter?: Delimiter;
  readonly numbers?: Language;
  readonly isTurned?: boolean;
  readonly hasHead?: boolean;
  readonly assigned?: Assigned;
}

/** Each follows from those before it, apart from how numbers are written. */
const ORDER: readonly (keyof Chosen)[] = [
  'numbers',
  'encoding',
  'delimiter',
  'isTurned',
  'hasHead',
  'assigned'
];

const placeOf = (row: number, column: number): string => `${row}/${column}`;

const isFault = (cells: Cells | TableFault): cells is TableFault => !Array.isArray(cells);

/** A table that was pasted or opened, as it is read and would be put in: nothing of the document is changed by it. */
export class TablePaste {
  readonly target: TableTarget;
  readonly language: Language;
  #text = $state.raw<string>();
  #bytes = $state.raw<Uint8Array>();
  /** The name of the file that it came from. */
  fileName = $state<string>();
  fileFault = $state<FileFault>();
  #chosen = $state.raw<Chosen>({});
  readonly #corrected = new SvelteMap<string, string>();
  /** Whether the rows are added to what stands there. */
  isAdded = $state(false);
  /** What sort of source is stated, or that of what stands there. */
  sourceKind = $state<'assumption' | 'measured'>('assumption');
  note = $state('');

  /** @param language of the page */
  constructor(target: TableTarget, language: Language) {
    this.target = target;
    this.language = language;
    const now = valueAt(target.root, target.path);
    const hasElements = target.shape.kind === 'elements' && Array.isArray(now) && now.length > 0;
    this.isAdded = hasElements || target.shape.kind === 'years';
  }

  readonly text = $derived.by(() =>
    this.#bytes ? decodeFile(this.#bytes, this.encoding ?? 'utf-8') : this.#text
  );

  get encoding(): Encoding | undefined {
    return this.#bytes && (this.#chosen.encoding ?? this.#guessedEncoding);
  }
  readonly #guessedEncoding = $derived.by(() => this.#bytes && guessEncoding(this.#bytes));

  readonly delimiter: Delimiter = $derived.by(
    () => this.#chosen.delimiter ?? guessDelimiter(this.text ?? '')
  );

  readonly #sheet: Cells | TableFault = $derived.by(() =>
    this.text === undefined
      ? { reason: 'empty' }
      : splitTable(this.text, this.delimiter, this.target.shape.most + 1)
  );

  /** Why the text is no table that is taken. */
  readonly fault: TableFault | undefined = $derived.by(() =>
    isFault(this.#sheet) ? this.#sheet : undefined
  );

  readonly numbers: Language = $derived.by(
    () =>
      this.#chosen.numbers ??
      guessNumbers(isFault(this.#sheet) ? [] : this.#sheet, this.delimiter, this.language)
  );

  readonly #place = $derived.by(() => ({
    root: this.target.root,
    path: this.target.path,
    language: this.numbers
  }));

  readonly isTurned: boolean = $derived.by(
    () =>
      this.#chosen.isTurned ??
      (!isFault(this.#sheet) && guessTurn(this.#sheet, this.target.shape, this.#place))
  );

  /** The cells as they came. */
  readonly #came: Cells = $derived.by(() =>
    isFault(this.#sheet) ? [] : this.isTurned ? turned(this.#sheet) : this.#sheet
  );

  readonly hasHead: boolean = $derived.by(
    () => this.#chosen.hasHead ?? guessHead(this.#came, this.target.shape, this.#place)
  );

  readonly assigned: Assigned = $derived.by(
    () => this.#chosen.assigned ?? guessColumns(this.#came, this.hasHead, this.target.shape, this.#place)
  );

  /** The cells with what the reader has corrected. */
  readonly cells: Cells = $derived.by(() => {
    if (this.#corrected.size === 0) return this.#came;
    const cells = this.#came.map((row) => [...row]);
    for (const [place, text] of this.#corrected) {
      const [row, column] = place.split('/').map(Number) as [number, number];
      if (cells[row]?.[column] !== undefined) cells[row][column] = text;
    }
    return cells;
  });

  readonly reading: TableReading = $derived.by(() => ({
    root: this.target.root,
    path: this.target.path,
    field: this.target.field,
    shape: this.target.shape,
    hasHead: this.hasHead,
    assigned: this.assigned,
    numbers: this.numbers
  }));

  readonly rows = $derived.by(() => readTable(this.cells, this.reading));

  /** The cells that cannot be read, row by row. */
  readonly bad: readonly TableCell[] = $derived.by(() =>
    this.rows.flatMap(({ cells }) => cells.filter(({ fault }) => fault !== undefined))
  );

  readonly missing = $derived.by(() => missingColumns(this.reading));
  readonly count = $derived.by(() => countFault(this.rows, this.reading, this.isAdded));

  /** Whether the rows can be put in, bad cells or not. */
  readonly canInsert: boolean = $derived.by(
    () =>
      this.fault === undefined &&
      this.rows.length > 0 &&
      this.missing.length === 0 &&
      this.count === undefined &&
      !this.bad.some((cell) => isHindrance(cell, this.reading))
  );

  /** Takes a text that was pasted. */
  paste(text: string): void {
    this.#begin();
    this.#text = text;
  }

  /** Takes a file; never throws on any content. */
  async open(file: TableFile): Promise<void> {
    this.#begin();
    this.fileName = file.name;
    if (file.size > MOST_BYTES) return void (this.fileFault = 'tooLarge');
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      if (isNoText(bytes)) this.fileFault = 'noText';
      else this.#bytes = bytes;
    } catch {
      // The file was moved or locked since it was chosen.
      this.fileFault = 'unreadable';
    }
  }

  /** Another way to read it. What follows from it is guessed anew. */
  choose<Key extends keyof Chosen>(key: Key, value: Chosen[Key]): void {
    const at = ORDER.indexOf(key);
    const isKept = (other: string) =>
      key === 'numbers' || other === 'numbers' || ORDER.indexOf(other as Key) < at;
    const kept = Object.entries(this.#chosen).filter(([other]) => isKept(other));
    if (key !== 'numbers' && at < ORDER.indexOf('hasHead')) this.#corrected.clear();
    this.#chosen = { ...Object.fromEntries(kept), [key]: value };
  }

  /** Reads a column as something else, which no other is read as then. @param key of a column or a year; undefined for nothing */
  assign(column: number, key: string | undefined): void {
    const others = this.assigned.map((one) => (one === key ? undefined : one));
    this.choose('assigned', others.with(column, key));
  }

  correct({ row, column }: Pick<TableCell, 'row' | 'column'>, text: string): void {
    this.#corrected.set(placeOf(row, column), text.trim());
  }

  /** What stands in the place once the rows are put in. */
  value(): unknown {
    const note = this.note.trim();
    const putting: Putting = {
      isAdded: this.isAdded,
      source: note === '' ? undefined : { kind: this.sourceKind, note },
      language: this.language
    };
    return tableValue(this.rows, this.reading, putting);
  }

  #begin(): void {
    this.#text = undefined;
    this.#bytes = undefined;
    this.fileName = undefined;
    this.fileFault = undefined;
    this.#chosen = {};
    this.#corrected.clear();
  }
}
