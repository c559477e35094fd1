import { compile } from '../forecast/compile.ts';
import { resolveLikely } from '../forecast/draw-values.ts';
import { expectedScenario, type ScenarioForecast } from '../forecast/forecast.ts';
import type { ModelDocument } from '../model/document.ts';
import { createMemory, type Memory } from '../simulation/replications.ts';
import { leverQuantity, withLeverQuantity } from './lever-share.ts';

/** The expected run of the lever's scenario at a share. */
export type LeverRun = (share: number) => ScenarioForecast;

/**
 * Compiles the lever's scenario once, so that it can be run at one share after another within a frame of the screen.
 * @returns undefined where the model has no lever
 */
export function leverRun(model: ModelDocument): LeverRun | undefined {
  const { lever } = model;
  const stated = leverQuantity(model);
  if (!lever || !stated) return undefined;
  // What is a range is read anew every time the plan is filled.
  const moving = { low: 0, likely: 1, high: 1.5, unit: 'share', source: stated.source } as const;
  const ready = compile(withLeverQuantity(model, moving), lever.scenario);
  let memory: Memory | undefined;
  return (share) => {
    const plan = ready.fill((quantity) => (quantity === moving ? share : resolveLikely(quantity)));
    memory ??= createMemory(plan);
    return expectedScenario(lever.scenario, ready, plan, memory);
  };
}
