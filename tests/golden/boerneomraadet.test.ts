import { describe } from 'vitest';
import { keepExample } from './keep-example.ts';

describe('Børneområdet, from the same seed', async () => {
  await keepExample('boerneomraadet', 10);
});
