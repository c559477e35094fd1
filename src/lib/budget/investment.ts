import type { GrantLine } from '../model/grant.ts';
import { ore, sumOre, type Ore } from './money.ts';

/** A line's amounts over the years of a proposal; null where it states nothing for a year. */
export interface ProposedLine {
  readonly line: Pick<GrantLine, 'lasts'>;
  readonly perYear: readonly (Ore | null)[];
}

/** A proposal as an investment: what it costs once, what it saves, and what it costs for good. */
export interface Investment {
  /** Expenditure that does not go on, of all years. */
  readonly oneOff: Ore;
  /** Savings and income per year, as a positive amount. */
  readonly savings: readonly Ore[];
  /** Saving a year once it is phased in: that of the last year; positive. */
  readonly fullSaving: Ore;
  /** Expenditure a year that goes on, in the last year; the payback leaves it out. */
  readonly permanent: Ore;
  /**
   * Years from the start of the first year until savings have paid the one-offs back, each year's saving coming evenly through it and the
   * last year's going on where it is permanent; null where they never do, or where there is nothing to pay back.
   */
  readonly paybackYears: number | null;
}

/** A line goes on where it says so, or where it says nothing and states an amount for the last year. */
const goesOn = ({ line, perYear }: ProposedLine): boolean =>
  line.lasts === undefined ? (perYear.at(-1) ?? 0) !== 0 : line.lasts === 'permanent';

/** Reads an investment out of budget lines: of a line, expenditure is what is above 0 and savings what is below. */
export function investmentOf(lines: readonly ProposedLine[]): Investment {
  const years = lines[0]?.perYear.length ?? 0;
  const part = (amount: Ore | null | undefined, sign: 1 | -1): Ore => ore(Math.max(sign * (amount ?? 0), 0));
  const savings = Array.from({ length: years }, (_, year) =>
    sumOre(lines.map(({ perYear }) => part(perYear[year], -1)))
  );
  const once = lines.filter((each) => !goesOn(each));
  const oneOff = sumOre(once.flatMap(({ perYear }) => perYear.map((amount) => part(amount, 1))));
  const lasting = lines.filter(goesOn);
  const inLastYear = (sign: 1 | -1) => sumOre(lasting.map(({ perYear }) => part(perYear.at(-1), sign)));
  const fullSaving = inLastYear(-1);
  return {
    oneOff,
    savings,
    fullSaving,
    permanent: inLastYear(1),
    paybackYears: paybackYears(oneOff, savings, fullSaving)
  };
}

function paybackYears(oneOff: Ore, savings: readonly Ore[], fullSaving: Ore): number | null {
  if (oneOff === 0) return null;
  let left: number = oneOff;
  for (const [year, saving] of savings.entries()) {
    if (saving >= left) return year + left / saving;
    left -= saving;
  }
  return fullSaving > 0 ? savings.length + left / fullSaving : null;
}
