import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ModelInput } from '../../model/document.ts';
import { listInputs } from '../../model/inputs.ts';
import { addProgramme, programmeInput } from '../../model/testing-programme.ts';
import { known } from '../../model/testing.ts';
import { replicate } from '../../simulation/replicate.ts';
import { createState } from '../../simulation/state.ts';
import { createTally } from '../../simulation/tally.ts';
import { compile } from '../compile.ts';
import { resolveLikely, valueDraws } from '../draw-values.ts';
import { richModel } from '../testing.ts';

type ProgrammeInput = NonNullable<ModelInput['programmes']>[number];

const { numRuns = 40, seed = 20250901 } = fc.readConfigureGlobal() as { numRuns?: number; seed?: number };

const someDate = fc
  .integer({ min: 0, max: 1100 })
  .map((days) => new Date(Date.UTC(2023, 6, 1) + days * 86_400_000).toISOString().slice(0, 10));

const somePart = fc.record({
  cases: fc.integer({ min: 0, max: 300 }),
  reviewed: fc.double({ min: 0, max: 1, noNaN: true }),
  reported: fc.double({ min: 0, max: 1, noNaN: true }),
  red: fc.option(fc.constantFrom(0, 0.3, 1))
});

const someProgramme: fc.Arbitrary<Partial<ProgrammeInput>> = fc
  .record({
    dates: fc.tuple(someDate, someDate, someDate).map((dates) => dates.sort()),
    kind: fc.constantFrom('atOnce' as const, 'evenly' as const, 'withFollowUp' as const),
    parts: fc.array(somePart, { minLength: 1, maxLength: 3 }),
    steps: fc.subarray([0, 1, 2]),
    audit: fc.option(fc.tuple(fc.constantFrom(0, 0.3, 1), fc.constantFrom(0, 0.5, 1))),
    latest: fc.boolean()
  })
  .map(({ dates, kind, parts, steps, audit, latest }) => {
    const [start, middle, end] = dates as [string, string, string];
    const usual = programmeInput();
    return {
      start,
      end,
      // One stock brings the cases of one part.
      parts: (kind === 'withFollowUp' ? parts.slice(0, 1) : parts).map(
        ({ cases, reviewed, reported, red }, k) => ({
          id: `del-${k}`,
          unit: 'handicap',
          cases: known(cases, 'cases'),
          ...(start < '2024-01-01' ? countsAtStart(cases, reviewed, reported) : {}),
          ...(red === null ? {} : { mix: [{ category: 'roed', share: known(red, 'share') }] }),
          ...(kind === 'withFollowUp' ? { followUp: 'opfoelgninger' } : {})
        })
      ),
      release:
        kind === 'atOnce'
          ? { kind, on: middle }
          : kind === 'evenly'
            ? { kind, until: middle }
            : { kind, ...(latest ? { latest: middle } : {}) },
      categories: usual.categories.map((category, k) => ({
        ...category,
        steps: steps.includes(k) ? usual.categories[1]!.steps : []
      })),
      milestones: [],
      ...(audit
        ? {
            audit: {
              ...usual.audit!,
              share: known(audit[0], 'share'),
              rework: {
                ...usual.audit!.rework!,
                share: known(audit[1], 'share'),
                extraShareHandedOver: known(1 - audit[0], 'share')
              }
            }
          }
        : { audit: undefined })
    };
  });

function countsAtStart(cases: number, reviewed: number, reported: number) {
  const before = Math.round(cases * reviewed);
  return {
    reviewedAtStart: known(before, 'cases'),
    reportedAtStart: known(Math.round(before * reported), 'cases')
  };
}

/** Advisers who leave, so that cases change hands while they are remedied. */
function withHandovers(draft: ModelInput): void {
  Object.assign(draft.staffGroups[0]!, {
    staffing: { turnover: known(2, 'share/year') },
    handover: { hoursPerCase: known(1, 'hours') }
  });
}

const sumOf = (numbers: ArrayLike<number>): number => Array.from(numbers).reduce((a, b) => a + b, 0);

describe('any programme, both readings', { timeout: 3000 * numRuns }, () => {
  it('is, in each part: not released, open at a stage, on the way to one, or ended', () => {
    fc.assert(
      fc.property(someProgramme, fc.boolean(), fc.nat({ max: 100 }), (change, expected, replication) => {
        const model = richModel((draft) => {
          addProgramme(draft, change);
          withHandovers(draft);
          if (!change.audit) delete draft.programmes![0]!.audit;
        });
        const compiled = compile(model, model.scenarios[0]!.id);
        const draws = valueDraws(listInputs(model), 3);
        const plan = compiled.fill(expected ? resolveLikely : draws.ofReplication(replication));
        const state = createState(plan);
        const tally = createTally(plan);
        replicate(state, tally, { seed: 3, replication, expected });
        const last = plan.months - 1;
        model.programmes![0]!.parts.forEach((part, k) => {
          const flows = compiled.flows.flatMap(({ programme }, f) => (programme?.part === part ? [f] : []));
          const whole = (rows: Int32Array, f: number) =>
            sumOf(rows.subarray(f * plan.months, (f + 1) * plan.months));
          const cases = part.cases as { value: number };
          const before = (part.reviewedAtStart as { value: number } | undefined)?.value ?? 0;
          const released = whole(tally.counts.received, flows[0]!);
          const open = sumOf(flows.map((f) => tally.counts.open[f * plan.months + last]!));
          const onTheWay = sumOf(
            plan.births.map(({ flow }, b) =>
              flows.includes(flow)
                ? state.running[state.firstBirthSource + b]! - whole(tally.counts.born, flow)
                : 0
            )
          );
          const severalParts = model.programmes![0]!.parts.length > 1;
          const stage = change.audit ? 'closed' : 'reported';
          const ended =
            tally.progress[
              compiled.probes.findIndex(
                (of) => of.stage === stage && of.part === (severalParts ? part.id : null)
              ) *
                plan.months +
                last
            ]!;
          expect(released).toBeLessThanOrEqual(cases.value - before);
          expect(released + state.unreleased[k]!).toBeLessThanOrEqual(cases.value - before);
          expect(cases.value - before - released + open + onTheWay + ended).toBe(cases.value);
        });
      }),
      { numRuns, seed }
    );
  });

  it('never has fewer reviewed than reported, nor fewer reported than closed, and never goes back', () => {
    fc.assert(
      fc.property(someProgramme, fc.boolean(), (change, expected) => {
        const model = richModel((draft) => {
          addProgramme(draft, change);
          withHandovers(draft);
          if (!change.audit) delete draft.programmes![0]!.audit;
        });
        const compiled = compile(model, model.scenarios[0]!.id);
        const plan = compiled.fill(resolveLikely);
        const tally = createTally(plan);
        replicate(createState(plan), tally, { seed: 3, replication: 1, expected });
        const stages = change.audit ? 3 : 2;
        compiled.probes.forEach((_, p) => {
          const row = (probe: number) =>
            tally.progress.subarray(probe * plan.months, (probe + 1) * plan.months);
          row(p).forEach((count, month) => {
            expect(count).toBeGreaterThanOrEqual(month > 0 ? row(p)[month - 1]! : plan.probes[p]!.before);
            expect(count).toBeLessThanOrEqual(plan.probes[p]!.needed);
            if (p % stages > 0) expect(count).toBeLessThanOrEqual(row(p - 1)[month]!);
          });
        });
      }),
      { numRuns, seed }
    );
  });
});
