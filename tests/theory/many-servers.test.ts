import { describe, expect, it } from 'vitest';
import { fixedDistribution } from '../../src/lib/numerics/fixed.ts';
import { expectTheory } from './measure.ts';
import { run } from './shared-queue.ts';
import { afterArrivals, erlangC, erlangWait, poisson, steppedQueue, type Queue } from './stepped-queue.ts';

const rows: [rate: number, servers: number, waiting: number, wait: number, step: number, runs: number][] = [
  [0.9, 1, 0.9, 9, 0.2, 20],
  [2, 3, 0.444444, 0.444444, 0.1, 10],
  [4.5, 5, 0.762493, 1.524986, 0.1, 10],
  [20, 25, 0.209103, 0.041821, 0.04, 8]
];

describe('M/M/c: many advisers on one case each', () => {
  it.each(rows)('λ = %f, c = %i: Erlang’s %f wait, %f on average', (rate, servers, waiting, wait) => {
    expect(erlangC({ rate, servers })).toBeCloseTo(waiting, 6);
    expect(erlangWait({ rate, servers })).toBeCloseTo(wait, 5);
  });

  it.each(rows.slice(1, 2))(
    'λ = %f, c = %i: the step’s bias is of first order in P(wait), of second order in the wait',
    (rate, servers) => {
      const queue: Queue = { rate, servers };
      const biases = [0.2, 0.1, 0.05].map((step) => {
        const { lead, allBusy } = steppedQueue(queue, step);
        const first = (step / 2) * servers * erlangC(queue) * (1 - rate / servers);
        return {
          busy: erlangC(queue) - allBusy,
          first,
          wait: lead + step / 2 - 1 - erlangWait(queue)
        };
      });
      biases.slice(1).forEach(({ busy, first, wait }, i) => {
        // Halves with the step, to a tenth; a quarter of it for the wait.
        expect(biases[i]!.busy / busy).toBeGreaterThan(1.9);
        expect(biases[i]!.busy / busy).toBeLessThan(2.1);
        expect(busy / first).toBeGreaterThan(0.9);
        expect(busy / first).toBeLessThan(1.1);
        expect(Math.abs(wait)).toBeLessThan(Math.abs(biases[i]!.wait) / 3.5);
      });
    }
  );

  it.each(rows)(
    'λ = %f, c = %i: the kernel meets the stepped queue, which meets Erlang',
    (rate, servers, waiting, wait, step, runs) => {
      const queue: Queue = { rate, servers };
      const exact = steppedQueue(queue, step);
      const measured = run({ rates: [rate], servers, step, length: servers === 25 ? 500 : 4000, runs });
      expectTheory('steps to the end', measured.leads[0]!, exact.lead);
      expectTheory('all busy', measured.allBusy, exact.allBusy);
      const sojourn = { mean: measured.leads[0]!.mean + step / 2, error: measured.leads[0]!.error };
      expectTheory('M/M/c wait', sojourn, wait + 1, Math.abs(exact.lead + step / 2 - 1 - wait));
      expectTheory('M/M/c P(wait)', measured.allBusy, waiting, waiting - exact.allBusy);
    }
  );

  it('λ = 4.5, c = 5: .803231 stay 4 or less', () => {
    const step = 0.1;
    const measured = run({ rates: [4.5], servers: 5, step, length: 4000, runs: 10, dueAfter: 4 });
    // Of second order: a case that waits has its sojourn shifted by the difference of two even parts of a step, δ²/12 of variance, times
    // half the slope of the density, which is below 1.
    expectTheory('M/M/5 on time', measured.onTime[0]!, 0.803231, (step * step) / 12);
  });

  const staffed: Queue = { rate: 100, servers: 110 };
  /** What is lost of P(wait) to departures within the step, of first order: P(110 open) = C·(1 − ρ). */
  const leftWithin = (step: number): number => (step / 2) * 110 * 0.237 * (1 - 100 / 110);

  it('c = 110 for a load of 100: .2370 wait (square-root staffing), and a quarter of the error is left at half the step', () => {
    expect(erlangC(staffed)).toBeCloseTo(0.237, 4);
    const errors = [0.04, 0.02, 0.01].map(
      (step) => steppedQueue(staffed, step).allBusy + leftWithin(step) - erlangC(staffed)
    );
    errors.slice(1).forEach((error, i) => {
      expect(errors[i]! / error).toBeGreaterThan(3.8);
      expect(errors[i]! / error).toBeLessThan(4.2);
    });
  });

  it.each([
    [0.04, 8],
    [0.01, 6]
  ])('c = 110 for a load of 100, in steps of %f: .2370 wait', (step, runs) => {
    const exact = steppedQueue(staffed, step).allBusy;
    const { allBusy } = run({ rates: [100], servers: 110, step, length: 100, runs });
    expectTheory(`all of 110 busy, step ${step}`, allBusy, exact);
    const continuous = { mean: allBusy.mean + leftWithin(step), error: allBusy.error };
    // Of second order: .0055 and .0004.
    expectTheory(
      `C(100, 110), step ${step}`,
      continuous,
      0.237,
      Math.abs(exact + leftWithin(step) - erlangC(staffed))
    );
  });
});

/**
 * Mean wait of M/D/c with work 1, from Crommelin's equation (1932): the number open a time of 1 later is what the servers leave of it,
 * max(0, n − c), and a Poisson number of arrivals.
 */
function crommelinWait({ rate, servers }: Queue): number {
  const arrivals = poisson(rate);
  let states = new Float64Array(400);
  states[0] = 1;
  for (let at = 0; at < 2000; at++) {
    const left = new Float64Array(states.length);
    states.forEach((p, n) => (left[Math.max(0, n - servers)]! += p));
    states = afterArrivals(left, arrivals);
  }
  let open = 0;
  states.forEach((p, n) => (open += n * p));
  return open / rate - 1;
}

describe('M/D/c: the same work in every case', () => {
  it('Crommelin’s equation is Pollaczek–Khinchine’s formula for one server', () => {
    expect(crommelinWait({ rate: 0.8, servers: 1 })).toBeCloseTo(2, 6);
  });

  it.each([
    [0.8, 1],
    [2.4, 3],
    [5.4, 6]
  ])('λ = %f, c = %i', (rate, servers) => {
    const step = 0.1;
    const { leads } = run({
      rates: [rate],
      servers,
      hours: fixedDistribution(1),
      step,
      length: 4000,
      runs: 8
    });
    // Cases begin and end between steps, so the step that ends with a case is a whole one; what is left is of second order, λδ²/c.
    const sojourn = { mean: leads[0]!.mean + step, error: leads[0]!.error };
    expectTheory('M/D/c', sojourn, 1 + crommelinWait({ rate, servers }), (rate / servers) * step * step);
  });
});
