import { describe } from 'vitest';
import { keepExample } from './keep-example.ts';

describe('Frederiksberg, from the same seed', async () => {
  await keepExample('frederiksberg', 25);
});
