import { say, sayTerm, type Explanations } from './explained.ts';

/** The model itself: what it is called, when it runs, the figure it shows first, calendar, net hours, sources. */
export const basics: Explanations = {
  id: say(
    'Et kort navn uden mellemrum, som resten af modellen henviser med. Ændres det, følger henvisningerne med; et nyt navn kan give andre tilfældige udsving.',
    'A short name without spaces by which the rest of the model refers to this. Change it, and references follow; another name may bring other random variation.'
  ),
  'model.id': say(
    'Kendetegner modellen i filer og i listen over modeller. Uden betydning for beregningen.',
    'Tells the model apart in files and in lists of models. It does not enter the computation.'
  ),
  title: say(
    'Står øverst på siden, i notatet og på det, der deles. Uden betydning for beregningen.',
    'Stands at the top of the page, in the note and on what is shared. It does not enter the computation.'
  ),
  description: say(
    'Et par linjer om, hvad modellen skal svare på, til den, der læser den bagefter. Uden betydning for beregningen.',
    'A few lines on what the model is to answer, for whoever reads it later. It does not enter the computation.'
  ),
  municipality: say(
    'Den kommune, modellen handler om. Vises sammen med modellen og ændrer intet i beregningen.',
    'The municipality that the model is about. It is shown with the model and changes nothing in the computation.'
  ),
  'model.priceLevel': sayTerm(
    'priceLevel',
    'Alle kroner i modellen skrives i dette års priser, hvor andet ikke står.',
    'All kroner in the model are written at the prices of this year unless something else is stated.'
  ),
  priceIndex: say(
    'Hvor meget priser og lønninger stiger fra år til år. Bruges kun til at vise beløb i et andet års priser; sager og frister ændrer sig ikke.',
    'How much prices and pay rise from year to year. Used only to show amounts at the prices of another year; cases and deadlines do not change.'
  ),
  'priceIndex.year': say(
    'Det år, stigningen fører frem til: fra året før til dette år. Årene skal følge hinanden uden huller.',
    'The year that the rise leads to: from the year before to this one. The years must follow each other without gaps.'
  ),
  'priceIndex.percent': say(
    'Stigningen fra året før, i pct. som den er offentliggjort: 3,1 er 3,1 pct. Et fald skrives med minus. Regnes eksakt, så her kan ikke stå en formel.',
    'The rise from the year before, in per cent as published: 3.1 is 3.1 per cent. A fall has a minus. It is computed exactly, so no formula can stand here.'
  ),
  period: say(
    'De måneder, modellen regner igennem: hele måneder, fra 1 til 12 år.',
    'The months that the model runs through: whole months, from 1 to 12 years.'
  ),
  'period.start': say(
    'Den første dag, der regnes: den 1. i en måned. Sagsbeholdning og bemanding ved start er, som de er denne dag.',
    'The first day computed: the 1st of a month. Open cases and staffing at the start are as they are on this day.'
  ),
  'period.end': say(
    'Den sidste dag, der regnes: den sidste i en måned. Jo senere, jo længere rækker kurverne frem.',
    'The last day computed: the last of a month. The later it is, the further the curves reach.'
  ),
  'period.forecastFrom': say(
    'Den 1. i den måned, hvor fremskrivningen begynder. Tiden før vises som historik på kurverne; selve beregningen er den samme.',
    'The 1st of the month in which the forecast begins. The time before is shown as history on the charts; the computation is the same.'
  ),
  'headline:group': say(
    'Det tal, siden viser først: hvad der måles, i hvilket år, og hvilke to scenarier der sammenlignes.',
    'The figure that the page shows first: what is measured, in which year, and which two scenarios are compared.'
  ),
  'headline.unit': say(
    'Det område, det første tal gælder. Er intet valgt, gælder det alle områder under ét.',
    'The unit that the headline is of. If none is chosen it is of all units together.'
  ),
  'headline.caseTypes': say(
    'De sagstyper, det første tal gælder. Uden listen gælder det alle.',
    'The case types that the headline is of. Without the list it is of all of them.'
  ),
  'headline.measure': say(
    'Det, der måles: andelen af årets afgørelser, der var rettidige, eller ved årets slutning andelen af aktive sager, der er fulgt op, eller antallet over fristen.',
    'What is measured: the share of the year’s decisions that were on time or, at the end of the year, the share of active cases followed up or the number past their deadline.'
  ),
  'headline.year': say(
    'Det kalenderår, det første tal er fra. Det skal ligge i perioden.',
    'The calendar year that the headline is of. It must lie in the period.'
  ),
  'headline.scenario': say(
    'Den fremtid, det første tal handler om; den er i fokus, når siden åbnes.',
    'The future that the headline is about; it is in focus when the page opens.'
  ),
  'headline.against': say(
    'Den fremtid, de andre måles op imod. Forskellene på siden er forskelle fra den.',
    'The future that the others are measured against. The differences on the page are differences from it.'
  ),
  lever: say(
    'Skyderen under den første kurve: hvor stor en del af bevillingen der videreføres. Den, der læser, kan selv trække i den.',
    'The slider under the first chart: how much of the grant is continued. Readers can move it themselves.'
  ),
  'lever.grant': say(
    'Den bevilling, skyderen viderefører mere eller mindre af.',
    'The grant that the slider continues more or less of.'
  ),
  'lever.scenario': say(
    'Det scenarie, skyderen ændrer i. Det skal have et tiltag, der viderefører bevillingen.',
    'The scenario that the slider changes. It must have a measure that continues the grant.'
  ),
  run: say(
    'Hvordan de tilfældige udsving laves, og hvor mange gange modellen regnes igennem.',
    'How random variation is made, and how many times the model is computed.'
  ),
  seed: sayTerm('seed', 'Et helt tal.', 'A whole number.'),
  replications: sayTerm(
    'replication',
    'Flere gør spændet mere sikkert og beregningen længere; 200-500 er som regel nok.',
    'More of them make the band surer and the run longer; 200-500 are usually enough.'
  )
};
