import type { Provenance } from '../lib/forecast/forecast.ts';
import { writeNumber } from '../lib/text/numbers.ts';
import type { Language } from '../lib/text/language.ts';
import { shortHash } from '../lib/text/short-hash.ts';

type Words = Readonly<Record<Language, string>>;

const line =
  <Parts extends unknown[]>(da: (...parts: Parts) => string, en: (...parts: Parts) => string) =>
  (language: Language, ...parts: Parts): string =>
    language === 'da' ? da(...parts) : en(...parts);

const words =
  (both: Words) =>
  (language: Language): string =>
    both[language];

/** What is told of a model that can be used. */
interface ModelFacts {
  title: string;
  hash: string;
  inputs: number;
  ranges: number;
  scenarios: readonly string[];
}

const seeHelp: Words = {
  da: 'Se fristvaerk --help --language da.',
  en: 'See fristvaerk --help --language en.'
};

/** What the program says beside its answers: a sentence each, in either language. */
export const say = {
  unknownCommand: line(
    (command: string, nearest: string | undefined) =>
      `Ukendt kommando: ${command}.${nearest ? ` Mente du ${nearest}?` : ''} ${seeHelp.da}`,
    (command: string, nearest: string | undefined) =>
      `Unknown command: ${command}.${nearest ? ` Did you mean ${nearest}?` : ''} ${seeHelp.en}`
  ),
  unknownOption: line(
    (option: string, nearest: string | undefined) =>
      `Ukendt tilvalg: ${option}.${nearest ? ` Mente du ${nearest}?` : ''} ${seeHelp.da}`,
    (option: string, nearest: string | undefined) =>
      `Unknown option: ${option}.${nearest ? ` Did you mean ${nearest}?` : ''} ${seeHelp.en}`
  ),
  valueMissing: line(
    (option: string) => `${option}: værdien mangler.`,
    (option: string) => `${option}: the value is missing.`
  ),
  valueNotTaken: line(
    (option: string) => `${option}: tilvalget har ingen værdi.`,
    (option: string) => `${option}: the option takes no value.`
  ),
  optionTwice: line(
    (option: string) => `${option}: kan kun angives én gang.`,
    (option: string) => `${option}: may be given only once.`
  ),
  notInRange: line(
    (option: string, text: string, least: number, most: number) =>
      `${option}: fandt ${text}; tilladt er et helt tal fra ${writeNumber(least, 'da')} til ${writeNumber(most, 'da')}.`,
    (option: string, text: string, least: number, most: number) =>
      `${option}: found ${text}; allowed is a whole number from ${writeNumber(least, 'en')} to ${writeNumber(most, 'en')}.`
  ),
  notNumber: line(
    (option: string, text: string, least: number, most: number) =>
      `${option}: fandt ${text}; tilladt er et tal fra ${writeNumber(least, 'da', 3)} til ${writeNumber(most, 'da')}.`,
    (option: string, text: string, least: number, most: number) =>
      `${option}: found ${text}; allowed is a number from ${writeNumber(least, 'en', 3)} to ${writeNumber(most, 'en')}.`
  ),
  noPriceLevel: line(
    (text: string) => `--price-level: fandt ${text}; tilladt er et årstal eller løbende.`,
    (text: string) => `--price-level: found ${text}; allowed is a year or current.`
  ),
  unknownLanguage: (text: string): string =>
    `--language: ${text === '' ? 'værdien mangler' : `fandt ${text}`}; tilladt er da eller en.`,
  oneFormat: words({ da: 'Vælg enten --json eller --csv.', en: 'Choose either --json or --csv.' }),
  fileMissing: words({
    da: `Angiv en fil med en model. ${seeHelp.da}`,
    en: `Name a file with a model. ${seeHelp.en}`
  }),
  wordTooMany: line(
    (word: string) => `Kun én fil kan angives; fandt også ${word}.`,
    (word: string) => `Only one file can be named; found ${word} as well.`
  ),
  noSuchFile: line(
    (file: string) => `${file}: filen findes ikke.`,
    (file: string) => `${file}: no such file.`
  ),
  notAFile: line(
    (file: string) => `${file}: er ikke en fil.`,
    (file: string) => `${file}: is not a file.`
  ),
  unreadable: line(
    (file: string, code: string) => `${file}: filen kan ikke læses (${code}).`,
    (file: string, code: string) => `${file}: the file cannot be read (${code}).`
  ),
  fileTooLarge: line(
    (file: string, most: number) => `${file}: filen er for stor; højst ${writeNumber(most, 'da')} byte.`,
    (file: string, most: number) =>
      `${file}: the file is too large; at most ${writeNumber(most, 'en')} bytes.`
  ),
  notUtf8: line(
    (file: string) => `${file}: filen er ikke tekst i UTF-8.`,
    (file: string) => `${file}: the file is not UTF-8 text.`
  ),
  unusable: line(
    (file: string) => `${file} kan ikke bruges:`,
    (file: string) => `${file} cannot be used:`
  ),
  unknownScenario: line(
    (id: string, known: readonly string[]) =>
      `--scenario: fandt ${id}; modellens scenarier er ${known.join(', ')}.`,
    (id: string, known: readonly string[]) =>
      `--scenario: found ${id}; the model's scenarios are ${known.join(', ')}.`
  ),
  plainUsable: line(
    (file: string, title: string, hash: string) => `${file} er i orden.\n  ${title}\n  dokument ${hash}\n`,
    (file: string, title: string, hash: string) => `${file} can be used.\n  ${title}\n  document ${hash}\n`
  ),
  usable: line(
    (file: string, { title, hash, inputs, ranges, scenarios }: ModelFacts) =>
      `${file} er i orden.\n` +
      `  ${title}\n` +
      `  ${writeNumber(inputs, 'da')} talværdier, heraf ${writeNumber(ranges, 'da')} usikre\n` +
      `  scenarier: ${scenarios.join(', ')}\n` +
      `  dokument ${hash}\n`,
    (file: string, { title, hash, inputs, ranges, scenarios }: ModelFacts) =>
      `${file} can be used.\n` +
      `  ${title}\n` +
      `  ${writeNumber(inputs, 'en')} values, ${writeNumber(ranges, 'en')} of them uncertain\n` +
      `  scenarios: ${scenarios.join(', ')}\n` +
      `  document ${hash}\n`
  ),
  all: words({ da: 'I alt', en: 'All' }),
  provenance: line(
    ({ engineVersion, documentHash, seed, replications }: Provenance) =>
      `Fristværk ${engineVersion}, dokument ${shortHash(documentHash)}, startværdi ${seed}, ${writeNumber(replications, 'da')} gennemregninger`,
    ({ engineVersion, documentHash, seed, replications }: Provenance) =>
      `Fristværk ${engineVersion}, document ${shortHash(documentHash)}, seed ${seed}, ${writeNumber(replications, 'en')} replications`
  ),
  unknownPeriod: line(
    (word: string, known: readonly string[]) => `--period: fandt ${word}; tilladt er ${known.join(', ')}.`,
    (word: string, known: readonly string[]) => `--period: found ${word}; allowed is ${known.join(', ')}.`
  ),
  notAmong: line(
    (option: string, text: string, known: readonly string[]) =>
      `${option}: fandt ${text}; tilladt er ${known.join(', ')}.`,
    (option: string, text: string, known: readonly string[]) =>
      `${option}: found ${text}; allowed is ${known.join(', ')}.`
  ),
  expectedOnly: line(
    ({ engineVersion, documentHash }: Provenance) =>
      `Forventet forløb · dokument ${shortHash(documentHash)} · fristvaerk ${engineVersion}`,
    ({ engineVersion, documentHash }: Provenance) =>
      `Expected run · document ${shortHash(documentHash)} · fristvaerk ${engineVersion}`
  ),
  explaining: line(
    (done: number, of: number) => `${writeNumber(done, 'da')} af ${writeNumber(of, 'da')} beregninger`,
    (done: number, of: number) => `${writeNumber(done, 'en')} of ${writeNumber(of, 'en')} runs`
  ),
  nothingToExplain: words({
    da: '\nTallet findes ikke på begge sider, så forskellen kan ikke deles op.\n',
    en: '\nThe figure does not exist on both sides, so the difference cannot be taken apart.\n'
  }),
  noScenarios: words({
    da: '--scenario: en model uden kalender har ingen scenarier.',
    en: '--scenario: a plain model has no scenarios.'
  }),
  progress: line(
    (done: number, of: number) => `${writeNumber(done, 'da')} af ${writeNumber(of, 'da')} gennemregninger`,
    (done: number, of: number) => `${writeNumber(done, 'en')} of ${writeNumber(of, 'en')} replications`
  ),
  noteNeedsFile: words({
    da: `Angiv, hvad notatet skal skrives som: --docx FIL, --xlsx FIL, --charts MAPPE eller --record FIL. ${seeHelp.da}`,
    en: `Say what the note is to be written as: --docx FILE, --xlsx FILE, --charts FOLDER or --record FILE. ${seeHelp.en}`
  }),
  plainNoNote: line(
    (file: string) => `${file}: en model uden kalender har intet notat.`,
    (file: string) => `${file}: a plain model has no note.`
  ),
  plainNoAnalysis: line(
    (file: string) => `${file}: en model uden kalender har hverken hold eller bevillinger at spørge om.`,
    (file: string) => `${file}: a plain model has neither teams nor grants to ask about.`
  ),
  sameFile: line(
    (option: string, file: string) => `${option}: ${file} bruges allerede til noget andet.`,
    (option: string, file: string) => `${option}: ${file} is used for something else already.`
  ),
  noFolder: line(
    (option: string, file: string) => `${option}: ${file} kan ikke skrives; mappen findes ikke.`,
    (option: string, file: string) => `${option}: ${file} cannot be written; there is no such folder.`
  ),
  isFolder: line(
    (option: string, file: string) => `${option}: ${file} kan ikke skrives; det er en mappe.`,
    (option: string, file: string) => `${option}: ${file} cannot be written; it is a folder.`
  ),
  unwritable: line(
    (option: string, file: string, code: string) => `${option}: ${file} kan ikke skrives (${code}).`,
    (option: string, file: string, code: string) => `${option}: ${file} cannot be written (${code}).`
  ),
  written: line(
    (file: string) => `${file} er skrevet.\n`,
    (file: string) => `${file} is written.\n`
  ),
  madeAgain: line(
    (same: number, of: number) =>
      `${writeNumber(same, 'da')} af ${writeNumber(of, 'da')} tal er de samme som i optegnelsen til sidste ciffer.\n`,
    (same: number, of: number) =>
      `${writeNumber(same, 'en')} of ${writeNumber(of, 'en')} figures are those of the record to the last digit.\n`
  ),
  drawing: words({ da: 'Skriver notatet', en: 'Writing the note' }),
  interrupted: words({ da: 'Afbrudt.', en: 'Interrupted.' }),
  failed: line(
    (reason: string) => `Der er en fejl i programmet: ${reason}`,
    (reason: string) => `There is a mistake in the program: ${reason}`
  )
} as const;

