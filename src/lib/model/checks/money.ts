import { isValidIn } from '../booked-under.ts';
import { dateParts } from '../date-parts.ts';
import type { ModelDocument } from '../document.ts';
import { isBuiltUp, isShareOfPay } from '../fte-cost-kind.ts';
import type { CostPerFte } from '../fte-cost-parts.ts';
import type { GrantLine } from '../grant.ts';
import { budgetYears, lastYearOf, yearThatHolds } from '../line-years.ts';
import { problemAt, type Path, type Problem } from '../problem.ts';
import { highestValue, lowestValue } from '../quantity-value.ts';
import type { Quantity } from '../quantity.ts';

/** Kroner that all grants may come to over their budget years, without sign and before a share of up to 1.5: sums in øre are exact below 2^53. */
const MOST_KRONER = 50e12;

/** Lines whose positions have no price, that are booked where nothing is valid, or that come to more than can be added exactly. */
export function moneyProblems(model: ModelDocument): Problem[] {
  const ofLines = model.grants.flatMap(({ lines }, g) =>
    lines.flatMap((line, at) => {
      const path: Path = ['grants', g, 'lines', at];
      return [
        ...priceProblems(model, line, path),
        ...orderProblems(model, line, path),
        ...validityProblems(model, line, path)
      ];
    })
  );
  return ofLines.length > 0 ? ofLines : sizeProblems(model);
}

function priceProblems(model: ModelDocument, line: GrantLine, path: Path): Problem[] {
  if (!line.positions) return [];
  const priced = model.staffGroups.filter(({ costPerFte }) => costPerFte).map(({ id }) => id);
  if (line.group !== undefined && priced.includes(line.group)) return [];
  const groups = priced.join(', ');
  return [
    problemAt(
      model,
      [...path, 'group'],
      'money',
      priced.length > 0
        ? { da: `en af grupperne ${groups}`, en: `one of the groups ${groups}` }
        : { da: 'en gruppe med costPerFte', en: 'a group with costPerFte' },
      {
        reason: {
          da: 'årsværk i en budgetlinje skal have en gruppe, hvis pris pr. årsværk (costPerFte) er oplyst.',
          en: 'positions of a budget line need a group whose cost per full-time equivalent (costPerFte) is stated.'
        }
      }
    )
  ];
}

function orderProblems(model: ModelDocument, { appropriation }: GrantLine, path: Path): Problem[] {
  const { validFrom, validUntil, continuedAs } = appropriation ?? {};
  const until: Path = [...path, 'appropriation', 'validUntil'];
  if (validFrom !== undefined && validUntil !== undefined && validUntil < validFrom)
    return [
      problemAt(
        model,
        until,
        'order',
        { da: `en dato fra ${validFrom}`, en: `a date from ${validFrom}` },
        {
          reason: {
            da: 'bevillingen ophører, før den begynder.',
            en: 'the appropriation ends before it begins.'
          }
        }
      )
    ];
  if (continuedAs === undefined || validUntil !== undefined) return [];
  return [
    problemAt(
      model,
      until,
      'missing',
      { da: 'bevillingens sidste dag', en: 'the last day of the appropriation' },
      {
        reason: {
          da: 'bevillingen videreføres (continuedAs), men det fremgår ikke, hvornår den ophører.',
          en: 'the appropriation is continued (continuedAs), but when it ends is not stated.'
        }
      }
    )
  ];
}

/** A figure that is more or less than nothing. */
const isMoney = (stated: number | Quantity | undefined): boolean =>
  stated !== undefined &&
  (typeof stated === 'number' ? stated !== 0 : lowestValue(stated) !== 0 || highestValue(stated) !== 0);

function validityProblems(model: ModelDocument, line: GrantLine, path: Path): Problem[] {
  const { appropriation } = line;
  if (!appropriation) return [];
  const key = line.positions ? 'positions' : 'amounts';
  const stated: Readonly<Record<string, number | Quantity>> = line[key] ?? {};
  const { validFrom, validUntil, continuedAs } = appropriation;
  const isBooked = (year: number) =>
    isValidIn(appropriation, year) ||
    (continuedAs !== undefined && validUntil !== undefined && dateParts(validUntil).year < year);
  const span = {
    da: [validFrom && `fra ${validFrom}`, validUntil && `til ${validUntil}`].filter(Boolean).join(' '),
    en: [validFrom && `from ${validFrom}`, validUntil && `until ${validUntil}`].filter(Boolean).join(' ')
  };
  const outside = budgetYears([line])
    .filter((year) => isMoney(stated[year]) && !isBooked(year))
    .map((year) =>
      problemAt(
        model,
        [...path, key, String(year)],
        'money',
        {
          da: `et år, hvor bevilling ${appropriation.number} gælder (${span.da}), eller en bevilling, der fører den videre (continuedAs)`,
          en: `a year in which appropriation ${appropriation.number} is valid (${span.en}), or an appropriation that continues it (continuedAs)`
        },
        {
          reason: {
            da: `bevilling ${appropriation.number} gælder ikke i ${year}.`,
            en: `appropriation ${appropriation.number} is not valid in ${year}.`
          }
        }
      )
    );
  if (outside.length > 0 || line.lasts !== 'permanent' || validUntil === undefined || continuedAs)
    return outside;
  if (!isMoney(stated[lastYearOf(line) ?? 0])) return [];
  return [
    problemAt(
      model,
      [...path, 'appropriation', 'continuedAs'],
      'money',
      {
        da: 'nummer og navn på den bevilling, der fører den videre',
        en: 'number and name of the appropriation that continues it'
      },
      {
        reason: {
          da: `linjen er varig, men bevilling ${appropriation.number} ophører ${validUntil}.`,
          en: `the line is permanent, but appropriation ${appropriation.number} ends on ${validUntil}.`
        }
      }
    )
  ];
}

const largest = (stated: number | Quantity): number =>
  typeof stated === 'number'
    ? Math.abs(stated)
    : Math.max(Math.abs(lowestValue(stated)), Math.abs(highestValue(stated)));

function dearest(cost: CostPerFte): number {
  if (!isBuiltUp(cost)) return highestValue(cost);
  const { pension, overhead } = cost;
  const salary = highestValue(cost.salary);
  const of = (part: typeof pension, pay: number) =>
    part ? highestValue(part) * (isShareOfPay(part) ? pay : 1) : 0;
  const pay = salary + of(pension, salary);
  return pay + of(overhead, pay);
}

function sizeProblems(model: ModelDocument): Problem[] {
  const lines = model.grants.flatMap((grant) => grant.lines);
  const sizeIn = (line: GrantLine, year: number): number => {
    const held = yearThatHolds(line, year);
    const stated = largest(line.amounts?.[held] ?? line.positions?.[held] ?? 0);
    if (!line.positions) return stated;
    return stated * dearest(model.staffGroups.find(({ id }) => id === line.group)!.costPerFte!);
  };
  const size = budgetYears(lines).reduce(
    (sum, year) => lines.reduce((before, line) => before + sizeIn(line, year), sum),
    0
  );
  if (size <= MOST_KRONER) return [];
  return [
    problemAt(
      model,
      ['grants'],
      'money',
      {
        da: 'højst 50.000 mia. kr. over alle budgetår, uden fortegn',
        en: 'at most DKK 50,000 billion over all budget years, without sign'
      },
      {
        found: String(size),
        reason: {
          da: 'budgetlinjerne er tilsammen for store til at lægges sammen på øren.',
          en: 'the budget lines together are too large to be added to the øre.'
        }
      }
    )
  ];
}
