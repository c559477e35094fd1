import { say, sayTerm, type Explanations } from './explained.ts';

/** What a budget note says besides money and forecast. None of it enters the computation. */
export const note: Explanations = {
  'budgetNote:group': sayTerm(
    'budgetNote',
    'Her står det, modellen ikke selv kan skrive.',
    'Here stands what the model cannot write itself.'
  ),
  'budgetNote.number': say(
    'Notatets nummer, som det trykkes øverst, for eksempel BU12.',
    'The number of the note, printed at its top, such as BU12.'
  ),
  'budgetNote.priceLevel': say(
    'De priser, notatets beløb vises i. Uden valg vises de, som de er skrevet. P/l-reguleringen skal nå dertil.',
    'The prices that amounts of the note are shown at. Unless chosen they are shown as written. The price index must reach it.'
  ),
  'budgetNote.categories': say(
    'Felterne på forsiden, der siger, hvorfor ønsket stilles, med eller uden kryds.',
    'The boxes on the front page that say why the wish is put forward, with or without a cross.'
  ),
  'categories.name': say(
    'Det, der står på siden, i tabeller og i notatet, for eksempel grøn, gul eller rød.',
    'What stands on the page, in tables and in the note, such as green, yellow or red.'
  ),
  ticked: say('Om feltet har et kryds i notatet.', 'Whether the box has a cross in the note.'),
  districts: say(
    'De bydele, notatet kan handle om, med kryds ved dem, det gør.',
    'The districts that the note may be about, with a cross at those that it is.'
  ),
  'districts.name': say('Bydelens navn, som det trykkes.', 'The name of the district as it is printed.'),
  'budgetNote.consequences': say(
    'Hvad der følger ud over tallene, hvis pengene gives, og hvis de ikke gør.',
    'What follows besides the figures if the money is given, and if it is not.'
  ),
  'consequences.subject': say(
    'Hvem eller hvad konsekvensen rammer, for eksempel børn og familier.',
    'Whom or what the consequence is for, such as children and families.'
  ),
  'consequences.text': say(
    'Konsekvensen med egne ord; modellens tal står andre steder i notatet.',
    'The consequence in your own words; figures of the model stand elsewhere in the note.'
  ),
  when: say(
    'Om konsekvensen følger, når pengene gives, eller når de ikke gør.',
    'Whether it follows where the money is given or where it is not.'
  ),
  'budgetNote.timePlan': say(
    'Aktiviteter i et anlægsprojekt, vist kvartal for kvartal i notatet.',
    'Activities of a capital project, shown by quarter in the note.'
  ),
  'timePlan.name': say(
    'Aktiviteten, for eksempel udbud eller ibrugtagning.',
    'The activity, such as tendering or moving in.'
  ),
  'timePlan.from': say(
    'Den dag, aktiviteten begynder; tabellen viser dens kvartal.',
    'The day on which the activity begins; the table shows its quarter.'
  ),
  'timePlan.until': say(
    'Den dag, aktiviteten slutter; tabellen viser dens kvartal.',
    'The day on which the activity ends; the table shows its quarter.'
  ),
  texts: say(
    'Egne tekster i notatets afsnit. De står først i afsnittet, før det modellen skriver.',
    'Your own texts in the sections of the note. They stand first, before what the model writes.'
  ),
  background: say(
    'Egen tekst i afsnittet om, hvorfor ønsket stilles.',
    'Your own text in the section on why the wish is put forward.'
  ),
  content: say(
    'Egen tekst i afsnittet om, hvad pengene skal bruges til.',
    'Your own text in the section on what the money is for.'
  ),
  forecast: say(
    'Egen tekst i afsnittet, hvor kurver og tal for rettidighed står.',
    'Your own text in the section with the charts and figures of the forecast.'
  ),
  'texts.consequences': say(
    'Egen tekst i afsnittet om, hvad der følger af ja eller nej.',
    'Your own text in the section on what follows from yes or no.'
  ),
  money: say(
    'Egen tekst i afsnittet med budgettabellerne.',
    'Your own text in the section with the budget tables.'
  ),
  technical: say(
    'Egen tekst i afsnittet om, hvordan pengene bogføres.',
    'Your own text in the section on how the money is booked.'
  ),
  'texts.timePlan': say(
    'Egen tekst i afsnittet med anlægsprojektets kvartaler.',
    'Your own text in the section with the quarters of the capital project.'
  ),
  'texts.earlier': say(
    'Egen tekst i afsnittet om penge, der før er givet til det samme.',
    'Your own text in the section on money given before for the same purpose.'
  ),
  assumptions: say(
    'Egen tekst i afsnittet med tallene bag modellen og deres kilder.',
    'Your own text in the section with the inputs of the model and their sources.'
  ),
  method: say(
    'Egen tekst i afsnittet om, hvordan der er regnet.',
    'Your own text in the section on how it was computed.'
  ),
  'text:words': say(
    'Afsnittets egne ord i markdown. Modellens tal sættes ind ved henvisning og følger med, når modellen ændrer sig.',
    'The words of the section in markdown. Figures of the model are put in by reference and follow the model.'
  ),
  'texts.own': say(
    'Afsnit, som notatet ellers ikke har, med overskrift og tekst.',
    'Sections that the note does not have otherwise, with a heading and a text.'
  ),
  heading: say(
    'Den linje, der står over afsnittet i notatet og i indholdsfortegnelsen.',
    'The line above the section in the note.'
  ),
  after: say(
    'Hvor det egne afsnit står. Er intet valgt, står det efter indholdet.',
    'Where your own section stands. If nothing is chosen it stands after the content.'
  ),
  'budgetNote.tables': say(
    'De tabeller, notatet trykker, i deres orden. Uden listen trykkes dem, bevillingerne har noget til.',
    'The tables that the note prints, in their order. Without the list it prints those that the grants have something for.'
  ),
  'tables.number': say(
    'Tabellens nummer, som det trykkes, for eksempel 1 eller 2a.',
    'The number of the table as it is printed, such as 1 or 2a.'
  ),
  'tables.title': say('Linjen over tabellen i notatet.', 'The line above the table in the note.'),
  'tables.grants': say(
    'De bevillinger, hvis linjer står i tabellen, i denne orden.',
    'The grants whose lines stand in the table, in this order.'
  ),
  years: say(
    'Tabellens kolonner. Uden listen er det alle år, en linje har beløb i.',
    'The columns of the table. Without the list they are all years that a line has amounts in.'
  ),
  controlAreas: say(
    'Begrænser tabellen til linjer på disse styringsområder. Uden listen er alle med.',
    'Limits the table to lines of these control areas. Without the list all are in.'
  ),
  sumOfYears: say(
    'Om en sidste kolonne lægger årene sammen. Det gør den uden andet valg.',
    'Whether a last column adds up the years. It does unless chosen otherwise.'
  ),
  sections: say(
    'Om hvert styringsområde får sit eget afsnit i tabellen, eller står i en kolonne.',
    'Whether each control area has a section of the table, or stands in a column.'
  )
};
