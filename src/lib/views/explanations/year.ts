import { say, sayTerm, type Explanations } from './explained.ts';

/** Calendar and net hours, and what is marked on the charts: units, events, targets, published figures. */
export const year: Explanations = {
  calendar: say(
    'Kommunens egne lukkedage og de tider på året, hvor færre er på arbejde. Weekender og helligdage kender modellen selv.',
    'The municipality’s own closing days and the times of year when fewer are at work. Weekends and public holidays are known already.'
  ),
  closingDays: say(
    'Dage, hvor der er lukket hvert år ud over weekender og helligdage, for eksempel 24.12. Der arbejdes ikke på sager, og ingen ansøgninger kommer ind.',
    'Days closed each year besides weekends and public holidays, such as 24 December. Nobody works on cases and no applications come in.'
  ),
  availability: say(
    'Uger eller perioder hvert år, hvor færre er på arbejde, for eksempel i juli. Årets timer er de samme; de ligger på andre dage.',
    'Weeks or periods each year when fewer are at work, such as July. The hours of the year stay the same; they fall on other days.'
  ),
  'availability.from': say(
    'Den første dag i perioden, dag og måned; den kommer igen hvert år.',
    'The first day of the period, day and month; it returns each year.'
  ),
  'availability.to': say(
    'Den sidste dag i perioden, dag og måned. Ligger den før den første, går perioden hen over nytår.',
    'The last day of the period, day and month. If it lies before the first, the period runs over New Year.'
  ),
  'availability.week': say(
    'Ugens nummer, 1 til 53, som i kalenderen; den kommer igen hvert år.',
    'The number of the week, 1 to 53, as in the calendar; it returns each year.'
  ),
  'availability.weight': say(
    'Hvor stor en del af de sædvanlige timer der er på en dag i perioden: 60 pct. betyder, at fire af ti er væk. Hvor perioder overlapper, gælder den mindste.',
    'How much of the usual hours there are on a day of the period: 60 per cent means that four of ten are away. Where periods overlap the smallest counts.'
  ),
  netHours: sayTerm(
    'netHours',
    'Gange årsværk og sagsrettet andel giver det timerne til sager.',
    'Times positions and case share they give the hours for cases.'
  ),
  'staffGroups.netHours': say(
    'Gruppens egen opgørelse, hvor den afviger fra den fælles, for eksempel med mere sygefravær. Uden den gælder den fælles.',
    'The group’s own figures where they differ from the common ones, such as more sickness absence. Without them the common ones apply.'
  ),
  grossHours: sayTerm('grossHours', 'Alt fravær trækkes fra her.', 'All absence is taken from these.'),
  annualLeave: say(
    'Feriedage pr. medarbejder om året, særlige feriedage med. Flere dage giver færre timer til sager.',
    'Days of leave per employee and year, special leave included. More days leave fewer hours for cases.'
  ),
  publicHolidays: say(
    'Helligdage på hverdage i et gennemsnitligt år, som der betales løn for. De trækkes fra årets timer.',
    'Public holidays on weekdays in an average year, which are paid. They are taken from the hours of the year.'
  ),
  sicknessAbsence: say(
    'Sygedage pr. medarbejder om året, som kommunen opgør dem. Flere dage giver færre timer til sager.',
    'Days of sickness per employee and year, as the municipality counts them. More days leave fewer hours for cases.'
  ),
  careDays: say(
    'Omsorgs- og seniordage og barns sygedage pr. medarbejder om året. De trækkes fra årets timer.',
    'Care days, senior days and days with a sick child per employee and year. They are taken from the hours of the year.'
  ),
  other: say(
    'Alt andet fravær i dage om året, for eksempel barsel og orlov fordelt på alle. Det trækkes fra årets timer.',
    'All other absence in days a year, such as parental leave spread over everybody. It is taken from the hours of the year.'
  ),
  hoursPerDay: say(
    'Hvor mange timer en fraværsdag tæller for; 7,4 ved 37 timer om ugen.',
    'How many hours a day of absence counts for; 7.4 at 37 hours a week.'
  ),
  units: say(
    'De områder, tallene deles op efter, for eksempel bydele eller afdelinger. Sager og medarbejdere hører til et område.',
    'The units that figures are divided by, such as districts or departments. Cases and staff belong to a unit.'
  ),
  name: say(
    'Det, der står på siden, i tabeller og i notatet. Skriv ingen navne på borgere eller medarbejdere.',
    'What stands on the page, in tables and in the note. Write no names of citizens or employees.'
  ),
  events: say(
    'Datoer, der mærkes på kurverne, for eksempel en ny lov. De ændrer intet i beregningen; det gør tiltag.',
    'Dates marked on the charts, such as a new law. They change nothing in the computation; measures do.'
  ),
  'events.date': say(
    'Den dag, mærket sættes på kurverne.',
    'The day at which the mark is put on the charts.'
  ),
  'events.name': say(
    'De få ord, der står ved mærket på kurverne.',
    'The few words that stand at the mark on the charts.'
  ),
  targets: sayTerm(
    'target',
    'Tegnes som en linje i kurven, så man ser, hvornår den nås; beregningen ændrer sig ikke.',
    'Drawn as a line in the chart, so that one sees when it is met; the computation does not change.'
  ),
  'targets.share': say(
    'Den andel af afgørelserne, der skal være rettidig.',
    'The share of decisions that is to be on time.'
  ),
  'targets.caseTypes': say(
    'De sagstyper, målet er sat for. Uden listen gælder det alle.',
    'The case types that the target is set for. Without the list it is for all.'
  ),
  'targets.units': say(
    'De områder, målet er sat for. Uden listen gælder det alle.',
    'The units that the target is set for. Without the list it is for all.'
  ),
  published: say(
    'Rettidighed, som kommunen selv har offentliggjort. Vises ved siden af modellens tal, så man kan se, om de passer; beregningen bruger den ikke.',
    'On-time shares that the municipality has published itself. Shown beside the model’s figures to see whether they agree; the computation does not use them.'
  ),
  'published.unit': say(
    'Det område, det offentliggjorte tal er for.',
    'The unit that the published figure is of.'
  ),
  'published.caseTypes': say(
    'De sagstyper, det offentliggjorte tal er for. Uden listen er det alle.',
    'The case types that the published figure is of. Without the list it is of all.'
  ),
  'published.from': say(
    'Den første dag i den tid, tallet er opgjort for.',
    'The first day of the time that the figure is of.'
  ),
  'published.to': say(
    'Den sidste dag i den tid, tallet er opgjort for, den dag med.',
    'The last day of the time that the figure is of, that day included.'
  ),
  'published.share': say(
    'Den offentliggjorte rettidighed som et tal fra 0 til 1: 0,58 er 58 pct.',
    'The published on-time share as a number from 0 to 1: 0.58 is 58 per cent.'
  ),
  'published.bound': say(
    'Om kilden giver tallet præcis eller kun siger, at andelen er højere.',
    'Whether the source gives the figure exactly or only says that the share is higher.'
  )
};
