import type { ModelDocument } from '../document.ts';
import { problemAt, type Path, type Problem } from '../problem.ts';
import type { Programme } from '../programme.ts';
import { highestValue, likelyValue } from '../quantity-value.ts';
import { numberWording, type Wording } from '../wording.ts';
import { milestoneProblems } from './milestones.ts';

const rounding = 1e-9;

/** Programmes whose dates, shares or numbers of cases cannot all be true. */
export function programmeProblems(model: ModelDocument): Problem[] {
  return (model.programmes ?? []).flatMap((programme, index) => {
    const path: Path = ['programmes', index];
    return [
      ...dateProblems(model, programme, path),
      ...categoryProblems(model, programme, path),
      ...partProblems(model, programme, path),
      ...auditProblems(model, programme, path),
      ...followUpProblems(model, programme, path),
      ...milestoneProblems(model, programme, path)
    ];
  });
}

function dateProblems(model: ModelDocument, programme: Programme, path: Path): Problem[] {
  const { start, end, release } = programme;
  const problems: Problem[] = [];
  const notBefore = (place: Path, date: string | undefined) => {
    if (date === undefined || date >= start) return;
    problems.push(
      problemAt(
        model,
        [...path, ...place],
        'order',
        {
          da: `en dato fra ${start}, hvor programmet begynder`,
          en: `a date from ${start}, when the programme begins`
        },
        {
          reason: {
            da: 'datoen ligger før programmets første dag.',
            en: "the date lies before the programme's first day."
          }
        }
      )
    );
  };
  notBefore(['end'], end);
  if (release.kind === 'atOnce') notBefore(['release', 'on'], release.on);
  if (release.kind === 'evenly') notBefore(['release', 'until'], release.until);
  if (release.kind === 'withFollowUp') notBefore(['release', 'latest'], release.latest);
  return problems;
}

/** Printed percentages seldom add up to exactly 100: one point either way is normalised. */
function categoryProblems(model: ModelDocument, { categories, parts }: Programme, path: Path): Problem[] {
  const problems: Problem[] = [];
  const hasRest = categories.at(-1)!.share === undefined;
  categories.slice(0, -1).forEach(({ share }, at) => {
    if (share !== undefined) return;
    problems.push(
      problemAt(
        model,
        [...path, 'categories', at, 'share'],
        'programme',
        {
          da: 'en andel; kun den sidste kategori kan tage resten',
          en: 'a share; only the last category can take the rest'
        },
        { reason: { da: 'mangler.', en: 'is missing.' } }
      )
    );
  });
  if (problems.length > 0) return problems;
  const ask = (place: Path, sum: number, rest: boolean) => {
    if (rest ? sum <= 1 + rounding : sum > 0.99 - rounding && sum < 1.01 + rounding) return;
    const shown = numberWording(Math.round(sum * 1e4) / 1e4);
    const allowed: Wording = rest
      ? { da: 'andele på højst 1 tilsammen', en: 'shares of at most 1 together' }
      : {
          da: 'andele, der tilsammen er 1, eller en sidste kategori uden andel',
          en: 'shares that add up to 1, or a last category without a share'
        };
    problems.push(
      problemAt(model, [...path, ...place], 'programme', allowed, {
        found: String(Math.round(sum * 1e4) / 1e4),
        reason: {
          da: `andelene er ved de sandsynlige værdier ${shown.da} tilsammen.`,
          en: `the shares add up to ${shown.en} at their likely values.`
        }
      })
    );
  };
  const likely = (shares: readonly Programme['categories'][number]['share'][]) =>
    shares.reduce((sum, share) => sum + (share ? likelyValue(share) : 0), 0);
  ask(['categories'], likely(categories.map(({ share }) => share)), hasRest);
  parts.forEach(({ mix }, at) => {
    if (!mix) return;
    const rest = hasRest && !mix.some(({ category }) => category === categories.at(-1)!.id);
    ask(['parts', at, 'mix'], likely(mix.map(({ share }) => share)), rest);
  });
  return problems;
}

