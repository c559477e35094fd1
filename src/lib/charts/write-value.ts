import type { Language } from '../text/language.ts';
import {
  thinSpace,
  writeCases,
  writeFte,
  writeHours,
  writeMillions,
  writeNumber,
  writePercentagePoints,
  writeRange,
  writeShare
} from '../text/numbers.ts';
import type { ChartUnit, Value } from './series.ts';

const decimals: Record<ChartUnit, number> = { share: 0, cases: 0, hours: 0, fte: 1, mio: 1 };

/** A value of a chart with its unit: "57 pct.", "1.240 sager", "33,6 mio. kr."; a dash where undefined. */
export function writeValue(value: Value, unit: ChartUnit, language: Language): string {
  switch (unit) {
    case 'share':
      return writeShare(value, language);
    case 'cases':
      return writeCases(value, language);
    case 'hours':
      return writeHours(value, language);
    case 'fte':
      return writeFte(value, language);
    case 'mio':
      return writeMillions(value === null ? null : value * 1e6, language);
  }
}

/** The number alone, where the unit stands elsewhere (axis, table): shares in per cent. */
export function writeBare(
  value: Value,
  unit: ChartUnit,
  language: Language,
  places = decimals[unit]
): string {
  return writeNumber(value === null ? null : plainValue(value, unit), language, places);
}

/** A change with its sign and unit: "+3,2 årsværk", "−23 procentpoint"; 0 has no sign. */
export function writeChange(change: Value, unit: ChartUnit, language: Language): string {
  const size = change === null ? null : Math.abs(change);
  const sign = signOf(change, unit, language);
  return sign + (unit === 'share' ? writePercentagePoints(size, language) : writeValue(size, unit, language));
}

/** A change with its sign, where the unit stands elsewhere: "+3,2", "−23". */
export function writeBareChange(change: Value, unit: ChartUnit, language: Language): string {
  const size = change === null ? null : Math.abs(change);
  return signOf(change, unit, language) + writeBare(size, unit, language);
}

/** The two ends of what a change may be: "+0,5 til +3,0". */
export function writeChangeBand(low: number, high: number, unit: ChartUnit, language: Language): string {
  const [from, to] = [low, high].map((end) => writeBareChange(end, unit, language));
  return from === to ? from! : `${from} ${language === 'da' ? 'til' : 'to'} ${to}`;
}

/** The sign of a change as it is written: none where it rounds to 0. */
function signOf(change: Value, unit: ChartUnit, language: Language): string {
  if (change === null) return '';
  const written = writeNumber(plainValue(change, unit), language, decimals[unit], 'always');
  return /^[+\u2212]/.test(written) ? written.slice(0, 1) : '';
}

/** A value in the unit a reader sees: shares become per cent. */
export function plainValue(value: number, unit: ChartUnit): number {
  return unit === 'share' ? value * 100 : value;
}

/** A band's two ends without the unit: "52-63"; a dash where undefined. */
export function writeBand(low: Value, high: Value, unit: ChartUnit, language: Language): string {
  return writeRange(writeBare(low, unit, language), writeBare(high, unit, language), language);
}

/** The unit's own name for the axis and the table's head: "pct.", "sager", "mio. kr.". */
export function unitName(unit: ChartUnit, language: Language): string {
  const names: Record<ChartUnit, [string, string]> = {
    share: ['pct.', '%'],
    cases: ['sager', 'cases'],
    hours: ['timer', 'hours'],
    fte: ['årsværk', 'FTE'],
    mio: [`mio.${thinSpace}kr.`, 'DKK m']
  };
  return names[unit][language === 'da' ? 0 : 1];
}
