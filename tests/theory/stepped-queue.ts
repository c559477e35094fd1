/**
 * Many servers with exponential work in steps of time, exactly: the cases of a step arrive at its beginning (Poisson), and c servers
 * work on one case each through the step, as a shared group of advisers does. The number open at the ends of steps is a Markov chain:
 * a Poisson jump, then deaths at the rate min(n, c)·μ for the length of the step.
 *
 * Its distance from M/M/c is the bias of the step. Where servers are busy, work begins U·δ earlier than in continuous time, U even
 * on 0–1, because some arrival of the busy time did; the case itself also counts from its step's beginning, so that the mean wait
 * differs in the second order of δ only. The number open at the end of a step has lost what its earlier departures are in δ/2: the
 * share of steps that end with all servers busy falls short of C by (δ/2)·cμ·P(c open), of first order.
 */
export interface Queue {
  /** Arrivals in a unit of time. */
  readonly rate: number;
  readonly servers: number;
}

/** Erlang's C of an M/M/c queue with μ = 1: the probability of waiting. */
export function erlangC({ rate, servers }: Queue): number {
  let blocked = 1;
  for (let k = 1; k <= servers; k++) blocked = (rate * blocked) / (k + rate * blocked);
  return blocked / (1 - (rate / servers) * (1 - blocked));
}

/** Mean wait of an M/M/c queue with μ = 1. */
export const erlangWait = (queue: Queue): number => erlangC(queue) / (queue.servers - queue.rate);

/** What is seen of the stepped queue in the long run. */
export interface Stepped {
  /** Mean of the steps from a case's arrival until its end, in time. */
  readonly lead: number;
  /** Share of steps that end with all servers busy. */
  readonly allBusy: number;
}

/** @param step length, with μ = 1 */
export function steppedQueue({ rate, servers }: Queue, step: number): Stepped {
  const load = rate / servers;
  // What is left out has a weight of about 10⁻¹⁰.
  const most = Math.ceil(servers + rate * step * 3 + 23 / -Math.log(load));
  const arrivals = poisson(rate * step);
  const deaths = poisson(servers * step);
  let states = erlangStates({ rate, servers }, most);
  for (let at = 0; at < 1e5; at++) {
    const next = afterDeaths(afterArrivals(states, arrivals), deaths, servers);
    let change = 0;
    next.forEach((p, n) => (change += Math.abs(p - states[n]!)));
    states = next;
    if (change < 1e-9 * step) break;
  }
  let open = 0;
  let allBusy = 0;
  states.forEach((p, n) => {
    open += n * p;
    if (n >= servers) allBusy += p;
  });
  return { lead: open / rate, allBusy };
}

/** Probabilities of M/M/c, a step's bias away from the answer. */
function erlangStates({ rate, servers }: Queue, most: number): Float64Array {
  const states = new Float64Array(most + 1);
  states[0] = Math.exp(-rate);
  for (let n = 1; n <= most; n++) states[n] = (states[n - 1]! * rate) / Math.min(n, servers);
  const all = states.reduce((a, b) => a + b, 0);
  return states.map((p) => p / all);
}

/** Poisson probabilities until nothing to speak of is left. */
export function poisson(mean: number): number[] {
  const probabilities = [Math.exp(-mean)];
  for (let k = 1; k < mean || probabilities[k - 1]! > 1e-14; k++)
    probabilities.push((probabilities[k - 1]! * mean) / k);
  return probabilities;
}

/** Adds a number of arrivals; what goes beyond the last state stays in it. */
export function afterArrivals(states: Float64Array, arrivals: readonly number[]): Float64Array<ArrayBuffer> {
  const next = new Float64Array(states.length);
  const last = states.length - 1;
  states.forEach((p, n) => {
    if (p > 1e-18) arrivals.forEach((q, k) => (next[Math.min(last, n + k)]! += p * q));
  });
  return next;
}

/** Deaths by uniformisation: at each of a Poisson number of moments, one of `servers` places is looked at, and whoever is in it ends. */
function afterDeaths(states: Float64Array, moments: readonly number[], servers: number): Float64Array {
  let now = states;
  const sum = new Float64Array(states.length);
  for (const weight of moments) {
    now.forEach((p, n) => (sum[n]! += weight * p));
    const later = new Float64Array(states.length);
    now.forEach((p, n) => {
      const ends = Math.min(n, servers) / servers;
      later[n]! += p * (1 - ends);
      if (n > 0) later[n - 1]! += p * ends;
    });
    now = later;
  }
  return sum;
}
