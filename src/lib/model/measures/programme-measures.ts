import { dateText } from '../date-text.ts';
import { programmeId } from '../id.ts';
import { release } from '../programme-release.ts';
import { must } from '../rule.ts';
import { exactly, strict } from '../schema-parts.ts';
import { aboutMeasure } from './about-measure.ts';

/** A programme that waits for it, or that has been stopped, begins on the day `from`; its other dates move by as many days. */
export const startProgramme = strict({
  kind: exactly('startProgramme'),
  ...aboutMeasure,
  programme: programmeId,
  from: dateText
});

/** From the day `from` on no more cases of a programme are released; those that are stay to be done. */
export const stopProgramme = strict({
  kind: exactly('stopProgramme'),
  ...aboutMeasure,
  programme: programmeId,
  from: dateText
});

/**
 * A programme gets other dates: from its outset, or (`from`) for what is not released by then. Where only `start` is stated, the end
 * and the dates of the release move by as many days. Milestones stay: they are what it is held to.
 */
export const redateProgramme = strict({
  kind: exactly('redateProgramme'),
  ...aboutMeasure,
  programme: programmeId,
  start: dateText.optional(),
  end: dateText.optional(),
  release: release.optional(),
  from: dateText.optional()
}).refine(
  ({ start, end, release }) => start !== undefined || end !== undefined || release !== undefined,
  must({ rule: 'someOfKeys', keys: ['start', 'end', 'release'] })
);
