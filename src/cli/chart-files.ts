import { join } from 'node:path';
import { fileName } from '../lib/charts/file-name.ts';
import { chartsIn } from '../lib/report/charts-in.ts';
import type { Note } from '../lib/report/note.ts';
import type { DrawChart } from '../lib/report/picture.ts';
import type { Target } from './write-files.ts';

/** A file of a folder that is asked for, made when it is written. */
type Made = Target & { readonly content: () => Promise<Uint8Array | string> };

/** The charts of a note as files of a folder, an SVG and a PNG of each, numbered as in the note: "2-sager-over-fristen.png". */
export function chartFiles({ blocks }: Note, draw: DrawChart, { option, file: folder }: Target): Made[] {
  return chartsIn(blocks).flatMap(({ series }, order): Made[] => {
    const { svg, png } = draw(series);
    // Whoever writes the file is told of what went wrong.
    png.catch(() => undefined);
    const name = (ending: 'svg' | 'png') => join(folder, `${order + 1}-${fileName(series.title, ending)}`);
    return [
      { option, file: name('svg'), content: () => Promise.resolve(svg) },
      { option, file: name('png'), content: () => png }
    ];
  });
}
