import { keeper } from '../keeper.ts';
import type { Dynamics } from './draw-staff.ts';
import { curveOf, type ExpectedCurve, type PostKind } from './expected-curve.ts';
import { earlyFrom } from './leaving-hazard.ts';
import { spellsOf, weightOf, type PostSource, type PostSpell } from './post-source.ts';
import { addToDay, type ExpectedSums } from './expected-sums.ts';
import { rulesOn } from './staffing-rules.ts';

/** Places in the recruitment that are told apart. */
const MOST_TURNS = 32;

const keepCurves = keeper<ExpectedCurve>(64);

/** Adds up the averages of a source's posts. @param key of the dynamics: the same key, the same averages */
export function expectSource(sums: ExpectedSums, source: PostSource, dynamics: Dynamics, key: string): void {
  for (const posts of together(spellsOf(source), source)) {
    const kind = kindOf(posts, source, dynamics);
    const curve = keepCurves(`${key} ${JSON.stringify(kind)}`, () => curveOf(kind, dynamics));
    addPosts(sums, source, posts, curve);
  }
}

/** Posts that begin and end on the same days, and begin as whole posts or do not: one average is theirs, each weighing as much as another. */
function together(spells: readonly PostSpell[], { row }: PostSource): PostSpell[][] {
  const kinds = new Map<string, PostSpell[]>();
  for (const spell of spells) {
    const key = `${spell.from} ${spell.until} ${spell.endsOn} ${weightOf(row[spell.from]!, spell.post) === 1}`;
    const same = kinds.get(key);
    if (same) same.push(spell);
    else kinds.set(key, [spell]);
  }
  return [...kinds.values()];
}

function kindOf(posts: readonly PostSpell[], source: PostSource, { rules }: Dynamics): PostKind {
  const [first] = posts as readonly [PostSpell];
  const overDays = rulesOn(rules, first.from).overDays;
  const isNew = first.from > 0 && source.arrive === 'vacant' && overDays > 0;
  const step = Math.ceil(posts.length / MOST_TURNS);
  return {
    from: first.from,
    until: first.until,
    early: earlyFrom(source, first, rules),
    arrive: source.arrive,
    turns: isNew ? posts.filter((_, i) => i % step === step >> 1).map(({ turn }) => turn) : [0],
    overDays: isNew ? overDays : 0
  };
}

function addPosts(
  { vacant, effective, temps, departures, mentoring }: ExpectedSums,
  { row }: PostSource,
  posts: readonly PostSpell[],
  curve: ExpectedCurve
): void {
  const [{ from, until }] = posts as readonly [PostSpell];
  let level = NaN;
  let [whole, part] = [0, 0];
  for (let day = from; day < until; day++) {
    const i = day - from;
    if (i > 0) addToDay(departures, day, curve.leaving[i]!, whole, part);
    if (row[day] !== level) {
      // Those who stay on in a smaller post leave with a part of themselves.
      if (row[day]! < level)
        for (const { post } of posts)
          addToDay(departures, day, curve.present[i]!, 0, weightOf(level, post) - weightOf(row[day]!, post));
      level = row[day]!;
      [whole, part] = weightsOf(level, posts);
    }
    addToDay(vacant, day, curve.vacant[i]!, whole, part);
    addToDay(effective, day, curve.gain[i]!, whole, part);
    addToDay(temps, day, curve.temps[i]!, whole, part);
    addToDay(mentoring, day, curve.mentoring[i]!, whole, part);
  }
  if (until < row.length) addToDay(departures, until, curve.present[until - from - 1]!, whole, part);
}

/** Whole posts, and the part of the one that is not whole. */
function weightsOf(level: number, posts: readonly PostSpell[]): [whole: number, part: number] {
  let [whole, part] = [0, 0];
  for (const { post } of posts) {
    const weight = weightOf(level, post);
    if (weight === 1) whole++;
    else part += weight;
  }
  return [whole, part];
}
