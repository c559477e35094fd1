import { addDays, type Day } from '../../calendar/day.ts';
import { dayFromIso, isoFromDay } from '../../calendar/iso-day.ts';
import type { Sized } from '../../analysis/sizing/run-sizing.ts';
import type { SizingQuestion, SizingTarget } from '../../analysis/sizing/sizing-question.ts';
import type { Band } from '../../forecast/band.ts';
import type { ModelDocument } from '../../model/document.ts';
import { byId } from '../../model/references.ts';
import { writeDate } from '../../text/dates.ts';
import { textIn, type Language } from '../../text/language.ts';
import { undefinedDash, writeCases, writeNumber, writeShare, writeShareRange } from '../../text/numbers.ts';
import { m } from '../../text/paraglide/messages.js';
import { numberCell } from '../number-cell.ts';
import { outcomeWords } from '../outcome-words.ts';
import type { TableCell, TableView } from '../table-view.ts';
import { decimalsOf, writeSize } from './team-words.ts';

/** The whole curve: every size that was tried, how often the targets hold, and what they are about. */
export function sizingTable(
  model: ModelDocument,
  question: SizingQuestion,
  { points, coarseReplications, replications }: Sized,
  language: Language
): TableView {
  const options = { locale: language };
  const { step, sought, targets } = question;
  const number = true;
  return {
    title: m.sizing_table({}, options),
    head: [
      {
        text: (sought.kind === 'positions' ? m.sizing_head_positions : m.sizing_head_months)({}, options),
        number
      },
      { text: m.sizing_head_holds({}, options), number },
      { text: m.sizing_head_interval({}, options), number },
      { text: m.sizing_head_replications({}, options), number },
      ...targets.map((target) => ({ text: headOf(model, target, language), number }))
    ],
    rows: points.map(({ size, holds, targets: outcomes }): TableCell[] => [
      numberCell(size, sought.kind === 'positions' ? decimalsOf(step) : 0, language),
      { text: writeShare(holds?.share, language), value: holds?.share ?? null, decimals: 0, isShare: true },
      holds ? writeShareRange(holds.low, holds.high, language) : undefinedDash,
      numberCell(holds?.trials ?? null, 0, language),
      ...outcomes.map(({ outcome }, i) => bandWords(model, targets[i]!, outcome, language))
    ]),
    notes: [
      m.sizing_note(
        {
          coarse: writeNumber(coarseReplications, language),
          fine: writeNumber(replications, language),
          step: writeSize(step, question, language)
        },
        options
      ),
      m.sizing_note_interval({}, options)
    ]
  };
}

function headOf(model: ModelDocument, target: SizingTarget, language: Language): string {
  const options = { locale: language };
  if (target.kind === 'programme' || target.kind === 'milestone') {
    const programme = byId(model.programmes ?? [], target.programme);
    const named = target.kind === 'programme' ? programme : byId(programme.milestones, target.milestone);
    return m.sizing_head_days({ name: textIn(named.name, language) }, options);
  }
  const measure = outcomeWords[target.measure].name[language];
  return target.kind === 'share' && target.in === 'eachMonth' && target.from !== target.to
    ? m.sizing_head_worst({ measure }, options)
    : m.sizing_head_outcome({ measure }, options);
}

/** The median and the band of what a target is about; a dash where it is undefined. */
function bandWords(
  model: ModelDocument,
  target: SizingTarget,
  band: Band | null,
  language: Language
): string {
  if (!band) return undefinedDash;
  const write = writerOf(model, target, language);
  const [median, low, high] = [write(band.median), write(band.low), write(band.high)];
  return low === high ? median : m.sizing_outcome_band({ median, low, high }, { locale: language });
}

function writerOf(model: ModelDocument, target: SizingTarget, language: Language): (value: number) => string {
  switch (target.kind) {
    case 'share':
      return (value) => writeShare(value, language);
    case 'cases':
      return (value) => writeCases(Math.round(value), language);
    case 'programme':
    case 'milestone':
      return (days) => writeDayOfRun(model, days, language);
  }
}

/** A day of the run, of which the first is 1; before it is the day before. */
function writeDayOfRun(model: ModelDocument, days: number, language: Language): string {
  if (!Number.isFinite(days)) return m.sizing_day_never({}, { locale: language });
  const day: Day = addDays(dayFromIso(`${model.period.start.slice(0, 7)}-01`), Math.round(days) - 1);
  return writeDate(isoFromDay(day), language);
}
