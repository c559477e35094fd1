import { grantCost, inYear, wholeGrant } from '../budget/grant-cost.ts';
import { kronerOf } from '../budget/money.ts';
import type { ScenarioId } from '../model/id.ts';
import type { RecordedFigure, RecordUnit } from '../model/note-record.ts';
import { textIn, type Language } from '../text/language.ts';
import { m } from '../text/paraglide/messages.js';
import { gapFigure } from './case-figures.ts';
import { flowsOf, monthsOfYear, subjectOf } from './cases-of.ts';
import { headlineRequest } from './headline-sentence.ts';
import { outcomeWords } from './outcome-words.ts';
import { pairedOutcome } from './paired-outcome.ts';
import { shownOre, shownSum } from './shown-prices.ts';
import { scenarioName, unitName, type Shown } from './shown.ts';

type Label = (language: Language) => string;

/**
 * The named figures of a note, unrounded: what it measures in its two scenarios and how they differ, of its subject and of every area; cases
 * past their deadline; årsværk missing; and what every grant costs by year, in all and in each scenario.
 */
export function noteFigures(shown: Shown): RecordedFigure[] {
  return [...outcomes(shown), ...gaps(shown), ...money(shown)];
}

function figure(key: string, unit: RecordUnit, label: Label, value: number | null): RecordedFigure {
  return { key, unit, label: { da: label('da'), en: label('en') }, ...(value !== null && { value }) };
}

function outcomes(shown: Shown): RecordedFigure[] {
  const { model, forecast } = shown;
  const { scenario, against, year, measure } = headlineRequest(model);
  const months = monthsOfYear(forecast.layout, year);
  if (!months) return [];
  const measures = [...new Set([measure, 'overdue'] as const)];
  const areas = [null, ...model.units.map(({ id }) => id)];
  return areas.flatMap((unit) => {
    const flows = flowsOf(forecast.layout, subjectOf(model, unit));
    if (flows.length === 0) return [];
    return measures.flatMap((each) => {
      const outcome = pairedOutcome(shown, { measure: each, flows, months, scenario, against });
      const isShare = each !== 'overdue';
      const label =
        (of: (words: Shown) => string): Label =>
        (language) => {
          const own = { ...shown, language };
          const area = unit === null ? m.chart_total({}, { locale: language }) : unitName(own, unit);
          return `${area}, ${outcomeWords[each].name[language]} ${year}: ${of(own)}`;
        };
      const named = (id: ScenarioId) => label((own) => scenarioName(own, id));
      const differs = label((own) => `${scenarioName(own, scenario)} − ${scenarioName(own, against)}`);
      const key = (what: string) => `${each}.${unit ?? ''}.${year}.${what}`;
      const counted = isShare ? 'share' : 'cases';
      return [
        figure(key(scenario), counted, named(scenario), outcome.value),
        ...(scenario === against ? [] : [figure(key(against), counted, named(against), outcome.against)]),
        figure(key(`${scenario}-${against}`), isShare ? 'points' : 'cases', differs, outcome.difference)
      ];
    });
  });
}

function gaps(shown: Shown): RecordedFigure[] {
  const { scenario, against, year } = headlineRequest(shown.model);
  return [...new Set([scenario, against])].map((id) => {
    const label: Label = (language) =>
      `${outcomeWords.gapFte.name[language]} ${year}: ${scenarioName({ ...shown, language }, id)}`;
    return figure(`gap.${year}.${id}`, 'fte', label, gapFigure(shown, { kind: 'gap', scenario: id, year }));
  });
}

function money(shown: Shown): RecordedFigure[] {
  const { model } = shown;
  const { scenario, against } = headlineRequest(model);
  return model.grants
    .filter(({ lines }) => lines.length > 0)
    .flatMap((grant) => {
      const name = (language: Language) => textIn(grant.name, language);
      const whole = wholeGrant(model, grant);
      const total: Label = (language) => `${name(language)}, ${m.table_total({}, { locale: language })}`;
      const kroner = (of: typeof whole, perYear: typeof whole.total, year: number) => {
        const amount = inYear(of, perYear, year);
        return amount === null ? null : kronerOf(shownOre(shown, amount, year));
      };
      return [
        figure(`grant.${grant.id}`, 'kroner', total, kronerOf(shownSum(shown, whole.total, whole.years))),
        ...whole.years.flatMap((year) => [
          figure(
            `grant.${grant.id}.${year}`,
            'kroner',
            (language) => `${name(language)}, ${year}`,
            kroner(whole, whole.total, year)
          ),
          ...[...new Set([scenario, against])].map((id) => {
            const cost = grantCost(model, grant.id, id);
            const label: Label = (language) =>
              `${name(language)}, ${year}: ${scenarioName({ ...shown, language }, id)}`;
            return figure(`grant.${grant.id}.${year}.${id}`, 'kroner', label, kroner(cost, cost.total, year));
          })
        ])
      ];
    });
}
