import type { Language } from './language.ts';

interface Entry {
  da: { term: string; explanation: string };
  en: { term: string; explanation: string };
}

/** One entry; the Danish and the English are written side by side so that they stay the same in meaning. */
function entry(daTerm: string, daText: string, enTerm: string, enText: string): Entry {
  return {
    da: { term: daTerm, explanation: daText },
    en: { term: enTerm, explanation: enText }
  };
}

const entries = {
  fte: entry(
    'årsværk (ÅV)',
    'En fuldtidsstilling i et år, 1.924 timer før ferie, fravær og andet.',
    'FTE',
    'One full-time position for a year, 1,924 hours before leave and absence.'
  ),
  establishment: entry(
    'normering',
    'De faste stillinger en gruppe har, ud over dem en bevilling betaler.',
    'establishment',
    'The permanent positions of a group, besides those a grant pays for.'
  ),
  vacancy: entry(
    'vakant stilling',
    'En stilling der er bevilget, men ikke besat.',
    'vacancy',
    'A position that is funded but not filled.'
  ),
  turnover: entry(
    'personaleomsætning',
    'Hvor stor en del af medarbejderne der holder op i løbet af et år.',
    'turnover',
    'The part of the staff that leaves in the course of a year.'
  ),
  timeToFill: entry(
    'rekrutteringstid',
    'Dage fra en stilling bliver ledig, til en ny kollega møder.',
    'time to fill',
    'Days from a position becoming vacant until a new colleague is there.'
  ),
  rampUp: entry(
    'oplæring',
    'En ny kollega når mindre end en erfaren, indtil oplæringen er forbi.',
    'ramp-up',
    'A new colleague gets less done than an experienced one until the ramp-up is over.'
  ),
  mentoring: entry(
    'sidemandsoplæring',
    'Timer som en ny kollega tager fra de andre i gruppen.',
    'mentoring',
    'Hours that a new colleague takes from the others in the group.'
  ),
  temp: entry(
    'vikar',
    'Står i stedet for den der mangler i en ledig stilling, eller kommer for en periode.',
    'temp',
    'Stands in for somebody in a vacancy, or comes for a period.'
  ),
  productivityLoss: entry(
    'driftstab',
    'Timer der går tabt i en periode, for eksempel under en omorganisering.',
    'productivity loss',
    'Hours that are lost for a while, such as during a reorganisation.'
  ),
  duty: entry(
    'forlods opgaver',
    'Timer der går fra, før en gruppe tager sager: rykkere, besked om overskredet frist, oplæring af nye.',
    'duties',
    'Hours that come off before a group takes cases: reminders, notices of missed deadlines, training new staff.'
  ),
  reminder: entry(
    'rykker',
    'En borger spørger til en sag, der har ligget længe. Svaret koster tid, så en lang kø giver mere arbejde.',
    'reminder',
    'A citizen asks about a case that has been open long. The answer costs time, so a long queue makes more work.'
  ),
  missedDeadlineNotice: entry(
    'besked om overskredet frist',
    'Skriftlig besked til borgeren, når en sag ikke er afgjort inden fristen (retssikkerhedsloven § 3).',
    'notice of a missed deadline',
    'Written notice to the citizen when a case is not decided by its deadline.'
  ),
  pressure: entry(
    'pres',
    'Når en gruppe mangler timer: først overarbejde, så kortere tid pr. sag og flere sager, der må gøres om.',
    'pressure',
    'When a group is short of hours: overtime first, then less time per case and more cases that must be redone.'
  ),
  overtime: entry(
    'overarbejde',
    'Timer ud over dem, gruppen har til rådighed. De koster mere end en almindelig time.',
    'overtime',
    'Hours beyond those the group has available. They cost more than an ordinary hour.'
  ),
  grossHours: entry(
    'bruttoarbejdstid',
    'De timer der betales løn for: 1.924 om året for en fuldtidsstilling.',
    'gross hours',
    'The hours that are paid: 1,924 a year for a full-time position.'
  ),
  netHours: entry(
    'nettoarbejdstid',
    'De timer der er tilbage, når ferie, helligdage, sygdom og andet fravær er trukket fra.',
    'net hours',
    'The hours left after leave, public holidays, sickness and other absence.'
  ),
  caseShare: entry(
    'sagsrettet andel',
    'Den del af nettoarbejdstiden der bruges på sager; resten går til møder, oplæring og ledelse.',
    'case share',
    'The part of net hours spent on cases; the rest goes to meetings, training and supervision.'
  ),
  caseworker: entry(
    'sagsbehandler',
    'Den medarbejder der træffer eller forbereder afgørelsen i sagen.',
    'caseworker',
    'The employee who makes or prepares the decision in the case.'
  ),
  casesPerFte: entry(
    'sagstal',
    'Antal sager pr. årsværk i gruppen.',
    'cases per FTE',
    'The number of cases per full-time position in the group.'
  ),
  caseload: entry(
    'sagsstamme',
    'De sager, én medarbejder har. Uden sagsstammer deler gruppen timerne eller køen mellem sig.',
    'caseload',
    'The cases one adviser holds. Without caseloads of their own a group shares its hours, or its queue.'
  ),
  handover: entry(
    'rådgiverskift',
    'En sag får en anden medarbejder, som skal sætte sig ind i den.',
    'handover',
    'A case gets another adviser, who has to read up on it.'
  ),
  pooledHours: entry(
    'fælles timer',
    'Gruppens timer regnes som én strøm; bedst når en sag er lille ved siden af en dags arbejde.',
    'pooled hours',
    'The group’s hours are counted as one stream; best where a case is small beside a day’s work.'
  ),
  familiarisation: entry(
    'indlæsning',
    'Timer det tager at sætte sig ind i en sag, der overtages fra andre.',
    'familiarisation',
    'Hours it takes to get to know a case that is taken over from others.'
  ),
  bottleneck: entry(
    'flaskehals',
    'Det trin eller den gruppe der bestemmer, hvor hurtigt sagerne kan afgøres.',
    'bottleneck',
    'The step or group that decides how fast cases can be decided.'
  ),
  caseType: entry(
    'sagstype',
    'En slags sag med sin egen lovgivning, frist og arbejde.',
    'case type',
    'A kind of case with its own law, deadline and work.'
  ),
  inflow: entry(
    'tilgang',
    'Nye sager der kommer ind i en periode.',
    'inflow',
    'New cases that arrive in a period.'
  ),
  openCases: entry(
    'sagsbeholdning',
    'Alle sager der er modtaget og endnu ikke afgjort.',
    'open cases',
    'All cases received and not yet decided.'
  ),
  overdueCases: entry(
    'efterslæb',
    'De åbne sager der har overskredet deres frist.',
    'overdue cases',
    'The open cases that are past their deadline.'
  ),
  daysOverdue: entry(
    'dage over fristen',
    'Hvor længe en åben sag har ligget, efter at dens frist udløb.',
    'days overdue',
    'How long an open case has waited since its deadline passed.'
  ),
  age: entry(
    'liggetid',
    'Hvor længe en åben sag har ligget, siden den blev modtaget.',
    'age',
    'How long an open case has waited since it was received.'
  ),
  leadTime: entry(
    'sagsbehandlingstid',
    'Tiden i kalenderdage fra ansøgningen er modtaget, til afgørelsen er truffet.',
    'lead time',
    'Calendar days from receipt of the application to the decision.'
  ),
  handlingHours: entry(
    'tidsforbrug pr. sag',
    'De arbejdstimer der bruges på en sag; noget andet end sagsbehandlingstiden.',
    'handling time',
    'The hours of work a case takes; not the same as its lead time.'
  ),
  deadline: entry(
    'frist',
    'Den seneste dag en sag kan afgøres og stadig være rettidig.',
    'deadline',
    'The last day a case can be decided and still be on time.'
  ),
  clockStart: entry(
    'fristens start',
    'Den dag fristen regnes fra: modtagelsen, eller når kommunen blev bekendt med sagen, sagen er oplyst eller indsatsen er begyndt.',
    'start of the deadline',
    'The day a deadline is counted from: receipt, or when the municipality became aware, the case is informed or the measure has begun.'
  ),
  onTime: entry(
    'rettidig',
    'Afgjort senest på fristdagen.',
    'on time',
    'Decided no later than the day of the deadline.'
  ),
  onTimeShare: entry(
    'fristoverholdelse',
    'Den andel af sagerne der bliver afgjort inden for fristen.',
    'on-time share',
    'The share of cases decided within the deadline.'
  ),
  closedOnTime: entry(
    'rettidige blandt afgjorte',
    'Andelen af de sager der blev afgjort i måneden, som blev afgjort inden for fristen. Det er det tal kommunen offentliggør.',
    'on time among decided',
    'The share of the cases decided in the month that met their deadline. This is the figure the municipality publishes.'
  ),
  receivedOnTime: entry(
    'rettidige blandt modtagne',
    'Andelen af de sager der blev modtaget i måneden, som blev afgjort inden for fristen; udefineret indtil alle frister er nået.',
    'on time among received',
    'The share of the cases received in the month that were decided within the deadline; undefined until all deadlines have been reached.'
  ),
  openOverdue: entry(
    'fristoverskredne blandt åbne',
    'Andelen af de åbne sager ved månedens slutning, som har overskredet fristen.',
    'overdue among open',
    'The share of the open cases at the end of the month that are past their deadline.'
  ),
  stockUpToDate: entry(
    'opfølgninger der er ajour',
    'Andelen af de aktive sager ved månedens slutning, hvis næste opfølgning ikke er for sen.',
    'follow-ups up to date',
    'The share of active cases at the end of the month whose next follow-up is not late.'
  ),
  followUp: entry(
    'opfølgning',
    'En tilbagevendende gennemgang af en aktiv sag, til en planlagt dato.',
    'follow-up',
    'A recurring review of an active case, on a planned date.'
  ),
  rework: entry(
    'genoptagelse',
    'En afgjort sag må tages op igen, for eksempel på grund af en fejl.',
    'rework',
    'A closed case has to be taken up again, such as because of an error.'
  ),
  remittal: entry(
    'hjemvisning',
    'Ankestyrelsen sender sagen tilbage til ny afgørelse.',
    'remittal',
    'The appeals board sends the case back for a new decision.'
  ),
  withdrawal: entry(
    'frafald',
    'Åbne sager der falder bort uden en afgørelse.',
    'exits',
    'Open cases that leave without a decision.'
  ),
  programme: entry(
    'sagsgennemgang og genopretning',
    'Et bestemt antal sager der gennemgås inden en dato, og rettes op hvor det er nødvendigt.',
    'review and recovery programme',
    'A given number of cases that are reviewed by a date, and remedied where needed.'
  ),
  category: entry(
    'kategori (grøn, gul, rød)',
    'Hvad gennemgangen finder: grøn er i orden, gul har mindre mangler, rød har store.',
    'category (green, yellow, red)',
    'What the review finds: green is in order, yellow has minor faults, red has serious ones.'
  ),
  completionReport: entry(
    'færdigmelding',
    'En gennemgået sag meldes rettet op.',
    'completion report',
    'A reviewed case is reported remedied.'
  ),
  audit: entry(
    'audit',
    'En del af de færdigmeldte sager ses efter af andre; nogle må rettes igen.',
    'audit',
    'Some of the reported cases are checked by others; a part of them needs more work.'
  ),
  milestone: entry(
    'milepæl',
    'Så mange sager skal være nået så langt på en bestemt dato.',
    'milestone',
    'So many cases are to have come so far by a given date.'
  ),
  internalDeadline: entry(
    'intern deadline',
    'En tidligere dato man selv sætter, for at en milepæl kan nås.',
    'internal deadline',
    'An earlier date set by oneself so that a milestone can be met.'
  ),
  partyHearing: entry(
    'partshøring',
    'Ansøgeren får sagens oplysninger til udtalelse; ventetiden ligger uden for kommunens kontrol.',
    'hearing of the party',
    'The applicant is asked to comment on the facts; the wait is outside the municipality’s control.'
  ),
  outsideWait: entry(
    'ventetid uden for kommunen',
    'Dage hvor sagen venter på andre, for eksempel på partshøring eller lægeoplysninger.',
    'outside wait',
    'Days in which the case waits for others, such as a hearing or medical information.'
  ),
  staffGroup: entry(
    'medarbejdergruppe',
    'Medarbejdere der deler de samme sager, og hvis timer regnes under ét.',
    'staff group',
    'Employees who share the same cases and whose hours are counted together.'
  ),
  lane: entry(
    'spor',
    'De sager en gruppe arbejder på, i rækkefølge og eventuelt med en reserveret andel af timerne.',
    'lane',
    'The cases a group works on, in order and with a reserved share of the hours where there is one.'
  ),
  discipline: entry(
    'rækkefølge',
    'Hvilken sag der tages først inden for et spor.',
    'order of work',
    'Which case is taken first within a lane.'
  ),
  hoursRequired: entry(
    'timer der kræves',
    'Arbejdet i de sager der kommer ind i perioden.',
    'hours required',
    'The work in the cases that arrive in the period.'
  ),
  hoursAvailable: entry(
    'timer til rådighed',
    'De timer gruppen har til sager: årsværk gange nettoarbejdstid gange sagsrettet andel.',
    'hours available',
    'The hours the group has for cases: positions times net hours times case share.'
  ),
  gap: entry(
    'mangler i årsværk',
    'De timer der mangler, regnet om til fuldtidsstillinger.',
    'gap in FTE',
    'The missing hours, converted to full-time positions.'
  ),
  scenario: entry(
    'scenarie',
    'En navngiven fremtid, for eksempel med eller uden bevillingen.',
    'scenario',
    'A named future, such as with or without the grant.'
  ),
  measure: entry(
    'tiltag',
    'Noget der sker på en dato i et scenarie, for eksempel at en bevilling videreføres.',
    'measure',
    'Something that happens on a date in a scenario, such as a grant being continued.'
  ),
  formula: entry(
    'formel',
    'Sætter en indtastning til noget, der er regnet af dens egen værdi og af andre.',
    'formula',
    'Sets an input to something computed from its own value and from others.'
  ),
  expected: entry(
    'forventet forløb',
    'Forløbet når alt går som ventet: gennemsnitlig tilgang og gennemsnitligt tidsforbrug.',
    'expected course',
    'The course when all goes as expected: average inflow and average handling time.'
  ),
  replication: entry(
    'gennemregning',
    'Modellen regnet igennem én gang med tilfældige udsving i tilgang, tidsforbrug og ventetid.',
    'run-through',
    'The model computed once, with random variation in inflow, handling time and waits.'
  ),
  median: entry(
    'median',
    'Den midterste gennemregning: halvdelen ligger over og halvdelen under.',
    'median',
    'The middle run-through: half are above and half below.'
  ),
  band: entry(
    '8 af 10 gennemregninger',
    'Spændet som 8 af 10 gennemregninger ligger inden for.',
    '8 of 10 run-throughs',
    'The span that 8 of 10 run-throughs fall within.'
  ),
  seed: entry(
    'startværdi',
    'Det tal der styrer de tilfældige udsving; samme startværdi giver altid samme resultat.',
    'starting value',
    'The number that steers the random variation; the same one always gives the same result.'
  ),
  assumption: entry(
    'antagelse',
    'Et tal der hverken er målt eller står i en kilde, men er et skøn som nogen står inde for.',
    'assumption',
    'A figure neither measured nor found in a source: a judgement somebody answers for.'
  ),
  source: entry(
    'fra kilde',
    'Et tal der står i et dokument, med henvisning.',
    'from a source',
    'A figure that stands in a document, with a reference.'
  ),
  measured: entry(
    'målt',
    'Et tal der er beregnet af kommunens egne data.',
    'measured',
    'A figure computed from the municipality’s own data.'
  ),
  range: entry(
    'lav, sandsynlig, høj',
    'Et usikkert tal givet ved tre værdier; hver gennemregning trækker sit eget tal mellem lav og høj.',
    'low, likely, high',
    'An uncertain figure given by three values; each run-through draws its own between low and high.'
  ),
  sizing: entry(
    'dimensionering',
    'Beregning af hvor mange årsværk der skal til for at nå et mål.',
    'sizing',
    'Computing how many positions it takes to reach a target.'
  ),
  grant: entry(
    'bevilling',
    'Penge der er givet til et bestemt formål.',
    'grant',
    'Money appropriated for a purpose.'
  ),
  grantExpiry: entry(
    'bevillingsudløb',
    'Den dag en midlertidig bevilling hører op, hvis den ikke videreføres.',
    'grant expiry',
    'The day a temporary grant ends unless it is continued.'
  ),
  renewal: entry(
    'videreførelse',
    'At en bevilling fortsætter efter sit udløb, helt eller delvist.',
    'renewal',
    'That a grant continues after its expiry, in whole or in part.'
  ),
  budgetYear: entry(
    'budgetår',
    'Det kalenderår et budget gælder; overslagsårene er de tre følgende.',
    'budget year',
    'The calendar year a budget covers; the three that follow are forecast years.'
  ),
  priceLevel: entry(
    'pris- og lønniveau (p/l)',
    'Det års priser og lønninger beløbene er opgjort i.',
    'price level',
    'The year whose prices and wages the amounts are stated in.'
  ),
  controlArea: entry(
    'styringsområde',
    'Om beløbet er service, anlæg, lovbundet eller en finanspost; det afgør hvilken ramme det tæller med i.',
    'control area',
    'Whether an amount is service, capital, statutory or financing, which decides the limit it counts under.'
  ),
  budgetNote: entry(
    'budgetnotat',
    'Det notat et budgetønske fremlægges i for politikerne.',
    'budget note',
    'The note in which a budget wish is put to politicians.'
  ),
  target: entry(
    'mål',
    'Den andel der er besluttet at skulle nås.',
    'target',
    'The share that it has been decided to reach.'
  )
} satisfies Record<string, Entry>;

/** A term that can be explained on demand. */
export type TermId = keyof typeof entries;

/** Every term, in the order of the glossary. */
export const termIds = Object.keys(entries) as TermId[];

/** The term as it is written on the page and one sentence that says what it means. */
export function glossaryEntry(id: TermId, language: Language): { term: string; explanation: string } {
  return entries[id][language];
}