function partProblems(model: ModelDocument, { parts, start, begins }: Programme, path: Path): Problem[] {
  const problems: Problem[] = [];
  const refuse = (at: number, field: string, allowed: Wording, reason: Wording) =>
    problems.push(problemAt(model, [...path, 'parts', at, field], 'programme', allowed, { reason }));
  parts.forEach(({ cases, reviewedAtStart, reportedAtStart }, at) => {
    const reviewed = reviewedAtStart ? highestValue(reviewedAtStart) : 0;
    const most = (limit: number): Wording => {
      const shown = numberWording(limit);
      return { da: `højst ${shown.da}`, en: `at most ${shown.en}` };
    };
    if (reviewed > highestValue(cases) + rounding)
      refuse(at, 'reviewedAtStart', most(highestValue(cases)), {
        da: 'der er gennemgået flere sager, end delen har.',
        en: 'more cases are reviewed than the part has.'
      });
    if (reportedAtStart && highestValue(reportedAtStart) > reviewed + rounding)
      refuse(at, 'reportedAtStart', most(reviewed), {
        da: 'der er færdigmeldt flere sager, end der er gennemgået (reviewedAtStart).',
        en: 'more cases are reported done than reviewed (reviewedAtStart).'
      });
    if (reviewed > 0 && begins === 'byMeasure')
      refuse(
        at,
        'reviewedAtStart',
        { da: 'et program, der begynder af sig selv', en: 'a programme that begins by itself' },
        {
          da: 'programmet begynder først, når et scenarie starter det, så ingen sager er gennemgået.',
          en: 'the programme begins only when a scenario starts it, so no cases are reviewed.'
        }
      );
    else if (reviewed > 0 && start >= model.period.start)
      refuse(
        at,
        'reviewedAtStart',
        { da: 'et program, der begynder før perioden', en: 'a programme that begins before the period' },
        {
          da: `programmet begynder først ${start}, så ingen sager er gennemgået ved periodens start.`,
          en: `the programme only begins ${start}, so no cases are reviewed when the period starts.`
        }
      );
  });
  return problems;
}

/** A case that is reported is audited, or found in need of rework, or neither. */
function auditProblems(model: ModelDocument, { audit }: Programme, path: Path): Problem[] {
  const extra = audit?.rework?.extraShareHandedOver;
  if (!audit || !extra) return [];
  const most = highestValue(audit.share) + highestValue(extra);
  if (most <= 1 + rounding) return [];
  return [
    problemAt(
      model,
      [...path, 'audit', 'rework', 'extraShareHandedOver'],
      'programme',
      {
        da: 'en andel på højst 1 sammen med andelen, der auditeres (audit.share)',
        en: 'a share of at most 1 together with the share that is audited (audit.share)'
      },
      { found: String(Math.round(most * 1e4) / 1e4) }
    )
  ];
}

/** Cases that come with follow-ups need a stock in their unit, each its own. */
function followUpProblems(model: ModelDocument, { parts, release }: Programme, path: Path): Problem[] {
  const follows = release.kind === 'withFollowUp';
  const first = new Map<string, number>();
  return parts.flatMap(({ followUp, unit }, at) => {
    const refuse = (allowed: Wording, reason: Wording) => [
      problemAt(model, [...path, 'parts', at, 'followUp'], 'programme', allowed, { reason })
    ];
    if (followUp === undefined) {
      if (!follows) return [];
      return refuse(
        { da: 'en opfølgning (followUps) i delens enhed', en: "a follow-up (followUps) in the part's unit" },
        {
          da: 'mangler, når sagerne frigives med deres opfølgning (withFollowUp).',
          en: 'is missing while the cases are released with their follow-up (withFollowUp).'
        }
      );
    }
    if (!follows)
      return refuse(
        {
          da: 'ingen opfølgning, eller frigivelsen "withFollowUp"',
          en: 'no follow-up, or the release "withFollowUp"'
        },
        { da: 'sagerne frigives ikke med opfølgning.', en: 'the cases are not released with follow-ups.' }
      );
    if (model.followUps.find(({ id }) => id === followUp)?.unit !== unit)
      return refuse(
        { da: `en opfølgning i enheden "${unit}"`, en: `a follow-up in the unit "${unit}"` },
        { da: 'opfølgningen hører til en anden enhed.', en: 'the follow-up belongs to another unit.' }
      );
    const before = first.get(followUp);
    if (before === undefined) {
      first.set(followUp, at);
      return [];
    }
    return refuse(
      { da: 'en opfølgning for hver del', en: 'a follow-up of its own for each part' },
      {
        da: `bringer allerede sager til del nummer ${before + 1}.`,
        en: `already brings cases to part number ${before + 1}.`
      }
    );
  });
}
