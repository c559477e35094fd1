import { say, sayTerm, type Explanations } from './explained.ts';

/** Cases that come in, those that are there at the start, and those that are followed up. */
export const stocks: Explanations = {
  inflows: sayTerm(
    'inflow',
    'Her er det ansøgninger udefra, én linje for hver sagstype i hvert område.',
    'Here it is applications from outside, one line for each case type in each unit.'
  ),
  'inflows.caseType': say(
    'Den sagstype, de nye sager er af: den giver frist, trin og timer.',
    'The case type of the new cases: it gives deadline, steps and hours.'
  ),
  'inflows.unit': say('Det område, de nye sager kommer til.', 'The unit that the new cases come to.'),
  'inflows.perMonth': say(
    'Nye sager i en gennemsnitlig måned. Kommer der flere, end timerne rækker til, vokser køen måned for måned.',
    'New cases in an average month. If more come than there are hours for, the queue grows month by month.'
  ),
  yearlyTrend: say(
    'Hvor meget tilgangen vokser om året, oven i antallet pr. måned; minus er et fald. Den begynder i periodens første måned.',
    'How much inflow grows in a year, on top of the number a month; minus is a fall. It begins in the first month of the period.'
  ),
  season: say(
    'Hvordan årets sager fordeler sig på månederne. Antallet på et år er det samme.',
    'How the cases of a year are divided between the months. The number in a year stays the same.'
  ),
  'season.months': say(
    'Tolv tal, januar først: hvor meget hver måned vejer mod de andre. Kun forholdet mellem dem tæller.',
    'Twelve numbers, January first: how much each month weighs against the others. Only their proportions count.'
  ),
  dispersion: say(
    'Hvor ujævnt sagerne kommer: 1 er almindelige tilfældige udsving; 2 er dobbelt så stor varians. Højere gør spændet bredere.',
    'How unevenly cases come: 1 is ordinary random variation; 2 is twice the variance. Higher makes the band wider.'
  ),
  backlogs: sayTerm(
    'openCases',
    'Her er det dem, der ligger der på periodens første dag, én linje for hver sagstype i hvert område.',
    'Here it is those that lie there on the first day of the period, one line for each case type in each unit.'
  ),
  'backlogs.caseType': say(
    'Den sagstype, de åbne sager er af: den giver frist, trin og timer.',
    'The case type of the open cases: it gives deadline, steps and hours.'
  ),
  'backlogs.unit': say('Det område, de åbne sager hører til.', 'The unit that the open cases belong to.'),
  'backlogs.openCases': say(
    'Antallet af åbne sager på periodens første dag. Flere giver mere arbejde fra start og en længere kø.',
    'The number of open cases on the first day of the period. More of them make more work at once and a longer queue.'
  ),
  atStep: say(
    'Det trin, de åbne sager venter på. Er intet valgt, er det det første, så alt arbejdet er tilbage.',
    'The step that the open cases wait at. If none is chosen it is the first, with all the work left.'
  ),
  'backlogs.ages': sayTerm(
    'age',
    'Den afgør, hvor mange der allerede er over fristen.',
    'It decides how many are past their deadline already.'
  ),
  'ages.from': say(
    'Den korteste liggetid i kalenderdage, regnet tilbage fra periodens første dag.',
    'The lowest age in calendar days, counted back from the first day of the period.'
  ),
  'ages.to': say(
    'Den længste liggetid i kalenderdage. Er den længere end fristen, er nogle over fristen fra start.',
    'The highest age in calendar days. Where it is longer than the deadline, some are past it from the start.'
  ),
  bins: say(
    'Hvor stor en del af sagerne der har hvilken liggetid, som i en opgørelse. Andelene skal give 1 tilsammen.',
    'How much of the cases has which age, as in a statement. The shares must add up to 1.'
  ),
  'bins.from': say(
    'Aldersgruppens korteste liggetid i kalenderdage.',
    'The lowest age of the group in calendar days.'
  ),
  'bins.to': say(
    'Aldersgruppens længste liggetid i kalenderdage, den dag med.',
    'The highest age of the group in calendar days, that day included.'
  ),
  'bins.share': say(
    'Hvor stor en del af de åbne sager der er i aldersgruppen, fra 0 til 1: 0,25 er en fjerdedel.',
    'How much of the open cases is in the age group, from 0 to 1: 0.25 is a quarter.'
  ),
  'ages.days': say(
    'Hver sags liggetid i kalenderdage, for eksempel sat ind fra et udtræk af fagsystemet.',
    'The age of each case in calendar days, pasted from an extract of the case system for instance.'
  ),
  followUps: sayTerm(
    'followUp',
    'Her er de aktive sager, der skal følges op igen og igen; hver opfølgning er et stykke arbejde med en dato.',
    'Here are the active cases that are followed up again and again; each follow-up is a piece of work with a date.'
  ),
  'followUps.caseType': say(
    'Den sagstype, en opfølgning er af: den siger, hvor meget arbejde der er i den.',
    'The case type of a follow-up: it says how much work there is in one.'
  ),
  'followUps.unit': say(
    'Det område, de aktive sager hører til.',
    'The unit that the active cases belong to.'
  ),
  activeCases: say(
    'Aktive sager på periodens første dag. Flere giver flere opfølgninger om måneden.',
    'Active cases on the first day of the period. More of them make more follow-ups a month.'
  ),
  interval: say(
    'Kalenderdage fra en opfølgning til den næste. Kortere mellemrum giver mere arbejde.',
    'Calendar days from one follow-up to the next. Shorter intervals make more work.'
  ),
  'interval.mean': say(
    'Kalenderdage mellem to opfølgninger i gennemsnit; 183 er to gange om året.',
    'Calendar days between two follow-ups on average; 183 is twice a year.'
  ),
  'interval.variation': say(
    'Hvor forskellige mellemrummene er: spredningen i pct. af middel. 0 pct. er ens for alle.',
    'How different the intervals are: the standard deviation in per cent of the mean. 0 per cent is the same for all.'
  ),
  'interval.low': say(
    'De færreste kalenderdage mellem to opfølgninger.',
    'The fewest calendar days between two follow-ups.'
  ),
  'interval.likely': say(
    'De kalenderdage, der som regel er mellem to opfølgninger. Vejer fire gange så meget som lav og høj.',
    'The calendar days that are usual between two follow-ups. It weighs four times as much as low and high.'
  ),
  'interval.high': say(
    'De fleste kalenderdage mellem to opfølgninger.',
    'The most calendar days between two follow-ups.'
  ),
  intervalPer: say(
    'Om mellemrummet er nyt for hver opfølgning, eller hver sag beholder sit. Beholder de deres, giver sager med korte mellemrum flere opfølgninger.',
    'Whether the interval is new for each follow-up or each case keeps its own. Where they keep it, cases with short intervals make more follow-ups.'
  ),
  earliestDaysBefore: say(
    'Hvor mange kalenderdage før den planlagte dag en opfølgning tidligst kan holdes. Flere dage gør det lettere at nå den til tiden.',
    'How many calendar days before the planned day a follow-up can be held at the earliest. More days make it easier to be on time.'
  ),
  overdueAtStart: say(
    'Hvor stor en del af de aktive sager der på den første dag mangler en opfølgning, som skulle være holdt.',
    'How much of the active cases lack a follow-up on the first day that should have been held.'
  ),
  overdueDays: say(
    'Hvor mange kalenderdage den ældste opfølgning er over tiden på den første dag; de andre ligger jævnt derimellem.',
    'How many calendar days the oldest follow-up is overdue on the first day; the others are spread evenly up to that.'
  ),
  nextFrom: say(
    'Om den næste dag regnes fra den dag, opfølgningen blev holdt, eller fra den, der var planlagt. Fra den planlagte hober forsinkelser sig op.',
    'Whether the next day counts from the day a follow-up was held or from the planned one. From the planned day delays pile up.'
  ),
  entries: say(
    'De sagstyper, hvis afgørelser bliver til nye aktive sager i samme område.',
    'The case types whose decisions become new active cases in the same unit.'
  ),
  'entries.caseType': say(
    'Den sagstype, der bliver til aktive sager, når den er afgjort.',
    'The case type that becomes active cases once decided.'
  ),
  'entries.share': say(
    'Hvor stor en del af de afgjorte sager der bliver aktive, for eksempel andelen af bevillinger.',
    'How much of the decided cases becomes active, such as the share that is granted.'
  ),
  exitsPerYear: say(
    'Hvor stor en del af de aktive sager der ophører på et år, for eksempel fordi barnet bliver 18.',
    'How much of the active cases ends in a year, such as when a child turns 18.'
  )
};
