import { dayFromIso } from '../../calendar/iso-day.ts';
import { monthOf } from '../../calendar/month.ts';
import { compile, fillLikely, type Compiled } from '../../forecast/compile.ts';
import { layoutOf } from '../../forecast/forecast.ts';
import { gather } from '../../forecast/gather.ts';
import type { Runner } from '../../forecast/runner.ts';
import type { ModelDocument } from '../../model/document.ts';
import { limits } from '../../model/limits.ts';
import { byId } from '../../model/references.ts';
import { findSize, type FoundSize, type SearchRange } from './find-size.ts';
import type { SizingQuestion } from './sizing-question.ts';
import { sizePoint, type SizePoint } from './size-point.ts';
import { teamVariants } from './team-variants.ts';

/** How far a search is: so many sizes are known, and of those being run so many replications of all. */
export interface SizingProgress {
  readonly known: number;
  readonly done: number;
  readonly of: number;
}

/** An answer, and how many replications stand behind the sizes of the coarse look and behind those near the answer. */
export interface Sized extends FoundSize<SizePoint> {
  readonly coarseReplications: number;
  readonly replications: number;
}

/** Of the replications, those of the coarse look; never fewer than these. */
const COARSE_PART = 4;
const FEWEST_COARSE = 20;

/**
 * Sizes a team with common random numbers: replication r has the same luck with every size. The answer does not depend on the runner's
 * number of threads.
 * @throws the signal's reason where it stops the search
 */
export async function runSizing(
  model: ModelDocument,
  question: SizingQuestion,
  runner: Runner,
  watching: { readonly signal?: AbortSignal; readonly onProgress?: (progress: SizingProgress) => void } = {}
): Promise<Sized> {
  const { team, sought, targets, seed, replications } = question;
  const ready = compile(model, team.scenario);
  const layout = layoutOf(model, ready);
  const coarseReplications = Math.min(
    replications,
    Math.max(FEWEST_COARSE, Math.ceil(replications / COARSE_PART))
  );
  let known = 0;
  const found = await findSize<SizePoint>(
    async (sizes, effort) => {
      const variants = teamVariants(model, team, sought, sizes);
      const gathering = gather();
      const of = effort === 'fine' ? replications : coarseReplications;
      let done = 0;
      await runner.run(
        { ...variants, seed, replications: of },
        (chunk, partials) => {
          gathering.add(chunk, partials);
          done += chunk.to - chunk.from;
          watching.onProgress?.({ known, done, of });
        },
        watching.signal
      );
      known += sizes.length;
      return gathering.merged().map((partial, i) => sizePoint(sizes[i]!, partial, layout, model, targets));
    },
    { ...rangeOf(model, ready, question), step: question.step, probability: question.probability }
  );
  return { ...found, coarseReplications, replications };
}

/** Many times the posts that there are: what does not hold with them fails for another reason than too few people. */
const ENOUGH_POSTS = { times: 10, least: 100 };

function rangeOf(
  model: ModelDocument,
  ready: Compiled,
  { team, sought }: SizingQuestion
): Pick<SearchRange, 'guess' | 'most'> {
  if (sought.kind === 'months') {
    const months = monthOf(dayFromIso(model.period.end)) - monthOf(dayFromIso(team.from)) + 1;
    return { guess: Math.max(1, months / 4), most: Math.max(1, months) };
  }
  const groups = team.groups.map(({ group }) => byId(model.staffGroups, group));
  fillLikely(ready);
  const posts = groups.reduce((sum, group) => sum + mostPosts(ready, model.staffGroups.indexOf(group)), 0);
  // Advisers are told apart one by one, so there is room for fewer.
  const room = groups.every(({ caseload }) => caseload === 'pooled') ? limits.positions : limits.advisers;
  const most = Math.max(ENOUGH_POSTS.least, ENOUGH_POSTS.times * posts);
  return { guess: Math.max(1, posts / 4), most: Math.min(most, Math.max(1, room - posts)) };
}

/** Of a group at any time, at *sandsynlig*. */
const mostPosts = ({ capacities }: Compiled, group: number): number =>
  capacities[group]!.staff.positions.reduce((most, posts) => Math.max(most, posts), 0);
