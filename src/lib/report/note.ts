import type { AnySeries } from '../charts/series.ts';
import type { Provenance } from '../forecast/forecast.ts';
import type { Language } from '../text/language.ts';
import type { TableView } from '../views/table-view.ts';

/** Words of one look. */
export interface Inline {
  readonly text: string;
  readonly look?: 'strong' | 'emphasis';
}

/** A part of a note, in reading order. Words are finished: figures are in them, and nothing in them is markup. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly inlines: readonly Inline[]; readonly look?: 'lead' | 'small' }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      /** Each of paragraphs and lists. */
      readonly items: readonly (readonly Block[])[];
    }
  /** A table under its number and title ("Tabel 1. …"). */
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly table: TableView;
      /** The register of assumptions: files of tables have it on a sheet of its own. */
      readonly isRegister?: true;
    }
  /** A chart above its number and takeaway ("Figur 1. …"). */
  | { readonly kind: 'chart'; readonly caption: string; readonly series: AnySeries }
  /** Boxes of the front page, crossed or not. */
  | {
      readonly kind: 'boxes';
      readonly title: string;
      readonly boxes: readonly { readonly name: string; readonly ticked: boolean }[];
    };

/** A budget note, composed once: Word, the page and paper are written from it, so that they cannot disagree. */
export interface Note {
  readonly language: Language;
  readonly title: string;
  /** As "SO42"; none for a model without one. */
  readonly number?: string;
  readonly blocks: readonly Block[];
  /** Document hash, engine version, seed, replications and what a band is: at the foot of every page. */
  readonly provenance: string;
  /** The same as values, for a file's own properties. */
  readonly made?: Provenance;
}
