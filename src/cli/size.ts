import { runSizing, type Sized } from '../lib/analysis/sizing/run-sizing.ts';
import type { SizingQuestion } from '../lib/analysis/sizing/sizing-question.ts';
import { sizingSentences } from '../lib/views/sizing/sizing-sentence.ts';
import { sizingTable } from '../lib/views/sizing/sizing-table.ts';
import { teamCost, teamCostSentence } from '../lib/views/sizing/team-cost.ts';
import { analysisCommand } from './analysis-command.ts';
import { readQuestion } from './size/read-question.ts';
import { saySize } from './size/size-wording.ts';

/** Finds the smallest team with which dated targets hold with a probability. */
export const sizeCommand = analysisCommand<SizingQuestion, Sized>({
  options: {
    scenario: { type: 'string' },
    group: { type: 'string', multiple: true },
    from: { type: 'string' },
    until: { type: 'string' },
    'recruited-over': { type: 'string' },
    'months-of': { type: 'string' },
    target: { type: 'string', multiple: true },
    unit: { type: 'string' },
    'case-type': { type: 'string', multiple: true },
    probability: { type: 'string' },
    step: { type: 'string' }
  },
  read: readQuestion,
  find: (model, question, runner, { signal, tell }, language) =>
    runSizing(model, question, runner, {
      signal,
      onProgress: ({ known, done, of }) => tell(saySize.progress(language, known, done, of))
    }),
  sentences: (model, question, sized, language) => [
    ...sizingSentences(model, question, sized, language),
    ...(sized.size ? [teamCostSentence(model, question, sized.size, language)] : [])
  ],
  table: sizingTable,
  more: (model, question, { size }) => ({ cost: size ? teamCost(model, question, size) : null })
});
