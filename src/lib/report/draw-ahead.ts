import { chartsIn } from './charts-in.ts';
import type { Note } from './note.ts';
import type { DrawChart } from './picture.ts';

/** Begins to draw the charts of a note, for whoever asks for them afterwards, each once however often it is asked for. */
export function drawAhead(note: Note, draw: DrawChart): DrawChart {
  const begun = new Map(chartsIn(note.blocks).map(({ series }) => [series, draw(series)]));
  // Whoever asks for a picture is told of what went wrong.
  for (const { png } of begun.values()) png.catch(() => undefined);
  return (series) => begun.get(series) ?? draw(series);
}
