/** Conservation over many more documents than in the unit tests. */
import fc from 'fast-check';

fc.configureGlobal({ numRuns: 500, seed: 1917 });

await import('../../src/lib/forecast/conservation.property.test.ts');
await import('../../src/lib/forecast/staffing/group-staff.test.ts');
