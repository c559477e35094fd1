import { limits } from './limits.ts';
import { problemAt, type Problem } from './problem.ts';
import { byKind, exactly, flag, list, numberWithin, oneOf, strict } from './schema-parts.ts';
import { schemaProblems } from './schema-problems.ts';
import { nameText, longText } from './text.ts';
import { z } from './zod.ts';

/** How hours or days spread across the cases of a plain model; `shape` is the gamma's (1 = exponential). */
const plainSpread = byKind([
  strict({ kind: exactly('fixed'), value: numberWithin({ min: 0, max: limits.days }) }),
  strict({
    kind: exactly('gamma'),
    mean: numberWithin({ min: 0, max: limits.days, above: true }),
    shape: numberWithin({ min: 0.04, max: 1_000_000 })
  }),
  strict({
    kind: exactly('lognormal'),
    mean: numberWithin({ min: 0, max: limits.days, above: true }),
    variation: numberWithin({ min: 0, max: 5 })
  })
]);
export type PlainSpread = z.infer<typeof plainSpread>;

const index = () => numberWithin({ min: 0, max: limits.concepts - 1, integer: true });
const wholeDays = (min = 0) => numberWithin({ min, max: limits.days, integer: true });
const share = () => numberWithin({ min: 0, max: 1 });
const perDay = () => numberWithin({ min: 0, max: 100_000, above: true });
const cases = () => numberWithin({ min: 0, max: limits.cases, integer: true });

const flow = strict({
  name: nameText,
  dueAfterDays: wholeDays(),
  arrivalsPerDay: perDay().optional(),
  backlog: strict({
    cases: cases(),
    perDay: numberWithin({ min: 1, max: 100_000, integer: true })
  }).optional(),
  priorityClass: numberWithin({ min: 1, max: 9, integer: true }).optional(),
  steps: list(strict({ hours: plainSpread, waitDays: plainSpread.optional() }), 1, limits.lanes),
  grants: list(strict({ stock: index(), share: share() })).optional()
});

const stock = strict({
  flow: index(),
  activeCases: cases(),
  intervalDays: plainSpread,
  earliestDaysBefore: wholeDays(),
  firstAvailableOver: wholeDays(),
  fromPlanned: flag().optional(),
  stayDays: plainSpread.optional()
});

const lane = strict({
  serves: list(z.union([index(), z.tuple([index(), index()])]), 1),
  discipline: oneOf(['firstReceived', 'earliestDue', 'priority', 'onTimeFirst']),
  reservedShare: share().optional()
});

/**
 * A model without a calendar: every day is a working day, every rate is constant. Flows, stocks and steps are named by their place
 * in their list, from 0. For theory and for comparison with other simulators.
 */
const plainModelSchema = strict({
  kind: exactly('plainModel'),
  title: nameText,
  description: longText.optional(),
  days: wholeDays(1),
  months: numberWithin({ min: 1, max: limits.months, integer: true }),
  flows: list(flow, 1, limits.concepts),
  stocks: list(stock, 0, limits.concepts).optional(),
  groups: list(
    strict({
      hoursPerDay: numberWithin({ min: 0, max: 500_000 }),
      lanes: list(lane, 1, limits.lanes)
    }),
    1,
    limits.concepts
  )
});
export type PlainModelDocument = z.infer<typeof plainModelSchema>;

/** A plain model that can be simulated, or why not; as {@link ../validate.ts} answers for a model. */
export type PlainModelResult =
  { ok: true; model: PlainModelDocument } | { ok: false; problems: Problem[]; more: number };

/** Whether parsed JSON says of itself that it is a plain model. */
export function isPlainModel(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'plainModel';
}

/** Checks parsed JSON that should be a plain model. Never throws on any JSON value. */
export function parsePlainModel(value: unknown): PlainModelResult {
  const parsed = plainModelSchema.safeParse(value);
  if (!parsed.success) {
    return { ok: false, ...schemaProblems(value, parsed.error.issues, limits.problems) };
  }
  const problems = danglingReferences(parsed.data);
  return problems.length === 0
    ? { ok: true, model: parsed.data }
    : {
        ok: false,
        problems: problems.slice(0, limits.problems),
        more: Math.max(0, problems.length - limits.problems)
      };
}

function danglingReferences(model: PlainModelDocument): Problem[] {
  const problems: Problem[] = [];
  const expectIndex = (path: (string | number)[], at: number, length: number) => {
    if (at < length) return;
    const allowed = length === 0 ? '—' : length === 1 ? '0' : `0 … ${length - 1}`;
    problems.push(problemAt(model, path, 'unknownReference', { da: allowed, en: allowed }));
  };
  const stocks = model.stocks ?? [];
  stocks.forEach((one, k) => expectIndex(['stocks', k, 'flow'], one.flow, model.flows.length));
  model.flows.forEach(({ grants = [] }, f) =>
    grants.forEach((grant, g) => expectIndex(['flows', f, 'grants', g, 'stock'], grant.stock, stocks.length))
  );
  model.groups.forEach(({ lanes }, g) =>
    lanes.forEach(({ serves }, l) =>
      serves.forEach((serve, s) => {
        const path = ['groups', g, 'lanes', l, 'serves', s];
        const [flowIndex, step] = typeof serve === 'number' ? [serve, 0] : serve;
        expectIndex(typeof serve === 'number' ? path : [...path, 0], flowIndex, model.flows.length);
        const served = model.flows[flowIndex];
        if (served && typeof serve !== 'number') expectIndex([...path, 1], step, served.steps.length);
      })
    )
  );
  return problems;
}
