import { expectedForecast, type Forecast } from '../forecast/forecast.ts';
import type { ModelDocument } from '../model/document.ts';
import { parseModelText } from '../model/validate.ts';
import type { Partial } from '../simulation/partial.ts';
import { MEASURES } from '../simulation/tally.ts';
import type { Shown } from './shown.ts';
import { cellText, type TableCell } from './table-view.ts';

/** For tests: shares on time per replication, of 100 cases closed in every month of every flow, and as many of 100 active cases that are not overdue. */
export type Shares = readonly number[];

function partialOf(like: Partial, shares: Shares): Partial {
  const cells = like.cells;
  const column = (value: (replication: number) => number) =>
    Uint16Array.from({ length: cells * shares.length }, (_, i) => value(Math.floor(i / cells)));
  const columns = Object.fromEntries(MEASURES.map((measure) => [measure, null])) as Partial['columns'];
  return {
    ...like,
    from: 0,
    to: shares.length,
    columns: {
      ...columns,
      closed: column(() => 100),
      active: column(() => 100),
      overdue: column((replication) => 100 - Math.round(shares[replication]! * 100)),
      closedOnTime: column((replication) => Math.round(shares[replication]! * 100))
    }
  };
}

/**
 * For tests: the model's forecast with on-time shares made up per scenario, in the order of the model: one of the expected run, and
 * perhaps some of replications.
 */
export function forecastWith(
  model: ModelDocument,
  made: readonly { expected: number; replications?: Shares }[]
): Forecast {
  const forecast = expectedForecast(
    model,
    model.scenarios.map(({ id }) => id)
  );
  return {
    ...forecast,
    scenarios: forecast.scenarios.map((scenario, i) => {
      const { expected, replications } = made[i]!;
      return {
        ...scenario,
        expected: partialOf(scenario.expected, [expected]),
        replications: replications ? partialOf(scenario.expected, replications) : null
      };
    })
  };
}

/** For tests: a model's text with the expected runs of all its scenarios, in Danish. */
export function shownFrom(text: string): Shown {
  const read = parseModelText(text);
  if (!read.ok) throw new Error(read.problems[0]!.message.en);
  const { model } = read;
  const forecast = expectedForecast(
    model,
    model.scenarios.map(({ id }) => id)
  );
  return { model, forecast, language: 'da' };
}

/** For tests: words with plain spaces. */
export const plainText = (words: string): string => words.replaceAll('\u202f', ' ');

/** For tests: a row of a table in words, with plain spaces. */
export const rowWords = (row: readonly TableCell[] | undefined): string[] =>
  (row ?? []).map((cell) => plainText(cellText(cell)));
