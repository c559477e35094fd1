import type { DateText } from '../../model/date-text.ts';
import type { GroupId, MilestoneId, ProgrammeId, ScenarioId } from '../../model/id.ts';
import type { MilestoneStage } from '../../model/programme.ts';
import type { Month } from '../../calendar/month.ts';
import type { ShareMeasure } from '../../forecast/outcome.ts';
import type { CasesOf } from '../cases-of.ts';

/** A share of cases: at least so large, or of open cases that are overdue at most so large. */
export interface ShareTarget extends CasesOf {
  readonly kind: 'share';
  readonly measure: ShareMeasure;
  /** Both included. */
  readonly from: Month;
  readonly to: Month;
  /** Whether it must hold in each month that has cases, or over the months together. */
  readonly in: 'eachMonth' | 'wholePeriod';
  /** 0–1. */
  readonly bound: number;
}

/** At most so many open or overdue cases at the end of a month. */
export interface CasesTarget extends CasesOf {
  readonly kind: 'cases';
  readonly measure: 'open' | 'overdue';
  readonly on: Month;
  readonly most: number;
}

/** All cases of a programme have come to a stage by the end of a day. */
export interface ProgrammeTarget {
  readonly kind: 'programme';
  readonly programme: ProgrammeId;
  readonly stage: MilestoneStage;
  readonly by: DateText;
}

/** A milestone is reached by the end of a day: its own date unless another is asked for. */
export interface MilestoneTarget {
  readonly kind: 'milestone';
  readonly programme: ProgrammeId;
  readonly milestone: MilestoneId;
  readonly by: DateText;
}

/** What must hold. */
export type SizingTarget = ShareTarget | CasesTarget | ProgrammeTarget | MilestoneTarget;

/** Posts that are added to a scenario (årsværk). Introduction, mentoring and turnover are those of the groups they come to. */
export interface Team {
  readonly scenario: ScenarioId;
  /** The groups that the posts come to, with each group's share of them: above 0, together 1. */
  readonly groups: readonly { readonly group: GroupId; readonly share: number }[];
  readonly from: DateText;
  /** The last day; null is to the end of the run (*og frem*). */
  readonly until: DateText | null;
  /** Months over which the posts are filled evenly, from the first day. */
  readonly recruitedOverMonths: number;
}

/** What is sought: how many posts, or for how many months from the team's first day so many posts are needed. */
export type Sought = { readonly kind: 'positions' } | { readonly kind: 'months'; readonly positions: number };

/** The smallest size of a team with which every target holds with a probability (*dimensionering*). */
export interface SizingQuestion {
  readonly team: Team;
  readonly sought: Sought;
  /** The answer is the smallest multiple of it: årsværk, or months. */
  readonly step: number;
  readonly targets: readonly SizingTarget[];
  /** 0–1: in so many replications all targets must hold. */
  readonly probability: number;
  readonly seed: number;
  readonly replications: number;
}
