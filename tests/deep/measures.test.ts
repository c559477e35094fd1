/** Random measures over many more lists of them than in the unit tests. */
import fc from 'fast-check';

fc.configureGlobal({ numRuns: 150, seed: 1917 });

await import('../../src/lib/forecast/measures.property.test.ts');
