import { describe, it } from 'vitest';
import { gammaFromMean } from '../../src/lib/numerics/gamma-distribution.ts';
import { expectTheory, sum } from './measure.ts';
import { run } from './shared-queue.ts';
import { erlangC } from './stepped-queue.ts';

describe('M/G/1: one adviser', () => {
  it.each([
    [0.5, 3],
    [1, 4],
    [4, 10]
  ])('λ = .8, squared variation %f: mean wait %f', (squared, wait) => {
    const step = 0.1;
    const hours = gammaFromMean(1, Math.sqrt(squared));
    const { leads } = run({ rates: [0.8], servers: 1, hours, step, length: 4000, runs: 10 });
    const sojourn = { mean: leads[0]!.mean + step / 2, error: leads[0]!.error };
    expectTheory(`P–K, cv² ${squared}`, sojourn, wait + 1, step * step);
  });
});

describe('priorities of many advisers', () => {
  it('three servers, λ = .5 and 1.5: Cobham’s waits, in the limit of short steps', () => {
    const rates = [0.5, 1.5];
    const [coarse, fine] = [0.2, 0.1].map((step) => ({
      step,
      ...run({ rates, servers: 3, discipline: 'priority', step, length: 4000, runs: 10 })
    }));
    // W0 = C/cμ; σ = 1/6 and 2/3.
    const atHead = erlangC({ rate: 2, servers: 3 }) / 3;
    [atHead / (5 / 6), atHead / ((5 / 6) * (1 / 3))].forEach((wait, flow) => {
      const limit = {
        mean: 2 * (fine!.leads[flow]!.mean + fine!.step / 2) - (coarse!.leads[flow]!.mean + coarse!.step / 2),
        error: Math.sqrt(4 * fine!.leads[flow]!.error ** 2 + coarse!.leads[flow]!.error ** 2)
      };
      expectTheory(`Cobham, class ${flow + 1}`, limit, 1 + wait);
    });
  });

  it.each(['firstReceived', 'earliestDue', 'priority', 'onTimeFirst'] as const)(
    'one server, %s: Σ ρW is ρW0/(1 − ρ), whatever the order',
    (discipline) => {
      const step = 0.1;
      const rates = [0.2, 0.6];
      const { leads } = run({ rates, servers: 1, discipline, step, length: 2000, runs: 20, dueAfter: 6 });
      const waits = leads.map(({ mean, error }) => ({ mean: mean + step / 2 - 1, error }));
      const together = {
        mean: sum(waits.map(({ mean }, flow) => rates[flow]! * mean)),
        // The classes wait for each other, so their errors may be added.
        error: sum(waits.map(({ error }, flow) => rates[flow]! * error))
      };
      expectTheory('Σ ρW', together, (0.8 * 0.8) / (1 - 0.8), step * step);
    }
  );
});
