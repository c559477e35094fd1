import type { Language } from '../../lib/text/language.ts';
import { writeNumber, writeShare } from '../../lib/text/numbers.ts';
import { textTable } from '../text-table.ts';
import type { Answer, ModelBench, Speed } from './bench-model.ts';
import type { ThreadBench } from './bench-threads.ts';
import type { BenchResult } from './run-bench.ts';

const words = {
  da: {
    head: ['', 'ns pr. sag', 'mio. sager/s', 'kernen er'],
    kernel: 'kernen, alle mekanismer',
    bare: 'bar løkke, kun denne model',
    floor: 'kun de samme tilfældige tal',
    times: 'gange',
    same: 'samme måneder som den bare løkke til sidste sag',
    different: 'IKKE samme måneder som den bare løkke',
    share: 'rettidige af afsluttede',
    open: 'åbne sager ved månedens udgang',
    known: 'kendt',
    expected: 'forventet forløb',
    longQueue: 'tid pr. sag med 100 gange så mange sager i bunken',
    cases: 'sager pr. gennemregning',
    threads: (n: number, s: number) => `SO42, ${n} gennemregninger af ${s} scenarie`,
    threadHead: ['tråde', 'ms', 'så hurtigt', 'pr. tråd'],
    merge: 'heraf samling af svar',
    median: (rounds: number) => `Medianer af ${rounds} runder på én kerne, skiftevis.`
  },
  en: {
    head: ['', 'ns per case', 'M cases/s', 'the kernel is'],
    kernel: 'kernel, every mechanism',
    bare: 'bare loop, this model only',
    floor: 'the same random numbers only',
    times: 'times',
    same: 'same months as the bare loop to the last case',
    different: 'NOT the months of the bare loop',
    share: 'on time, of closed',
    open: 'open cases at month’s end',
    known: 'known',
    expected: 'expected run',
    longQueue: 'time per case with 100 times the backlog',
    cases: 'cases per replication',
    threads: (n: number, s: number) => `SO42, ${n} replications of ${s} scenario`,
    threadHead: ['threads', 'ms', 'as fast', 'per thread'],
    merge: 'of it merging',
    median: (rounds: number) => `Medians of ${rounds} rounds on one core, in alternation.`
  }
} as const;

/** What was measured, as text. */
export function formatBench(result: BenchResult, language: Language): string {
  const say = words[language];
  const { engineVersion, runtime, processor, processors, effort, models, threads } = result;
  const head = [
    `Fristværk ${engineVersion}, ${runtime}, ${processor} × ${processors}`,
    say.median(effort.rounds)
  ];
  const sections = models.map((model) => modelText(model, language));
  if (threads) sections.push(threadText(threads, language));
  return `${head.join('\n')}\n\n${sections.join('\n')}`;
}

function modelText(model: ModelBench, language: Language): string {
  const say = words[language];
  const number = (value: number, decimals: number) => writeNumber(value, language, decimals);
  const row = (name: string, speed: Speed, ratio?: number) => [
    name,
    number(speed.nanosecondsPerCase, 1),
    number(speed.casesPerSecond / 1e6, 1),
    ratio === undefined ? '' : `${number(ratio, 2)} ${say.times}`
  ];
  const speeds = textTable([
    [`${model.model}`, ...say.head.slice(1)],
    row(say.kernel, model.kernel),
    row(say.bare, model.bare, model.kernelToBare),
    row(say.floor, model.floor, model.kernelToFloor)
  ]);
  const answer = (value: Answer, write: (number: number) => string) => {
    const own = `${write(value.mean)} ± ${write(value.standardError)}`;
    return value.known
      ? `${own} (${say.known} ${write(value.known.mean)} ± ${write(value.known.standardError)})`
      : own;
  };
  const share = (value: number) => writeShare(value, language, 2);
  const facts = [
    `${number(model.casesPerReplication, 0)} ${say.cases}; ${model.sameMonths ? say.same : say.different}`,
    `${say.share}: ${answer(model.onTimeShare, share)}`,
    `${say.open}: ${answer(model.openAtMonthEnd, (value) => number(value, 1))}`,
    `${say.expected}: ${number(model.expectedMilliseconds, 2)} ms`,
    `${say.longQueue}: ${number(model.longQueueToOwn, 2)} ${say.times}`
  ];
  return speeds + facts.map((fact) => `  ${fact}\n`).join('');
}

function threadText({ replications, scenarios, runs, mergeShare }: ThreadBench, language: Language): string {
  const say = words[language];
  const number = (value: number, decimals: number) => writeNumber(value, language, decimals);
  const rows = runs.map(({ threads, milliseconds, speedUp }) => [
    number(threads, 0),
    number(milliseconds, 0),
    `${number(speedUp, 2)} ${say.times}`,
    number(speedUp / threads, 2)
  ]);
  return (
    `${say.threads(replications, scenarios)}\n` +
    textTable([say.threadHead, ...rows]) +
    `  ${say.merge}: ${writeShare(mergeShare, language, 1)}\n`
  );
}
