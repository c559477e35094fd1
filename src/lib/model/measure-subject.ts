import type { Measure } from './measure.ts';

/** The list of the document in which a measure's subject stands; `inputs` are named by their path. */
export type SubjectList = 'grants' | 'staffGroups' | 'inflows' | 'caseTypes' | 'programmes' | 'inputs';

/** What a measure acts on: the ids of elements of one list of the document. */
export interface MeasureSubject {
  readonly list: SubjectList;
  readonly ids: readonly string[];
}

/** What a measure acts on; its first subject, where it names several kinds of thing. */
export function subjectOf(measure: Measure): MeasureSubject {
  switch (measure.kind) {
    case 'continueGrant':
    case 'endGrant':
    case 'moveGrantPositions':
      return { list: 'grants', ids: [measure.grant] };
    case 'invest':
      return { list: 'staffGroups', ids: measure.funds.map(({ group }) => group) };
    case 'temporaryTeam':
    case 'movePositions':
    case 'leaveVacant':
    case 'changeLanes':
    case 'changeRecruitment':
      return { list: 'staffGroups', ids: [measure.group] };
    case 'productivityLoss':
      return { list: 'staffGroups', ids: measure.groups };
    case 'changeInflow':
      return { list: 'inflows', ids: measure.inflows };
    case 'changeHandlingTime':
    case 'changeDeadline':
    case 'pauseWork':
    case 'moveCaseloads':
      return { list: 'caseTypes', ids: measure.caseTypes };
    case 'changeInput':
      return { list: 'inputs', ids: [measure.input] };
    case 'startProgramme':
    case 'stopProgramme':
    case 'redateProgramme':
      return { list: 'programmes', ids: [measure.programme] };
  }
}

/**
 * What tells one measure of a scenario from another: its id, or else its kind, what it acts on and the day it begins, not its place
 * in the list. Measures that continue or end a grant are named without the day.
 */
export function measureKey(measure: Measure): string {
  if (measure.id !== undefined) return measure.id;
  // In a document that is being written, it may be of no kind yet.
  const of = subjectOf(measure) as ReturnType<typeof subjectOf> | undefined;
  const subject = `${measure.kind}-${(of?.ids ?? []).join('-')}`;
  switch (measure.kind) {
    case 'continueGrant':
    case 'endGrant':
    case 'changeInput':
      return subject;
    case 'moveGrantPositions':
      return `${subject}-${measure.from}-${measure.to}-${measure.on}`;
    case 'redateProgramme':
      return `${subject}-${measure.from ?? 'outset'}`;
    default:
      return `${subject}-${measure.from}`;
  }
}
