/** The tests against theory with 25 times the replications: a fifth of the standard error. */
process.env['THEORY_SCALE'] = '25';

await import('../theory/advisers.test.ts');
await import('../theory/disciplines.test.ts');
await import('../theory/dispersion.test.ts');
await import('../theory/follow-ups.test.ts');
await import('../theory/impatience.test.ts');
await import('../theory/jackson.test.ts');
await import('../theory/many-servers.test.ts');
await import('../theory/pressure.test.ts');
await import('../theory/programmes.test.ts');
await import('../theory/reference.test.ts');
await import('../theory/reminders.test.ts');
await import('../theory/returning-cases.test.ts');
await import('../theory/single-server.test.ts');
await import('../theory/spitzer.test.ts');
await import('../theory/staffing.test.ts');
await import('../theory/withdrawals.test.ts');

export {};
