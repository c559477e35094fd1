import { figureKinds } from '../lib/model/figure-kinds.ts';
import type { Language } from '../lib/text/language.ts';

/** Every figure that a text may refer to: an example, and below it what it gives. */
const figureLines = (language: Language): string =>
  Object.values(figureKinds)
    .map(({ example, about }) => `  ${example[language]}\n      ${about[language]}\n`)
    .join('');

const da = `Fristværk: fra kroner til årsværk, timer, sager og frister.

Brug
  fristvaerk simulate MODEL.json [tilvalg]   gennemregner en model og viser fristoverholdelsen
  fristvaerk explain MODEL.json [tilvalg]    siger, hvorfor to scenarier er forskellige
  fristvaerk size MODEL.json [tilvalg]       finder det mindste antal årsværk, som et mål holder med
  fristvaerk frontier MODEL.json [tilvalg]   viser, hvad 0-150 pct. af en bevilling giver og koster
  fristvaerk note MODEL.json [tilvalg]       skriver modellens budgetnotat
  fristvaerk validate MODEL.json             siger, om en model kan bruges, og ellers hvorfor ikke
  fristvaerk store backup FIL                skriver alle gemte modeller, versioner og links i én fil
  fristvaerk store restore FIL [--replace]   genindlæser dem i et tomt lager (--replace: erstatter alt i lageret)
  fristvaerk store upgrade                   bringer lageret op til programmets udgave
  fristvaerk bench [tilvalg]                 måler regnehastigheden på denne maskine
  fristvaerk --version

Tilvalg til simulate
  --scenario ID        kun dette scenarie; kan gentages; det første er det, de andre sammenlignes med
  --replications N     antal gennemregninger, 1-20000 (ellers modellens)
  --seed S             startværdi, 0-4294967295 (ellers modellens)
  --workers K          antal tråde, 0-64; 0 regner uden tråde (ellers én pr. processor)
  --json               alle udfald som JSON
  --csv                alle udfald som CSV til regneark (semikolon, decimalkomma)
  --period P           med --json og --csv: kun month, quarter, half-year eller year; kan gentages

Tilvalg til explain (ellers det, modellen selv siger først)
  --scenario ID        scenariet, der forklares
  --against ID         scenariet, det sammenlignes med
  --unit ID            kun denne enhed
  --year Å             kalenderår
  --outcome U          closedOnTime, receivedOnTime, openOverdue, upToDate,
                       overdue, open eller gapFte

Tilvalg til size
  --target M           et mål; kan gentages, og så skal alle holde:
                         closedOnTime>=80@2025-07..2025-12          pct. i hver måned (også receivedOnTime, upToDate)
                         closedOnTime>=80@2025-01..2025-12/average  pct. af månederne under ét
                         openOverdue<=5@2025-12                     pct. af åbne sager, der er over fristen
                         overdue<=40@2025-12, open<=900@2025-12     sager ved månedens udgang
                         programme:ID/reviewed@2012-12-31           alle sager (reviewed, reported, closed)
                         milestone:ID/MILEPÆL                       på milepælens dato eller en anden (@DATO)
  --group ID           gruppen, årsværkene kommer til; kan gentages, og ID=3 og ID=1 deler dem 3 til 1
  --from DATO          den første dag; --until DATO den sidste (ellers og frem)
  --recruited-over M   måneder, de ansættes jævnt over (ellers alle på den første dag)
  --months-of P        søg i stedet, hvor mange måneder et hold på P årsværk skal være der
  --unit ID, --case-type ID  sagerne, målene gælder (ellers dem, modellen selv siger først)
  --probability Q      i så mange pct. af gennemregningerne skal målene holde (ellers 90)
  --step S             svaret gives til nærmeste S årsværk (ellers 0,1)
  --json               svaret og alle prøvede størrelser som JSON
  --scenario ID, --replications N, --seed S, --workers K  som til simulate

Tilvalg til frontier (ellers det, modellen selv siger først)
  --grant ID, --scenario ID  bevillingen, og scenariet, der viderefører den
  --year Å             kalenderåret for penge og udfald
  --outcome U          closedOnTime, receivedOnTime, openOverdue, upToDate, closed, open, overdue, leadDays …
  --target P           siger, hvornår udfaldet (en andel) første gang er under P pct. i en måned
  --step P             andelens skridt i pct. (ellers 10)
  --json               alle andele som JSON
  --unit ID, --case-type ID, --replications N, --seed S, --workers K  som til size

Tilvalg til note
  --docx FIL           skriver notatet til Word
  --xlsx FIL           skriver notatets tabeller og antagelser til Excel
  --charts MAPPE       skriver hvert af notatets diagrammer som SVG og PNG i mappen
  --record FIL         gemmer notatets tal, antagelser og model, så næste notat kan sige, hvad der er ændret
  --since FIL          siger først i notatet, hvad der er ændret siden den optegnelse
                       (er MODEL.json en optegnelse, laves notatet igen med dens startværdi og gennemregninger)
  --price-level P      viser beløb i årets p/l (2026) eller løbende p/l (løbende), med modellens p/l-regulering
                       (ellers det, budgetNote.priceLevel eller optegnelsen siger, og ellers som modellen har dem)
  --replications N     antal gennemregninger, 0-20000; 0 er det forventede forløb alene (ellers modellens)
  --seed S, --workers K  som til simulate

Tal i notatets egne tekster (budgetNote.texts), så de følger modellen
${figureLines('da')}
Tilvalg til bench
  --workers K          antal tråde, der måles op til; 0 måler kun uden tråde
  --json               alle målinger som JSON

Lageret er mappen FRISTVAERK_DATA (ellers data), eller PostgreSQL på DATABASE_URL.

Tilvalg til alle
  --language da|en     sprog (ellers dansk)
  --help               denne vejledning

Samme model, startværdi og antal gennemregninger giver samme svar til sidste ciffer, uanset antal tråde og maskine.
Slutkoder: 0 i orden, 1 fejl i programmet, 2 forkert brug eller model, 130 afbrudt.
`;

