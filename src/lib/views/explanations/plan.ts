import { say, sayTerm, type Explanations } from './explained.ts';

/** Scenarios, and the fields of their measures. */
export const plan: Explanations = {
  scenarios: sayTerm(
    'scenario',
    'Alle scenarier regnes med de samme tilfældige udsving, så forskellene kommer af tiltagene.',
    'All scenarios are computed with the same random variation, so that differences come of the measures.'
  ),
  basedOn: say(
    'Det scenarie, hvis tiltag også gælder her, før dette scenaries egne. Ændres det, følger dette med.',
    'The scenario whose measures hold here as well, before those of this one. Change it, and this follows.'
  ),
  measures: sayTerm('measure', 'De virker i listens orden.', 'They act in the order of the list.'),
  'measures.name': say(
    'Det, tiltaget kaldes i lister og i notatet. Uden navn skrives det ud fra, hvad det gør.',
    'What the measure is called in lists and in the note. Without a name it is written from what it does.'
  ),
  'measures.note': say(
    'Hvorfor tiltaget er her, eller hvad der ligger bag. Uden betydning for beregningen.',
    'Why the measure is here or what lies behind it. It does not enter the computation.'
  ),
  cause: say(
    'Tiltag med samme årsag, for eksempel en reform, vises som én søjle i forklaringen af forskelle.',
    'Measures of one cause, such as a reform, are shown as one bar where differences are explained.'
  ),
  off: say(
    'Et tiltag, der er slået fra, bliver stående, men regnes ikke med.',
    'A measure that is switched off stays in the list but does not count.'
  ),
  'measures.id': say(
    'Tiltagets korte navn uden mellemrum. Et usikkert tal i tiltaget trækkes efter det, så datoer kan flyttes, uden at udsvinget skifter.',
    'The short name of the measure, without spaces. Uncertain figures of the measure are drawn by it, so that dates can move without other luck.'
  ),
  'measures.grant': say(
    'Den bevilling, hvis stillinger og penge tiltaget ændrer.',
    'The grant whose positions and money the measure changes.'
  ),
  'measures.share': say(
    'Hvor stor en del tiltaget omfatter, i pct.: af bevillingen, der fortsætter, eller af sagerne, der overtages.',
    'How much the measure covers, in per cent: of the grant that goes on, or of the cases that are taken over.'
  ),
  'measures.from:date': say(
    'Den første dag, tiltaget virker. Indtil da er alt, som det er uden.',
    'The first day on which the measure acts. Until then all is as it is without.'
  ),
  'measures.from:id': say(
    'Den gruppe, stillingerne kommer fra; den mister deres timer.',
    'The group that the positions come from; it loses their hours.'
  ),
  'measures.until': say(
    'Den sidste dag, tiltaget virker. Uden dato virker det til periodens slutning.',
    'The last day on which the measure acts. Without a date it acts to the end of the period.'
  ),
  'measures.on': say(
    'Den dag, det sker: den sidste dag med bevillingen, eller den dag, stillingerne flytter.',
    'The day on which it happens: the last day of the grant, or the day on which positions move.'
  ),
  'measures.to:id': say(
    'Den gruppe, der får stillingerne eller sagerne. Er ingen valgt, forlader stillingerne myndigheden.',
    'The group that gets the positions or the cases. If none is chosen positions leave the authority.'
  ),
  'measures.positions': say(
    'Hvor mange årsværk tiltaget drejer sig om. De giver eller tager timer til sager.',
    'How many positions the measure is about. They give or take hours for cases.'
  ),
  'measures.funds': say(
    'De grupper, der får nye stillinger, og hvor mange hver.',
    'The groups that get new positions, and how many each.'
  ),
  'measures.recruitedOver': say(
    'Måneder, de nye begynder over, jævnt fordelt. Uden tal er alle der på første dag.',
    'Months over which the new ones begin, evenly. Without a number all are there on the first day.'
  ),
  oneOffCost: say(
    'Hvad tiltaget koster én gang ud over stillingerne, for eksempel inventar. Ændrer udgiften, ikke timerne.',
    'What the measure costs once besides its positions, such as furniture. It changes the cost, not the hours.'
  ),
  yearlyCost: say(
    'Hvad tiltaget koster hvert år ud over stillingerne, for eksempel licenser. Ændrer udgiften, ikke timerne.',
    'What the measure costs each year besides its positions, such as licences. It changes the cost, not the hours.'
  ),
  'measures.group': say(
    'Den gruppe, hvis timer eller arbejde tiltaget ændrer.',
    'The group whose hours or work the measure changes.'
  ),
  'measures.productivity': say(
    'Hvor meget holdet når i forhold til en erfaren medarbejder, som er 100 pct. Uden tal er det 100 pct.',
    'How much the team gets done beside somebody experienced, who is 100 per cent. It is 100 unless stated.'
  ),
  'measures.groups': say(
    'De grupper, tiltaget rammer. Hvor listen kan udelades, er det ellers alle.',
    'The groups that the measure acts on. Where the list may be left out it is otherwise all.'
  ),
  depth: sayTerm(
    'productivityLoss',
    'Her hvor stor en del af timerne, mens tabet er størst.',
    'Here how much of the hours while the loss is at its greatest.'
  ),
  duration: say(
    'Måneder, tabet er størst, før det begynder at aftage.',
    'Months during which the loss is at its greatest before it begins to abate.'
  ),
  recovery: say(
    'Måneder, tabet aftager over, jævnt til ingenting. Uden tal er det væk på én dag.',
    'Months over which the loss abates evenly to nothing. Without a number it is gone in one day.'
  ),
  'measures.inflows': say(
    'Den tilgang, der ændrer sig: sagstype for sagstype i hvert område.',
    'The inflows that change: case type by case type in each unit.'
  ),
  factor: say(
    'Det tal, der ganges med: 1,1 er en tiendedel mere, 0,9 en tiendedel mindre, og 1 er uændret.',
    'The number to multiply by: 1.1 is a tenth more, 0.9 a tenth less, and 1 is unchanged.'
  ),
  plus: say(
    'Så mange flere sager om måneden; minus er færre. Sæsonmønster og årlig udvikling virker også på dem.',
    'So many more cases a month; minus is fewer. Season and yearly trend work on them as well.'
  ),
  'measures.reached': say(
    'Udfyldes, hvor virkningen kommer jævnt: den dag, den er nået helt. Ellers er den der fra første dag.',
    'Filled in where the effect comes evenly: the day on which all of it is there. Otherwise it is there from the first day.'
  ),
  'measures.caseTypes': say(
    'De sagstyper, tiltaget virker på; de andre er som før.',
    'The case types that the measure acts on; the others are as before.'
  ),
  'measures.step': say(
    'Det trin, tiltaget virker på. Er intet valgt, er det alle trin.',
    'The step that the measure acts on. If none is chosen it is all steps.'
  ),
  'measures.units': say(
    'De områder, tiltaget virker i. Uden listen er det alle.',
    'The units that the measure acts in. Without the list it is all.'
  ),
  'measures.mean': say(
    'De nye timer pr. sag i gennemsnit. De gælder sager, der begyndes på fra da af.',
    'The new hours per case on average. They hold for cases begun from then on.'
  ),
  'measures.deadline': say(
    'Den nye frist for sager, der modtages fra datoen. Ældre sager beholder deres.',
    'The new deadline of cases received from the date on. Older ones keep theirs.'
  ),
  'measures.lanes': say(
    'Gruppens spor, så længe tiltaget virker, i stedet for alle dem, den ellers har.',
    'The lanes of the group while the measure acts, in place of all that it has otherwise.'
  ),
  'measures.programme': say(
    'Det program, hvis sager og datoer tiltaget ændrer.',
    'The programme whose cases and dates the measure changes.'
  ),
  'measures.start': say(
    'Programmets nye første dag. Står kun den, flytter slut og frigivelse lige så mange dage.',
    'The new first day of the programme. Where it stands alone, end and release move by as many days.'
  ),
  'measures.end': say(
    'Programmets nye sidste dag, som er sagernes frist. Milepæle flytter ikke.',
    'The new last day of the programme, which is the deadline of its cases. Milestones do not move.'
  ),
  'measures.turnover': say(
    'Hvor stor en del der siger op på et år, så længe tiltaget virker.',
    'How much of the staff leaves in a year while the measure acts.'
  ),
  familiarisationHours: sayTerm(
    'familiarisation',
    'De går fra i gruppen, der overtager, før der tages sager.',
    'They come off in the group that takes over before cases are taken.'
  ),
  'measures.input': say(
    'Den indtastning, formlen ændrer. Skriv noget af navnet for at vælge mellem dem, der kan ændres.',
    'The input that the formula changes. Type some of its name to choose among those that can be changed.'
  ),
  'measures.formula:text': sayTerm(
    'formula',
    'Ordet grund er værdien før, for eksempel grund * 1,1.',
    'The word base is the value before, such as base * 1.1.'
  )
};
