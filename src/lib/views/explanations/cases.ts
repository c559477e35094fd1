import { say, sayTerm, type Explanations } from './explained.ts';

/** Case types: deadline, steps, waits, what cases cost besides, and what comes of them. */
export const cases: Explanations = {
  caseTypes: say(
    'De slags sager, modellen regner med, hver med sin frist og sit arbejde. Sager med ens frist og ens arbejde kan være én sagstype.',
    'The kinds of case in the model, each with its deadline and work. Cases with the same deadline and work can be one case type.'
  ),
  law: say(
    'Den lov og paragraf, sagen afgøres efter. Uden betydning for beregningen.',
    'The act and section that the case is decided under. It does not enter the computation.'
  ),
  priorityClass: say(
    'Fra 1 til 9: 1 tages først, 5 gælder uden andet. Bruges kun i spor, der arbejder efter prioritet.',
    'From 1 to 9: 1 is taken first, 5 holds unless stated. Used only in lanes that work by priority.'
  ),
  deadline: sayTerm(
    'deadline',
    'En kortere frist giver færre rettidige sager, ikke mere arbejde.',
    'A shorter one makes fewer cases on time, not more work.'
  ),
  'deadline.amount': say(
    'Hvor lang fristen er, regnet fra den dag den begynder; modtagelsesdagen er dag 0.',
    'How long the deadline is, from the day on which it starts; the day of receipt is day 0.'
  ),
  'amount.value': say(
    'Fristens længde som et helt tal, for eksempel 8 uger eller 4 måneder. Sager, der afgøres senere, er ikke rettidige.',
    'The length of the deadline as a whole number, such as 8 weeks or 4 months. Cases decided later are not on time.'
  ),
  'amount.unit': say(
    'Om fristen tælles i dage, arbejdsdage, uger eller måneder. Kun arbejdsdage springer weekender og helligdage over.',
    'Whether the deadline is counted in days, working days, weeks or months. Only working days skip weekends and public holidays.'
  ),
  rollToWorkingDay: say(
    'Om en frist, der falder på en lukket dag, rykkes til den næste arbejdsdag. Det giver lidt flere rettidige sager.',
    'Whether a deadline that falls on a closed day is moved to the next working day. It makes slightly more cases on time.'
  ),
  clockStart: sayTerm(
    'clockStart',
    'Uden andet er det modtagelsen.',
    'Receipt unless something else is chosen.'
  ),
  daysBeforeReceipt: say(
    'Hvor længe kommunen har kendt til sagen, før den blev modtaget. Fristen regnes så meget tidligere fra.',
    'How long the municipality knew of the case before it was received. The deadline is counted from that much earlier.'
  ),
  'daysBeforeReceipt.value': say(
    'Kalenderdage fra kommunen blev bekendt med sagen, til den blev modtaget: et helt tal, ens for alle sager af typen.',
    'Calendar days from the municipality becoming aware until receipt: a whole number, the same for all cases of the type.'
  ),
  'clockStart.step': say(
    'Det trin, fristen regnes fra slutningen af. Indtil da er sagen ikke over fristen.',
    'The step from the end of which the deadline is counted. Until then the case is not past its deadline.'
  ),
  steps: say(
    'Det arbejde, sagen går igennem, i orden. Et trin kan følges af ventetid på andre; efter det sidste er sagen afgjort.',
    'The work that the case goes through, in order. A step may be followed by waiting for others; after the last the case is decided.'
  ),
  handlingHours: sayTerm(
    'handlingHours',
    'Vælg, om alle sager tager lige længe, eller hvordan de spreder sig.',
    'Choose whether all cases take the same, or how they spread.'
  ),
  'handlingHours.mean': say(
    'De arbejdstimer, en sag tager i gennemsnit på trinnet. Er der færre timer til rådighed end sager gange timer, vokser køen.',
    'The hours of work that a case takes on average at the step. With fewer hours at hand than cases times hours, the queue grows.'
  ),
  'handlingHours.variation': say(
    'Hvor forskellige sagerne er: spredningen i pct. af middel. 0 pct. er ens sager; 100 pct. er mange korte og enkelte meget lange.',
    'How different cases are: the standard deviation in per cent of the mean. 0 is cases alike; 100 is many short and a few very long ones.'
  ),
  'handlingHours.low': say(
    'De færreste timer, en sag kan tage på trinnet.',
    'The fewest hours that a case may take at the step.'
  ),
  'handlingHours.likely': say(
    'De timer, en almindelig sag tager på trinnet. Vejer mest i gennemsnittet: fire gange så meget som lav og høj.',
    'The hours that an ordinary case takes at the step. It weighs most in the average: four times as much as low and high.'
  ),
  'handlingHours.high': say(
    'De fleste timer, en sag kan tage. Jo højere, jo oftere holder enkelte sager køen op.',
    'The most hours that a case may take. The higher, the oftener single cases hold up the queue.'
  ),
  outsideWait: sayTerm(
    'outsideWait',
    'Fristen løber imens, men der bruges ingen timer.',
    'The deadline runs meanwhile, but no hours are spent.'
  ),
  'outsideWait.mean': say(
    'Kalenderdage, sagen i gennemsnit venter på andre efter trinnet. Længere ventetid giver færre rettidige sager med samme arbejde.',
    'Calendar days that the case waits for others on average after the step. Longer waits make fewer cases on time with the same work.'
  ),
  'outsideWait.variation': say(
    'Hvor forskellige ventetiderne er: spredningen i pct. af middel. Store forskelle giver flere sager over fristen, også med kort gennemsnit.',
    'How different the waits are: the standard deviation in per cent of the mean. Great differences put more cases past the deadline even where the mean is short.'
  ),
  'outsideWait.low': say(
    'De færreste kalenderdage, en sag venter på andre efter trinnet.',
    'The fewest calendar days that a case waits for others after the step.'
  ),
  'outsideWait.likely': say(
    'De kalenderdage, en sag som regel venter på andre efter trinnet. Vejer fire gange så meget som lav og høj.',
    'The calendar days that a case usually waits for others after the step. It weighs four times as much as low and high.'
  ),
  'outsideWait.high': say(
    'De fleste kalenderdage, en sag venter på andre efter trinnet. Er det længere end fristen, bliver de sager for sene.',
    'The most calendar days that a case waits for others after the step. Where it is longer than the deadline, those cases are late.'
  ),
  exits: sayTerm(
    'withdrawal',
    'Lange køer mister flere sager på den måde.',
    'Long queues lose more cases this way.'
  ),
  'exits.name': say(
    'Hvorfor sagerne falder bort, for eksempel flytning eller tilbagetrukket ansøgning. Til læseren; grunde lægges sammen.',
    'Why the cases leave, such as moving away or a withdrawn application. For the reader; reasons are added up.'
  ),
  'exits.perYear': say(
    'Hvor stor en del af de åbne sager der ville falde bort på et år, hvis ingen blev afgjort.',
    'How much of the open cases would leave in a year if none were decided.'
  ),
  'exits.perMonth': say(
    'Hvor stor en del af de åbne sager der ville falde bort på en måned, hvis ingen blev afgjort.',
    'How much of the open cases would leave in a month if none were decided.'
  ),
  sequels: say(
    'Sager, der kommer af en afgjort sag: genoptagelse, klage, hjemvisning eller en ny slags sag. De er nye sager med egen frist og eget arbejde.',
    'Cases that come of a decided one: rework, appeal, remittal or another kind of case. They are new cases with a deadline and work of their own.'
  ),
  'sequels.kind': say(
    'Om den samme sag kommer igen, der klages, sagen hjemvises, eller der kommer en anden sag. En sag kommer kun igen på én af de tre første måder.',
    'Whether the same case returns, is appealed, is remitted, or another case comes. A case returns in one of the first three ways only.'
  ),
  'sequels.caseType': say(
    'Den sagstype, følgesagen er af. Er intet valgt, er det den samme som den afgjorte sags.',
    'The case type of the case that follows. If none is chosen it is that of the decided case.'
  ),
  'sequels.unit': say(
    'Det område, følgesagen hører til. Er intet valgt, er det den afgjorte sags.',
    'The unit that the case that follows belongs to. If none is chosen it is that of the decided case.'
  ),
  'sequels.share': say(
    'Hvor stor en del af de afgjorte sager der får en følgesag. Hver følgesag lægger sit arbejde oven i tilgangen.',
    'How many of the decided cases have one that follows. Each adds its work to the inflow.'
  ),
  extraShareHandedOver: say(
    'Lægges til andelen for sager, der undervejs har skiftet sagsbehandler; de går oftere om.',
    'Added to the share for cases that changed hands on the way; they come back oftener.'
  ),
  'sequels.delay': say(
    'Kalenderdage fra sagen er afgjort, til følgesagen modtages; mindst én.',
    'Calendar days from the decision until the case that follows is received; at least one.'
  ),
  'delay.mean': say(
    'Kalenderdage i gennemsnit. Længere tid flytter arbejdet ud i senere måneder.',
    'Calendar days on average. A longer time moves the work into later months.'
  ),
  'delay.variation': say(
    'Hvor forskellige tiderne er: spredningen i pct. af middel. 0 pct. er ens for alle sager.',
    'How different the times are: the standard deviation in per cent of the mean. 0 per cent is the same for all cases.'
  ),
  'delay.low': say('De færreste kalenderdage, der går.', 'The fewest calendar days that pass.'),
  'delay.likely': say(
    'De kalenderdage, der som regel går. Vejer fire gange så meget som lav og høj.',
    'The calendar days that usually pass. It weighs four times as much as low and high.'
  ),
  'delay.high': say('De fleste kalenderdage, der går.', 'The most calendar days that pass.'),
  reminders: say(
    'Borgere, der rykker for svar i gamle sager, koster timer hver måned. En lang kø tager på den måde tid fra sig selv.',
    'Citizens who ask for an answer in old cases cost hours each month. A long queue thus takes time from itself.'
  ),
  afterDays: say(
    'Kalenderdage siden modtagelsen, fra hvilke en åben sag koster tid til rykkere.',
    'Calendar days since receipt from which an open case costs time for reminders.'
  ),
  hoursPerMonth: say(
    'Timer om måneden, hver gammel sag koster i svar på rykkere. De går fra, før der tages sager.',
    'Hours a month that each old case costs in answers to reminders. They come off before cases are taken.'
  ),
  'reminders.group': say(
    'Den gruppe, der svarer på rykkere. Er ingen valgt, er det den første i modellen, der tager sagens første trin.',
    'The group that answers reminders. If none is chosen it is the first in the model that takes the first step of the case.'
  ),
  missedDeadlineNotice: say(
    'Skriftlig besked til borgeren, når fristen er overskredet. Hver sag, der bliver for sen, koster timer én gang.',
    'Written notice to the citizen when the deadline is missed. Each case that becomes late costs hours once.'
  ),
  'missedDeadlineNotice.hours': say(
    'Timer, en besked om overskredet frist tager. De går fra, før der tages sager.',
    'Hours that a notice of a missed deadline takes. They come off before cases are taken.'
  ),
  'missedDeadlineNotice.group': say(
    'Den gruppe, der skriver beskeden. Er ingen valgt, er det den første i modellen, der tager sagens første trin.',
    'The group that writes the notice. If none is chosen it is the first in the model that takes the first step of the case.'
  )
};
