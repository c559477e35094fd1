import { writeNumber } from '../../lib/text/numbers.ts';
import type { Language } from '../../lib/text/language.ts';

const line =
  <Parts extends unknown[]>(da: (...parts: Parts) => string, en: (...parts: Parts) => string) =>
  (language: Language, ...parts: Parts): string =>
    language === 'da' ? da(...parts) : en(...parts);

/** What `size` says beside its answer. */
export const saySize = {
  needed: line(
    (option: string) => `${option}: skal angives.`,
    (option: string) => `${option}: must be given.`
  ),
  notDate: line(
    (option: string, text: string, from: string, to: string) =>
      `${option}: fandt ${text}; tilladt er en dato fra ${from} til ${to}.`,
    (option: string, text: string, from: string, to: string) =>
      `${option}: found ${text}; allowed is a date from ${from} to ${to}.`
  ),
  notMonth: line(
    (text: string, from: string, to: string) =>
      `--target: fandt måneden ${text}; tilladt er en måned fra ${from} til ${to}.`,
    (text: string, from: string, to: string) =>
      `--target: found the month ${text}; allowed is a month from ${from} to ${to}.`
  ),
  monthsTurned: line(
    (text: string) => `--target: i ${text} ligger den første måned efter den sidste.`,
    (text: string) => `--target: in ${text} the first month lies after the last.`
  ),
  notTarget: line(
    (text: string) =>
      `--target: ${text} kan ikke læses. Skriv for eksempel closedOnTime>=80@2025-07..2025-12, overdue<=40@2025-12 eller milestone:PROGRAM/MILEPÆL.`,
    (text: string) =>
      `--target: cannot read ${text}. Write for example closedOnTime>=80@2025-07..2025-12, overdue<=40@2025-12 or milestone:PROGRAMME/MILESTONE.`
  ),
  groupTwice: line(
    (id: string) => `--group: ${id} er angivet to gange.`,
    (id: string) => `--group: ${id} is given twice.`
  ),
  notBoth: line(
    () => '--until og --months-of: angiv kun den ene; med --months-of er det længden, der søges.',
    () => '--until and --months-of: give only one; with --months-of it is the length that is sought.'
  ),
  progress: line(
    (known: number, done: number, of: number) =>
      `${writeNumber(known, 'da')} størrelser prøvet; ${writeNumber(done, 'da')} af ${writeNumber(of, 'da')} gennemregninger af de næste`,
    (known: number, done: number, of: number) =>
      `${writeNumber(known, 'en')} sizes tried; ${writeNumber(done, 'en')} of ${writeNumber(of, 'en')} replications of the next`
  )
} as const;
