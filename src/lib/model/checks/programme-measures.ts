import type { DateText } from '../date-text.ts';
import type { ModelDocument } from '../document.ts';
import { problemAt, type Path, type Problem } from '../problem.ts';
import type { Programme } from '../programme.ts';
import {
  inOrder,
  replanned,
  statedPlan,
  type ProgrammeMeasure,
  type ProgrammePlan
} from '../programme-plans.ts';
import type { Scenario } from '../scenario.ts';
import { measuresOf } from '../scenario-view.ts';
import type { Wording } from '../wording.ts';

type Refuse = (key: string, allowed: Wording, reason: Wording) => Problem;

/** Measures that start what runs, stop what does not, or plan dates that cannot follow each other. */
export function programmeMeasureProblems(model: ModelDocument): Problem[] {
  return model.scenarios.flatMap((scenario, index) =>
    (model.programmes ?? []).flatMap((programme) => ofScenario(model, scenario, index, programme))
  );
}

function ofScenario(
  model: ModelDocument,
  scenario: Scenario,
  index: number,
  programme: Programme
): Problem[] {
  let plan = statedPlan(programme);
  return inOrder(programme, measuresOf(model, scenario.id)).flatMap((measure) => {
    const before = plan;
    plan = replanned(programme, before, measure);
    const at = scenario.measures.indexOf(measure);
    // What is inherited is reported where it stands.
    if (at < 0) return [];
    const path: Path = ['scenarios', index, 'measures', at];
    const refuse: Refuse = (key, allowed, reason) =>
      problemAt(model, [...path, key], 'programme', allowed, { reason });
    return problemsOf(programme, before, plan, measure, refuse);
  });
}

function problemsOf(
  programme: Programme,
  before: ProgrammePlan,
  after: ProgrammePlan,
  measure: ProgrammeMeasure,
  refuse: Refuse
): Problem[] {
  const comesWithFollowUps = before.release.kind === 'withFollowUp';
  switch (measure.kind) {
    case 'startProgramme':
      if (before.start !== null)
        return [
          refuse(
            'programme',
            {
              da: 'et program, der venter på at blive startet (begins: "byMeasure"), eller som er stoppet',
              en: 'a programme that waits to be started (begins: "byMeasure"), or that has been stopped'
            },
            {
              da: `programmet begynder allerede ${before.start}; brug redateProgramme for at flytte det.`,
              en: `the programme begins on ${before.start} already; use redateProgramme to move it.`
            }
          )
        ];
      if (before.from !== null && comesWithFollowUps) return [restarted(refuse)];
      return [];
    case 'stopProgramme':
      return before.start === null ? [notRunning(refuse)] : [];
    case 'redateProgramme': {
      if (before.start === null) return [notRunning(refuse)];
      if ((after.release.kind === 'withFollowUp') !== comesWithFollowUps)
        return [
          refuse(
            'release',
            {
              da: `en frigivelse som programmets egen (${programme.release.kind})`,
              en: `a release like the programme's own (${programme.release.kind})`
            },
            {
              da: 'programmets dele siger, om sagerne kommer med deres opfølgning.',
              en: "the programme's parts say whether cases come with their follow-ups."
            }
          )
        ];
      return orderProblems(before, after, measure, comesWithFollowUps, refuse);
    }
  }
}

const notRunning = (refuse: Refuse): Problem =>
  refuse(
    'programme',
    { da: 'et program, der kører på den dag', en: 'a programme that runs on the day' },
    { da: 'programmet er ikke startet.', en: 'the programme has not been started.' }
  );

const restarted = (refuse: Refuse): Problem =>
  refuse(
    'programme',
    {
      da: 'et program, der ikke har været i gang, eller hvis sager ikke kommer med opfølgninger',
      en: 'a programme that has not run, or whose cases do not come with follow-ups'
    },
    {
      da: 'et program, hvis sager kommer med opfølgninger, kan ikke begynde igen.',
      en: 'a programme whose cases come with follow-ups cannot begin again.'
    }
  );

function orderProblems(
  before: ProgrammePlan,
  { start, end, release }: ProgrammePlan,
  { from, start: stated }: Extract<ProgrammeMeasure, { kind: 'redateProgramme' }>,
  comesWithFollowUps: boolean,
  refuse: Refuse
): Problem[] {
  const problems: Problem[] = [];
  const first = start as DateText;
  const notBefore = (key: string, date: DateText | undefined, least: DateText, reason: Wording) => {
    if (date === undefined || date >= least) return;
    problems.push(refuse(key, { da: `en dato fra ${least}`, en: `a date from ${least}` }, reason));
  };
  if (from !== undefined && stated !== undefined) {
    notBefore('start', stated, from, {
      da: 'de nye datoer gælder først fra en senere dag (from).',
      en: 'the new dates hold from a later day (from) only.'
    });
    if (comesWithFollowUps && (before.start as DateText) < from)
      problems.push(
        refuse(
          'start',
          { da: 'ingen ny startdato', en: 'no new start' },
          {
            da: 'programmet er begyndt, og dets sager kommer med opfølgninger.',
            en: 'the programme has begun, and its cases come with follow-ups.'
          }
        )
      );
  }
  const begins = {
    da: `datoen ligger før programmets første dag, ${first}.`,
    en: `the date lies before the programme's first day, ${first}.`
  };
  notBefore('end', end, first, begins);
  if (release.kind === 'evenly') notBefore('release', release.until, first, begins);
  if (release.kind === 'atOnce') notBefore('release', release.on, first, begins);
  if (release.kind === 'withFollowUp') notBefore('release', release.latest, first, begins);
  return problems;
}
