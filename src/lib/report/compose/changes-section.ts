import type { NoteRecord } from '../../model/note-record.ts';
import { writeNumber } from '../../text/numbers.ts';
import { m } from '../../text/paraglide/messages.js';
import { changesBetween } from '../../views/changes-since.ts';
import { recordOf } from '../../views/record-of.ts';
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
    ...(figures ? [numbers.table(figures)] : []),
    ...(inputs ? [numbers.table(inputs)] : []),
    paragraph(figures || inputs ? m.changes_same(same, options) : m.changes_none({}, options))
  ];
}
