/** How a command ended, as the exit code of the process. */
export const EXIT = { done: 0, failed: 1, refused: 2, interrupted: 130 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** What was asked for cannot be done: why, in plain words, a line each. */
export interface Refused {
  readonly refused: readonly string[];
}

/** A value, or why there is none. */
export type Answer<Value> = { readonly value: Value } | Refused;

/** Whether there is no value. */
export const isRefused = <Value>(answer: Answer<Value>): answer is Refused => 'refused' in answer;
