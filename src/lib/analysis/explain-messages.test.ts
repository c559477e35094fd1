import { expect, it } from 'vitest';
import type { ScenarioId } from '../model/id.ts';
import { smallModel } from '../model/testing.ts';
import { explainerSide, type FromExplainer } from './explain-messages.ts';

const outcome = { measure: 'open', flows: [0], groups: [0], from: 12, to: 24 } as const;

async function answersTo(from: string): Promise<FromExplainer[]> {
  const answers: FromExplainer[] = [];
  const question = { from: from as ScenarioId, to: 'viderefoert' as ScenarioId, outcome };
  await explainerSide((message) => answers.push(message))({ model: smallModel(), question });
  return answers;
}

it('a thread tells how far it is, and then what it found', async () => {
  const answers = await answersTo('udloeb');
  expect(answers.map(({ kind }) => kind)).toEqual(['progress', 'progress', 'explained']);
  expect(answers[1]).toEqual({ kind: 'progress', progress: { done: 2, of: 2 } });
  const [last] = answers.slice(-1);
  expect(last?.kind === 'explained' && last.explained?.parts).toHaveLength(1);
});

it('a thread that fails says why', async () => {
  expect(await answersTo('ukendt')).toEqual([{ kind: 'failed', message: expect.stringContaining('ukendt') }]);
});
