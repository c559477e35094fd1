import { hasFormulas } from '../model/formulas-of.ts';
import type { MeasureKind } from '../model/measure.ts';
import type { ModelDocument } from '../model/document.ts';
import { measuresOfAll } from '../model/scenario-view.ts';
import type { Sequel } from '../model/sequel.ts';
import type { StaffGroup } from '../model/staff-group.ts';
import type { TermId } from '../text/glossary.ts';

const hasGroup = (of: (group: StaffGroup) => boolean) => (model: ModelDocument) => model.staffGroups.some(of);
const hasMeasure = (kind: MeasureKind) => (model: ModelDocument) =>
  measuresOfAll(model).some((measure) => measure.kind === kind);
const hasSequel = (kind: Sequel['kind']) => (model: ModelDocument) =>
  model.caseTypes.some(({ sequels }) => sequels?.some((sequel) => sequel.kind === kind));
const always = () => true;

/** Each word with the models that it is said of, in the order of the chain from kroner to deadlines. */
const TERMS: readonly (readonly [TermId, (model: ModelDocument) => boolean])[] = [
  ['grant', ({ grants }) => grants.length > 0],
  ['renewal', ({ grants }) => grants.length > 0],
  ['priceLevel', always],
  ['fte', always],
  ['productivityLoss', hasMeasure('productivityLoss')],
  ['pooledHours', hasGroup(({ caseload }) => caseload === 'pooled')],
  ['caseload', hasGroup(({ caseload }) => caseload === 'personal')],
  ['handover', hasGroup(({ handover }) => handover !== undefined)],
  ['familiarisation', hasMeasure('moveCaseloads')],
  ['mentoring', hasGroup(({ staffing }) => staffing?.mentoring !== undefined)],
  ['reminder', ({ caseTypes }) => caseTypes.some(({ reminders }) => reminders !== undefined)],
  [
    'missedDeadlineNotice',
    ({ caseTypes }) => caseTypes.some(({ missedDeadlineNotice }) => missedDeadlineNotice !== undefined)
  ],
  ['pressure', hasGroup(({ pressure }) => pressure !== undefined)],
  ['overtime', hasGroup(({ pressure }) => pressure?.overtimeShare !== undefined)],
  ['hoursRequired', always],
  ['hoursAvailable', always],
  ['gap', always],
  ['deadline', always],
  ['onTimeShare', always],
  ['overdueCases', always],
  ['followUp', ({ followUps }) => followUps.length > 0],
  ['rework', hasSequel('rework')],
  ['remittal', hasSequel('remittal')],
  ['withdrawal', ({ caseTypes }) => caseTypes.some(({ exits }) => exits && exits.length > 0)],
  ['scenario', always],
  ['measure', always],
  ['formula', hasFormulas],
  ['expected', always],
  ['replication', always],
  ['band', always],
  ['median', always],
  ['seed', always],
  ['assumption', always]
];

/** What the page of a model speaks of and can explain: mechanisms only where the model has them. */
export const pageTerms = (model: ModelDocument): TermId[] =>
  TERMS.flatMap(([id, isSaid]) => (isSaid(model) ? [id] : []));
