import { describe } from 'vitest';
import { keepExample } from './keep-example.ts';

describe('SO42, from the same seed', async () => {
  await keepExample('so42', 50);
});
