import type { RowCounts } from '../lib/server/store/backup-format.ts';
import { writeNumber } from '../lib/text/numbers.ts';
import type { Language } from '../lib/text/language.ts';

function counted({ models, versions, shares }: RowCounts, language: Language): string {
  const [m, v, s] = [models, versions, shares].map((count) => writeNumber(count, language));
  return language === 'da'
    ? `${m} ${models === 1 ? 'model' : 'modeller'}, ${v} ${versions === 1 ? 'version' : 'versioner'}, ${s} ${shares === 1 ? 'link' : 'links'}`
    : `${m} ${models === 1 ? 'model' : 'models'}, ${v} ${versions === 1 ? 'version' : 'versions'}, ${s} ${shares === 1 ? 'link' : 'links'}`;
}

/** What the program says of the store: a sentence each, in either language. */
export const sayStore = {
  unknownAct: (language: Language, name: string, nearest: string | undefined): string =>
    language === 'da'
      ? `store: fandt ${name === '' ? 'intet' : name}; tilladt er backup, restore og upgrade.${nearest ? ` Mente du ${nearest}?` : ''}`
      : `store: found ${name === '' ? 'nothing' : name}; allowed are backup, restore and upgrade.${nearest ? ` Did you mean ${nearest}?` : ''}`,
  fileMissing: (language: Language, name: string): string =>
    language === 'da'
      ? `store ${name}: angiv en fil til sikkerhedskopien.`
      : `store ${name}: name a file for the backup.`,
  onlyRestore: (language: Language): string =>
    language === 'da' ? '--replace hører til store restore.' : '--replace belongs to store restore.',
  unwritable: (language: Language, file: string, code: string): string =>
    language === 'da'
      ? `${file}: filen kan ikke skrives (${code}).`
      : `${file}: the file cannot be written (${code}).`,
  backedUp: (language: Language, file: string, counts: RowCounts): string =>
    language === 'da'
      ? `${file}: ${counted(counts, language)} er skrevet.\n`
      : `${file}: ${counted(counts, language)} written.\n`,
  restored: (language: Language, file: string, counts: RowCounts): string =>
    language === 'da'
      ? `${file}: ${counted(counts, language)} er genindlæst.\n`
      : `${file}: ${counted(counts, language)} restored.\n`,
  upgraded: (language: Language, from: number, to: number): string => {
    if (from === to)
      return language === 'da' ? `Lageret er i udgave ${to}.\n` : `The store is in version ${to}.\n`;
    return language === 'da'
      ? `Lageret er bragt fra udgave ${from} til ${to}.\n`
      : `The store was brought from version ${from} to ${to}.\n`;
  }
};
