import { linesAt, type Mark, type TextMark } from './marks.ts';
import { textWidth, wrapText } from './text-width.ts';

type Look = Pick<TextMark, 'fill' | 'strong' | 'size'>;

/** Height of a line of text, and the paper's white edge, in em. */
const LINE = 1.4;
const EDGE = 0.6;

/** Paper that is filled from the top down with words and with what is drawn; all lengths in pixels. */
export class Sheet {
  /** Width between the edges. */
  readonly room: number;
  readonly parts: { x: number; y: number; marks: Mark[] }[] = [];
  readonly #em: number;
  readonly #edge: number;
  #y: number;

  constructor(width: number, em: number) {
    this.#em = em;
    this.#edge = Math.round(EDGE * em);
    this.#y = this.#edge;
    this.room = width - 2 * this.#edge;
  }

  /** So far. */
  get height(): number {
    return Math.ceil(this.#y + this.#edge);
  }

  /** Leaves a number of em free. */
  skip(em: number): void {
    this.#y += em * this.#em;
  }

  place(marks: Mark[], height: number): void {
    this.parts.push({ x: this.#edge, y: this.#y, marks });
    this.#y += height;
  }

  /** Writes a text over the whole width. */
  write(name: string, text: string, look: Look): void {
    const size = look.size ?? this.#em;
    const lines = wrapText(text, this.room, size, look.strong ? 600 : 400);
    const placed = linesAt(lines, 0, size, LINE * size);
    this.place([{ kind: 'text', key: name, name, ...look, lines: placed }], lines.length * LINE * size);
  }

  /** Writes short texts in columns, row by row. */
  list(name: string, texts: readonly string[], look: Look): void {
    if (texts.length === 0) return;
    const em = this.#em;
    const wide = Math.max(...texts.map((text) => textWidth(text, em))) + 1.25 * em;
    const columns = Math.max(1, Math.floor(this.room / wide));
    const marks = texts.map((text, order): Mark => {
      const x = (order % columns) * (this.room / columns);
      const y = em + Math.floor(order / columns) * LINE * em;
      return { kind: 'text', key: `${name}-${order}`, name, ...look, lines: [{ x, y, text }] };
    });
    this.place(marks, Math.ceil(texts.length / columns) * LINE * em);
  }
}
