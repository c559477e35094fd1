import { describe, expect, it } from 'vitest';
import type { FromExplainer, ToExplainer } from '../analysis/explain-messages.ts';
import type { ScenarioId } from '../model/id.ts';
import { smallModel } from '../model/testing.ts';
import { Explanation } from './explanation.svelte.ts';

const model = smallModel();
const about = (year: number): ToExplainer => ({
  model,
  question: {
    ...{ from: null, to: 'viderefoert' as ScenarioId },
    outcome: { measure: 'open', flows: [0], groups: [0], from: year, to: year + 12 }
  }
});
const answer: FromExplainer = {
  kind: 'explained',
  explained: { from: 1, to: 1, parts: [], interaction: 0 }
};

function puppet() {
  const calls: { listen: (message: FromExplainer) => void; ended: boolean }[] = [];
  const explanation = new Explanation((_, listen) => {
    const call = { listen, ended: false };
    calls.push(call);
    return () => {
      call.ended = true;
    };
  });
  return { calls, explanation };
}

describe('an explanation', () => {
  it('tells how far it is and then what was found', () => {
    const { calls, explanation } = puppet();
    const question = about(0);
    explanation.ask(question);
    calls[0]!.listen({ kind: 'progress', progress: { done: 1, of: 4 } });
    expect(explanation.progress).toEqual({ done: 1, of: 4 });
    calls[0]!.listen(answer);
    expect([explanation.progress, explanation.explained?.to, explanation.asked]).toEqual([
      undefined,
      1,
      question
    ]);
  });

  it('drops what an earlier question is still answered', () => {
    const { calls, explanation } = puppet();
    explanation.ask(about(0));
    explanation.ask(about(12));
    calls[0]!.listen(answer);
    expect([calls[0]!.ended, explanation.explained]).toEqual([true, undefined]);
  });

  it('that is stopped has no answer, and says why it failed', () => {
    const { calls, explanation } = puppet();
    explanation.ask(about(0));
    explanation.stop();
    expect([calls[0]!.ended, explanation.asked, explanation.progress]).toEqual([true, undefined, undefined]);
    explanation.ask(about(0));
    calls[1]!.listen({ kind: 'failed', message: 'nej' });
    expect([explanation.failure, explanation.progress]).toEqual(['nej', undefined]);
    explanation.ask(about(0));
    expect(explanation.failure).toBeUndefined();
  });
});
