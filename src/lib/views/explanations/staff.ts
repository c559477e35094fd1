import { say, sayTerm, type Explanations } from './explained.ts';

/** Staff groups: positions, what of their hours goes to cases, how posts are filled, and what they work on. */
export const staff: Explanations = {
  staffGroups: sayTerm(
    'staffGroup',
    'Årsværk gange nettotimer gange sagsrettet andel er gruppens timer til sager.',
    'Positions times net hours times case share are the hours of the group for cases.'
  ),
  'staffGroups.unit': say(
    'Det område, gruppens timer og mangel i årsværk vises under, og hvis sager dens spor tager, hvor de ikke siger andet.',
    'The unit that the group’s hours and gap are shown under, and whose cases its lanes take unless they say otherwise.'
  ),
  establishment: sayTerm(
    'establishment',
    'Flere giver flere timer til sager.',
    'More of them give more hours for cases.'
  ),
  caseShare: sayTerm(
    'caseShare',
    'En højere andel giver flere timer til sager.',
    'A higher share gives more hours for cases.'
  ),
  productivity: say(
    'Hvor meget gruppen når i sine timer: 100 pct. er uforstyrret, 90 pct. er en tiendedel mindre. Uden tal er den 100 pct.',
    'How much the group gets done in its hours: 100 per cent is undisturbed, 90 is a tenth less. It is 100 unless stated.'
  ),
  costPerFte: say(
    'Hvad et årsværk koster om året. Bruges til at regne kroner om til årsværk og tilbage; sager og frister ændrer sig ikke.',
    'What a full-time position costs a year. Used to convert kroner to positions and back; cases and deadlines do not change.'
  ),
  salary: say(
    'Løn med tillæg for et årsværk om året, uden pension.',
    'Salary with allowances of a full-time position a year, without pension.'
  ),
  pension: say(
    'Arbejdsgiverens bidrag til pension, i pct. af lønnen eller i kroner om året.',
    'The employer’s pension contribution, in per cent of the salary or in kroner a year.'
  ),
  overhead: say(
    'Lokaler, it og ledelse for et årsværk, i pct. af løn og pension tilsammen eller i kroner om året.',
    'Premises, IT and management of a full-time position, in per cent of salary and pension together or in kroner a year.'
  ),
  noticePay: say(
    'Måneder, der betales løn, efter at en bevilling er udløbet. Det koster penge og giver ingen timer til sager.',
    'Months of pay after a grant has expired. It costs money and gives no hours for cases.'
  ),
  staffing: say(
    'Hvordan stillinger bliver ledige og besat igen. Uden noget her er alle stillinger altid besat med erfarne.',
    'How posts fall vacant and are filled again. With nothing here all posts are always held by experienced staff.'
  ),
  turnover: sayTerm(
    'turnover',
    'Højere giver flere ledige stillinger og flere nye, der skal læres op.',
    'Higher makes more vacancies and more new colleagues to train.'
  ),
  timeToFill: sayTerm(
    'timeToFill',
    'I den tid mangler stillingens timer.',
    'Meanwhile the hours of the post are missing.'
  ),
  'timeToFill.mean': say(
    'Kalenderdage i gennemsnit, fra en stilling bliver ledig, til en ny begynder.',
    'Calendar days on average from a post falling vacant until somebody new begins.'
  ),
  'timeToFill.variation': say(
    'Hvor forskellige tiderne er: spredningen i pct. af middel. 0 pct. er ens hver gang.',
    'How different the times are: the standard deviation in per cent of the mean. 0 per cent is the same each time.'
  ),
  'timeToFill.low': say(
    'De færreste kalenderdage, det tager at besætte en stilling.',
    'The fewest calendar days that it takes to fill a post.'
  ),
  'timeToFill.likely': say(
    'De kalenderdage, det som regel tager at besætte en stilling. Vejer fire gange så meget som lav og høj.',
    'The calendar days that it usually takes to fill a post. It weighs four times as much as low and high.'
  ),
  'timeToFill.high': say(
    'De fleste kalenderdage, det tager at besætte en stilling.',
    'The most calendar days that it takes to fill a post.'
  ),
  vacantAtStart: say(
    'Hvor stor en del af stillingerne der er ledige på periodens første dag. De besættes efterhånden.',
    'How much of the posts is vacant on the first day of the period. They are filled in time.'
  ),
  newAtStart: say(
    'Hvor stor en del af medarbejderne der på den første dag er under oplæring og når mindre.',
    'How much of the staff is still in its first months on the first day and gets less done.'
  ),
  rampUp: sayTerm(
    'rampUp',
    'Den stiger jævnt fra begyndelsen til fuld produktivitet.',
    'It rises evenly from the start to full productivity.'
  ),
  startLevel: say(
    'Hvor meget en ny kollega når den første dag: 50 pct. er halvt så meget som en erfaren.',
    'How much a new colleague gets done on the first day: 50 per cent is half of somebody experienced.'
  ),
  'rampUp.months': say(
    'Måneder, før en ny kollega når lige så meget som en erfaren.',
    'Months before a new colleague gets as much done as somebody experienced.'
  ),
  mentoring: sayTerm(
    'mentoring',
    'De går fra, før der tages sager.',
    'They come off before cases are taken.'
  ),
  hoursPerWeek: say(
    'Timer om ugen, som hver ny kollega tager fra de andre.',
    'Hours a week that each new colleague takes from the others.'
  ),
  'mentoring.months': say(
    'Så mange måneder efter ansættelsen hjælper kollegerne.',
    'For so many months after being hired colleagues help.'
  ),
  temps: sayTerm(
    'temp',
    'Vikarer giver timer, men når måske mindre.',
    'Temps give hours, but may get less done.'
  ),
  vacancyShare: say(
    'Hvor stor en del af de ledige stillinger der får en vikar, indtil de er besat.',
    'How much of the vacancies gets a temp until they are filled.'
  ),
  startsAfter: say(
    'Kalenderdage fra en stilling bliver ledig, til vikaren begynder. Uden tal begynder vikaren samme dag.',
    'Calendar days from a post falling vacant until the temp begins. Without a number it is the same day.'
  ),
  'temps.productivity': say(
    'Hvor meget en oplært vikar når i forhold til en erfaren medarbejder, som er 100 pct.',
    'How much a trained temp gets done beside somebody experienced, who is 100 per cent.'
  ),
  'temps.rampUp': say(
    'Vikarers egen oplæring. Uden den når en vikar sit fulde fra første dag.',
    'The ramp-up of temps. Without it a temp gets everything done from the first day.'
  ),
  'temps.periods': say(
    'Vikarer, der kommer ud over stillingerne i bestemte perioder, for eksempel en sommer.',
    'Temps who come besides the posts for given periods, such as a summer.'
  ),
  'periods.from': say('Den første dag, vikarerne er der.', 'The first day that the temps are there.'),
  'periods.to': say('Den sidste dag, vikarerne er der.', 'The last day that the temps are there.'),
  'periods.positions': say(
    'Årsværk af vikarer i perioden; de lægges til gruppens stillinger.',
    'Positions of temps in the period; they come on top of the posts of the group.'
  ),
  'temps.costPerFte': say(
    'Hvad et årsværk af en vikar koster om året. Uden tal koster det som gruppens egne; timerne ændrer sig ikke.',
    'What a full-time position of a temp costs a year. Unless stated it is what the group’s own cost; hours do not change.'
  ),
  newPosts: say(
    'Hvordan stillinger, der opstår i perioden, bliver besat: hvor tidligt der søges, og over hvor lang tid folk begynder.',
    'How posts that arise in the period are filled: how early recruitment begins, and over how long people start.'
  ),
  recruitedAhead: say(
    'Kalenderdage, rekrutteringen begynder, før stillingerne er der. Flere giver timer tidligere.',
    'Calendar days by which recruitment begins before the posts are there. More of them give hours earlier.'
  ),
  'newPosts.recruitedOver': say(
    'Måneder, de nye medarbejdere begynder over, jævnt fordelt. Uden tal begynder alle på én gang.',
    'Months over which the new staff begins, evenly. Without a number all begin at once.'
  ),
  leavingEarly: say(
    'At flere siger op, når en tidsbegrænset bevilling snart udløber, og at ingen nye begynder til sidst.',
    'That more people leave when a fixed-term grant is about to expire, and nobody new begins near its end.'
  ),
  'leavingEarly.months': say(
    'Måneder før udløbet, hvor flere siger op, og ingen nye begynder.',
    'Months before expiry in which more leave and nobody new begins.'
  ),
  extraTurnover: say(
    'Lægges til personaleomsætningen i de sidste måneder. Højere giver færre timer før udløbet.',
    'Added to the turnover in the last months. Higher gives fewer hours before expiry.'
  ),
  'staffGroups.caseload': say(
    'Fælles timer regner gruppen som én strøm; fælles kø giver hver én sag ad gangen; egne sager giver hver sin sagsstamme og mere ujævne ventetider.',
    'Pooled counts the group as one stream; one queue gives each person one case at a time; own cases give each a caseload, and waits that differ more.'
  ),
  'staffGroups.handover': sayTerm(
    'handover',
    'Tiden går fra, før der tages sager.',
    'The time comes off before cases are taken.'
  ),
  hoursPerCase: say(
    'Timer, det tager at sætte sig ind i en sag, der skifter sagsbehandler.',
    'Hours it takes to read up on a case that changes hands.'
  )
};
