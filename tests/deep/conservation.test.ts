/** The conservation laws over many more plans than in the unit tests. */
import fc from 'fast-check';

fc.configureGlobal({ numRuns: 5000, seed: 1917 });

await import('../../src/lib/simulation/conservation.property.test.ts');
