import type { Provenance } from '../../forecast/forecast.ts';
import type { Language } from '../../text/language.ts';
import { writeNumber } from '../../text/numbers.ts';
import { m } from '../../text/paraglide/messages.js';
import { shortHash } from '../../text/short-hash.ts';
import type { Block } from '../note.ts';
import { paragraph } from './blocks.ts';
import type { Composing } from './composing.ts';

/** Document hash, engine version, seed, replications and what a band is, in a line for the foot of every page. */
export function provenanceLine(
  { engineVersion, documentHash, seed, replications }: Provenance,
  language: Language
): string {
  const words = { version: engineVersion, hash: shortHash(documentHash) };
  const options = { locale: language };
  return replications === 0
    ? m.compose_provenance_expected(words, options)
    : m.compose_provenance_line(
        { ...words, seed: String(seed), count: writeNumber(replications, language) },
        options
      );
}

/** The same at the end of the note, with the hash in full. */
export function provenanceSection({ shown: { forecast, language } }: Composing): Block[] {
  const options = { locale: language };
  return [
    paragraph(provenanceLine(forecast.provenance, language)),
    paragraph(m.compose_provenance_hash({ hash: forecast.provenance.documentHash }, options)),
    paragraph(m.compose_provenance_words({}, options))
  ];
}
