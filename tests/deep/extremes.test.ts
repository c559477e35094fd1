/** The matrix of extremes with many more replications of each document than in the unit tests. */
(globalThis as { extremeReplications?: number }).extremeReplications = 20;

await import('../../src/lib/forecast/extremes.test.ts');

export {};
