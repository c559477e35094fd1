import type { FigureName } from './figure-kinds.ts';
import type { CaseTypeId, GrantId, GroupId, ScenarioId, UnitId } from './id.ts';
import type { Wording } from './wording.ts';

/** A figure of the model that a text refers to, with all its names found. */
export interface FigureReference {
  readonly kind: FigureName;
  readonly grant?: GrantId;
  readonly group?: GroupId;
  readonly unit?: UnitId;
  readonly caseType?: CaseTypeId;
  readonly scenario?: ScenarioId;
  readonly other?: ScenarioId;
  readonly year?: number;
  /** YYYY-MM-DD. */
  readonly date?: string;
  readonly all?: true;
  readonly band?: true;
  readonly kroner?: true;
  /** Stable path of an input. */
  readonly input?: string;
}

/** Why a reference cannot be followed. */
export interface FigureFault {
  readonly found: string;
  readonly reason: Wording;
  readonly allowed: Wording;
}

/** Where a reference stands in a text, and what stands between its braces; undefined where they are not closed. */
export interface WrittenReference {
  readonly from: number;
  readonly to: number;
  readonly words: string | undefined;
}

/** Characters from the first brace to the last. */
const LONGEST = 300;

/** The references of a text: `{{beløb so42 2025}}`. After a backslash, braces are braces. */
export function writtenReferences(text: string): WrittenReference[] {
  const found: WrittenReference[] = [];
  for (let at = text.indexOf('{{'); at >= 0; at = text.indexOf('{{', at)) {
    if (text[at - 1] === '\\') {
      at += 2;
      continue;
    }
    const end = text.slice(at, at + LONGEST).indexOf('}}');
    if (end < 0) found.push({ from: at, to: at + 2, words: undefined });
    else found.push({ from: at, to: at + end + 2, words: text.slice(at + 2, at + end).trim() });
    at += end < 0 ? 2 : end + 2;
  }
  return found;
}

/** Whether a reference cannot be followed. */
export const isFault = (read: FigureReference | FigureFault): read is FigureFault => 'reason' in read;