const en = `Fristværk: from kroner to FTE, hours, cases and deadlines.

Usage
  fristvaerk simulate MODEL.json [options]   runs a model and shows how deadlines are met
  fristvaerk explain MODEL.json [options]    says why two scenarios differ
  fristvaerk size MODEL.json [options]       finds the fewest FTE with which a target holds
  fristvaerk frontier MODEL.json [options]   shows what 0-150 per cent of a grant gives and costs
  fristvaerk note MODEL.json [options]       writes the model's budget note
  fristvaerk validate MODEL.json             says whether a model can be used, and if not, why
  fristvaerk store backup FILE               writes all stored models, versions and links to one file
  fristvaerk store restore FILE [--replace]  restores them to an empty store (--replace: replaces all it holds)
  fristvaerk store upgrade                   brings the store up to the program's version
  fristvaerk bench [options]                 measures the speed of this machine
  fristvaerk --version

Options of simulate
  --scenario ID        this scenario only; may be repeated; the others are compared with the first
  --replications N     number of replications, 1-20000 (default: the model's)
  --seed S             seed, 0-4294967295 (default: the model's)
  --workers K          number of threads, 0-64; 0 works without threads (default: one per processor)
  --json               every outcome as JSON
  --csv                every outcome as CSV for spreadsheets (semicolons, decimal comma)
  --period P           with --json and --csv: month, quarter, half-year or year only; may be repeated

Options of explain (default: what the model itself says first)
  --scenario ID        the scenario to explain
  --against ID         the scenario to compare it with
  --unit ID            this unit only
  --year Y             calendar year
  --outcome O          closedOnTime, receivedOnTime, openOverdue, upToDate,
                       overdue, open or gapFte

Options of size
  --target T           a target; may be repeated, and then all must hold:
                         closedOnTime>=80@2025-07..2025-12          per cent in each month (also receivedOnTime, upToDate)
                         closedOnTime>=80@2025-01..2025-12/average  per cent of the months together
                         openOverdue<=5@2025-12                     per cent of open cases that are overdue
                         overdue<=40@2025-12, open<=900@2025-12     cases at the end of the month
                         programme:ID/reviewed@2012-12-31           all cases (reviewed, reported, closed)
                         milestone:ID/MILESTONE                     by its own date or another (@DATE)
  --group ID           the group that the FTE come to; may be repeated, and ID=3 and ID=1 share them 3 to 1
  --from DATE          the first day; --until DATE the last (default: to the end)
  --recruited-over M   months over which they are recruited evenly (default: all on the first day)
  --months-of P        seek instead for how many months a team of P FTE must be there
  --unit ID, --case-type ID  the cases that the targets are about (default: those that the model itself says first)
  --probability Q      the per cent of replications in which the targets must hold (default: 90)
  --step S             the answer is to the nearest S FTE (default: 0.1)
  --json               the answer and every size that was tried as JSON
  --scenario ID, --replications N, --seed S, --workers K  as of simulate

Options of frontier (default: what the model itself says first)
  --grant ID, --scenario ID  the grant, and the scenario that continues it
  --year Y             calendar year of money and outcome
  --outcome O          closedOnTime, receivedOnTime, openOverdue, upToDate, closed, open, overdue, leadDays …
  --target P           says when the outcome (a share) is first below P per cent in a month
  --step P             steps of the share in per cent (default: 10)
  --json               all shares as JSON
  --unit ID, --case-type ID, --replications N, --seed S, --workers K  as of size

Options of note
  --docx FILE          writes the note for Word
  --xlsx FILE          writes the note's tables and assumptions for Excel
  --charts FOLDER      writes each of the note's charts as SVG and PNG into the folder
  --record FILE        keeps the note's figures, assumptions and model, so that the next note can say what has changed
  --since FILE         says first in the note what has changed since that record
                       (if MODEL.json is a record, the note is made again with its seed and replications)
  --price-level P      shows amounts in a year's p/l (2026) or current p/l (current), by the model's price index
                       (default: what budgetNote.priceLevel or the record says, else as the model has them)
  --replications N     number of replications, 0-20000; 0 is the expected run alone (default: the model's)
  --seed S, --workers K  as for simulate

Figures in the note's own texts (budgetNote.texts), so that they follow the model
${figureLines('en')}
Options of bench
  --workers K          threads to measure up to; 0 measures without threads only
  --json               every measurement as JSON

The store is the folder FRISTVAERK_DATA (default: data), or PostgreSQL at DATABASE_URL.

Options of all commands
  --language da|en     language (default: Danish)
  --help               this help

The same model, seed and number of replications give the same answer to the last digit on any number of threads and any machine.
Exit codes: 0 done, 1 mistake in the program, 2 wrong use or model, 130 interrupted.
`;

/** How the program is used. */
export const help: Readonly<Record<Language, string>> = { da, en };
