import type { NoteRecord } from '../../model/note-record.ts';
import type { Language } from '../../text/language.ts';
import { undefinedDash, writeNumber } from '../../text/numbers.ts';
import { m } from '../../text/paraglide/messages.js';
import { changesBetween } from '../../views/changes-since.ts';
import { recordOf } from '../../views/record-of.ts';
import { writePriceLevel } from '../../views/shown-prices.ts';
import type { Block } from '../note.ts';
import { paragraph } from './blocks.ts';
import type { Composing } from './composing.ts';
import { provenanceLine } from './provenance.ts';

/** What has changed since an earlier note: figures, inputs and the version they are computed with, the old beside the new. */
export function changesSection({ shown, numbers }: Composing, before: NoteRecord): Block[] {
  const { language } = shown;
  const options = { locale: language };
  const now = recordOf(shown);
  const { figures, inputs, sameFigures, sameInputs } = changesBetween(before, now, language);
  const sameLuck = before.seed === now.seed && before.replications === now.replications;
  const [old, fresh] = [before, now].map((record) => provenanceLine(record, language));
  const levels = [before, now].map((record) => writeLevel(record, language));
  const versions =
    before.engineVersion === now.engineVersion
      ? m.changes_engine_same({}, options)
      : m.changes_engine({ before: before.engineVersion, now: now.engineVersion }, options);
  const same = {
    figures: writeNumber(sameFigures, language),
    inputs: writeNumber(sameInputs, language)
  };
  return [
    paragraph(m.changes_before({ provenance: old! }, options)),
    paragraph(m.changes_now({ provenance: fresh! }, options)),
    paragraph(`${versions}${sameLuck ? '' : ` ${m.changes_luck({}, options)}`}`),
    ...(levels[0] === levels[1]
      ? []
      : [paragraph(m.changes_prices({ before: levels[0]!, now: levels[1]! }, options))]),
    ...(figures ? [numbers.table(figures)] : []),
    ...(inputs ? [numbers.table(inputs)] : []),
    paragraph(figures || inputs ? m.changes_same(same, options) : m.changes_none({}, options))
  ];
}

/** What a record's amounts are in; its document may come from anyone. */
function writeLevel({ priceLevel, document }: NoteRecord, language: Language): string {
  const level = priceLevel ?? document['priceLevel'];
  return level === 'current' || typeof level === 'number' ? writePriceLevel(level, language) : undefinedDash;
}
