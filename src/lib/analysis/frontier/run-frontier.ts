import { grantCost } from '../../budget/grant-cost.ts';
import { kronerOf } from '../../budget/money.ts';
import { dayFromIso } from '../../calendar/iso-day.ts';
import { monthOf, shiftMonth, type Month } from '../../calendar/month.ts';
import { bandOf, pairedDifference, type Band, type PairedDifference } from '../../forecast/band.ts';
import type { ForecastLayout } from '../../forecast/forecast.ts';
import { gather } from '../../forecast/gather.ts';
import { outcomePerReplication } from '../../forecast/outcome.ts';
import type { Runner } from '../../forecast/runner.ts';
import type { ModelDocument } from '../../model/document.ts';
import { documentHash } from '../../model/hash.ts';
import type { Partial } from '../../simulation/partial.ts';
import { flowsOf } from '../cases-of.ts';
import type { FrontierQuestion } from './frontier-question.ts';
import { kneeOf } from './knee.ts';
import { shareVariants } from './share-variants.ts';

/** The first month below the target, over the replications. */
export interface Breach {
  /** Share of the replications that never are. */
  readonly never: number;
  /** The months by which 10, 50 and 90 % of all replications are; null: not so many within the run. */
  readonly low: Month | null;
  readonly median: Month | null;
  readonly high: Month | null;
}

/** What one continued share gives. */
export interface FrontierPoint {
  readonly share: number;
  /** What is granted in the budget year, at the document's price level. */
  readonly kroner: number;
  /** In the expected run; null where undefined. */
  readonly expected: number | null;
  readonly band: Band | null;
  /** More of the outcome than at the share before, on the same luck; null at the first, and where undefined. */
  readonly more: PairedDifference | null;
  /** null without a target. */
  readonly breach: Breach | null;
}

/** Money against outcome over the shares of a grant. */
export interface Frontier {
  readonly points: readonly FrontierPoint[];
  /** The order of the point from which on the next krone gives less than those before it; null where none can be told. */
  readonly knee: number | null;
}

/** Runs every share of a grant on the same luck. @throws the signal's reason where it stops the run */
export async function runFrontier(
  model: ModelDocument,
  question: FrontierQuestion,
  runner: Runner,
  watching: {
    readonly signal?: AbortSignal;
    readonly onProgress?: (progress: { readonly done: number; readonly of: number }) => void;
  } = {}
): Promise<Frontier> {
  const { grant, scenario, shares, year, seed, replications } = question;
  const variants = shareVariants(model, scenario, grant, shares);
  const gathering = gather();
  let done = 0;
  await runner.run(
    { ...variants, seed, replications },
    (chunk, partials) => {
      gathering.add(chunk, partials);
      done += chunk.to - chunk.from;
      watching.onProgress?.({ done, of: replications });
    },
    watching.signal
  );
  const { layout, scenarios } = await runner.expect(variants.model, variants.scenarios, documentHash(model));
  const outcomeOf = (partial: Partial) => outcome(partial, layout, question);
  const partials = gathering.merged();
  const values = partials.map(outcomeOf);
  const breaches = partials.map((partial) => breachOf(partial, layout, model, question));
  const kroner = variants.scenarios.map((id) =>
    kronerOf(grantCost(variants.model, grant, id, [year]).total[0]!)
  );
  return {
    points: shares.map((share, i): FrontierPoint => {
      const expected = outcomeOf(scenarios[i]!.expected)[0]!;
      return {
        share,
        kroner: kroner[i]!,
        expected: Number.isNaN(expected) ? null : expected,
        band: bandOf(values[i]!),
        more: i === 0 ? null : pairedDifference(values[i]!, values[i - 1]!),
        breach: breaches[i]!
      };
    }),
    knee: kneeOf(kroner, values)
  };
}

function outcome(partial: Partial, layout: ForecastLayout, { outcome: asked }: FrontierQuestion) {
  return outcomePerReplication(partial, layout, asked.measure, {
    flows: flowsOf(layout, asked),
    from: asked.from - layout.firstMonth,
    to: asked.to - layout.firstMonth + 1
  });
}

/** From the first month of the forecast on; months in which the share is undefined breach nothing. */
function breachOf(
  partial: Partial,
  layout: ForecastLayout,
  model: ModelDocument,
  { target, outcome: asked }: FrontierQuestion
): Breach | null {
  if (target === null) return null;
  const flows = flowsOf(layout, asked);
  const first = new Float64Array(partial.to - partial.from).fill(Infinity);
  for (
    let at = monthOf(dayFromIso(model.period.forecastFrom)) - layout.firstMonth;
    at < layout.months;
    at++
  ) {
    const share = outcomePerReplication(partial, layout, asked.measure, { flows, from: at, to: at + 1 });
    share.forEach((value, r) => {
      if (value < target && first[r] === Infinity) first[r] = at;
    });
  }
  const never = first.filter((month) => month === Infinity).length / first.length;
  // A month is a whole one: the month by which so many are.
  const by = (part: number): Month | null => {
    const month = first.slice().sort()[Math.max(0, Math.ceil(part * first.length - 1e-9) - 1)]!;
    return month === Infinity ? null : shiftMonth(layout.firstMonth, month);
  };
  return { never, low: by(0.1), median: by(0.5), high: by(0.9) };
}
