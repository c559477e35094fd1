import { describe } from 'vitest';
import { keepExample } from './keep-example.ts';

describe('Ø501, from the same seed', async () => {
  await keepExample('oe501', 2);
});
