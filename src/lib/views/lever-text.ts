import { dayFromDate } from '../calendar/day.ts';
import { fundedPositions, type FundedPositions } from '../budget/funded-positions.ts';
import { grantCost, inYear } from '../budget/grant-cost.ts';
import { kronerOf } from '../budget/money.ts';
import type { Grant } from '../model/grant.ts';
import type { GrantId, ScenarioId } from '../model/id.ts';
import { byId } from '../model/references.ts';
import { textIn } from '../text/language.ts';
import { thinSpace, writeMillions, writeNumber } from '../text/numbers.ts';
import { m } from '../text/paraglide/messages.js';
import type { Shown } from './shown.ts';

/** The lever in words. */
export interface LeverText {
  /** "Videreført andel af SO42"; "Bevilget andel af …" where nothing was given before. */
  readonly label: string;
  /** "33,6 mio. kr., heraf 22,7 til sagsbehandlere". */
  readonly kroner: string;
  /** "36,5 + 1,5 ÅV": one number per committee that pays, in the order of the grant's lines. */
  readonly positions: string;
}

/** What a grant gives in a year of a scenario. Positions are those at the middle of the year. */
export function leverText(
  { model, language }: Omit<Shown, 'forecast'>,
  grantId: GrantId,
  scenario: ScenarioId,
  year: number
): LeverText {
  const options = { locale: language };
  const grant = byId(model.grants, grantId);
  const cost = grantCost(model, grantId, scenario, [year]);
  const total = inYear(cost, cost.total, year);
  const casework = inYear(cost, cost.casework, year);
  const amount = writeMillions(total === null ? null : kronerOf(total), language);
  const positions = fundedPositions(model, grantId, scenario, dayFromDate(year, 7, 1));
  const parts = byCommittee(grant, positions);
  const unit = language === 'da' ? 'ÅV' : 'FTE';
  // What was never given before cannot be continued.
  const lever = grant.earlier.length > 0 ? m.lever_label : m.lever_label_new;
  return {
    label: lever({ grant: textIn(grant.name, language) }, options),
    kroner:
      casework === null || casework === total
        ? amount
        : m.lever_kroner({ amount, casework: writeNumber(kronerOf(casework) / 1e6, language, 1) }, options),
    positions: `${parts.map((part) => writeNumber(part, language, 1)).join(' + ')}${thinSpace}${unit}`
  };
}

/** Positions by the committee that pays for them: of the line that names their group, else of the lines that name none. */
function byCommittee(grant: Grant, positions: readonly FundedPositions[]): number[] {
  const paying = grant.lines.filter(({ casework }) => casework);
  const sums = new Map<string, number>(paying.map(({ committee }) => [textIn(committee, 'da'), 0]));
  for (const { group, positions: fte } of positions) {
    const line =
      paying.find((candidate) => candidate.group === group) ?? paying.find((candidate) => !candidate.group);
    const committee = line ? textIn(line.committee, 'da') : '';
    sums.set(committee, (sums.get(committee) ?? 0) + fte);
  }
  return [...sums.values()];
}