/** The head of the short table. */
export const summaryHead: Readonly<Record<Language, readonly string[]>> = {
  da: ['År', 'rettidige', '8 af 10', 'åbne ultimo', '8 af 10', 'efterslæb', '8 af 10'],
  en: ['Year', 'on time', '8 of 10', 'open at end', '8 of 10', 'overdue', '8 of 10']
};

/** The head of the CSV file. */
export const csvHead: Readonly<Record<Language, readonly string[]>> = {
  da: [
    ...['Scenarie', 'Enhed', 'Sagstype', 'Periodetype', 'Periode', 'Udfald', 'Måleenhed'],
    ...['Forventet forløb', 'Median', 'Nedre (10 pct.)', 'Øvre (90 pct.)', 'Gennemregninger under ét'],
    ...['Forskel i forventet forløb', 'Forskel, gennemsnit', 'Forskel, standardfejl'],
    ...['Forskel, nedre (10 pct.)', 'Forskel, øvre (90 pct.)', 'Andel med forskel over 0', 'Beregnet af']
  ],
  en: [
    ...['Scenario', 'Unit', 'Case type', 'Kind of period', 'Period', 'Outcome', 'Counted in'],
    ...['Expected run', 'Median', 'Low (10%)', 'High (90%)', 'Replications together'],
    ...['Difference in expected run', 'Difference, mean', 'Difference, standard error'],
    ...['Difference, low (10%)', 'Difference, high (90%)', 'Share with difference above 0', 'Computed by']
  ]
};

/** The head of the short table of a plain model. */
export const plainHead: Readonly<Record<Language, readonly string[]>> = {
  da: ['', 'rettidige', 'standardfejl', 'åbne ultimo måneden', 'standardfejl'],
  en: ['', 'on time', 'standard error', 'open at month end', 'standard error']
};

/** The head of the CSV file of a plain model. */
export const plainMonthHead: Readonly<Record<Language, readonly string[]>> = {
  da: ['Sagstype', 'Måned', 'Modtagne', 'Afgjorte', 'Heraf rettidige', 'Åbne', 'Efterslæb', 'Beregnet af'],
  en: ['Case type', 'Month', 'Received', 'Closed', 'Of these on time', 'Open', 'Overdue', 'Computed by']
};
