import { say, sayTerm, type Explanations } from './explained.ts';

/** Reviews and recoveries of a given number of cases. */
export const programmes: Explanations = {
  programmes: sayTerm(
    'programme',
    'Arbejdet går fra de samme grupper som de øvrige sager.',
    'The work is taken from the same groups as other cases.'
  ),
  'programmes.start': say(
    'Den første dag, programmets sager er der til gennemgang.',
    'The first day on which cases of the programme are there to be reviewed.'
  ),
  'programmes.end': say(
    'Den dag, alle sager skal være færdige. Den er deres frist.',
    'The day by which all cases are to be done. It is their deadline.'
  ),
  begins: say(
    'Om programmet begynder på sin startdag i alle scenarier, eller kun i dem, der har et tiltag, som starter det.',
    'Whether the programme begins on its first day in all scenarios, or only in those with a measure that starts it.'
  ),
  'programmes.priorityClass': say(
    'Fra 1 til 9: 1 tages først, 5 gælder uden andet. Bruges kun i spor, der arbejder efter prioritet.',
    'From 1 to 9: 1 is taken first, 5 holds unless stated. Used only in lanes that work by priority.'
  ),
  'programmes.parts': say(
    'De sager, programmet omfatter, delt op efter område eller efter, hvem der har dem.',
    'The cases of the programme, divided by unit or by who holds them.'
  ),
  'parts.unit': say('Det område, delens sager hører til.', 'The unit that the cases of the part belong to.'),
  'parts.cases': say(
    'Antallet af sager i delen, dem, der er gennemgået før perioden, med.',
    'The number of cases in the part, those reviewed before the period included.'
  ),
  reviewedAtStart: say(
    'Hvor mange af sagerne der er gennemgået før periodens første dag.',
    'How many of the cases were reviewed before the first day of the period.'
  ),
  reportedAtStart: say(
    'Hvor mange af de gennemgåede, der skal rettes op, der også er meldt færdige før periodens første dag.',
    'How many of the reviewed cases that need remedying were also reported done before the first day of the period.'
  ),
  'parts.mix': say(
    'Delens egen fordeling på kategorier, hvor den afviger fra programmets.',
    'The part’s own mix of categories where it differs from that of the programme.'
  ),
  'mix.category': say(
    'Den af programmets kategorier, andelen er for.',
    'Which of the programme’s categories the share is of.'
  ),
  'mix.share': say(
    'Hvor stor en del af delens sager gennemgangen finder i kategorien.',
    'How many of the part’s cases the review finds to be in the category.'
  ),
  'parts.followUp': say(
    'Den opfølgning, sagerne gennemgås sammen med, hvor de bliver klar ved næste opfølgning.',
    'The follow-up that the cases are reviewed with, where they are released with the next one.'
  ),
  release: say(
    'Hvornår sagerne er klar til gennemgang: alle på én dag, jævnt over tid eller ved sagens egen opfølgning. Jævnt giver en kortere kø.',
    'When cases are there to be reviewed: all on one day, evenly over time or with their own follow-up. Evenly makes a shorter queue.'
  ),
  'release.on': say(
    'Den dag, alle sager bliver klar. Uden dato er det programmets første dag.',
    'The day on which all cases are released. Without a date it is the first day of the programme.'
  ),
  'release.until': say(
    'Den dag, den sidste sag bliver klar; de fordeles jævnt på arbejdsdagene indtil da.',
    'The day on which the last case is released; they are spread evenly over the working days until then.'
  ),
  'release.latest': say(
    'Den dag, de sager, der endnu ikke er kommet med en opfølgning, bliver klar alligevel. Uden dato bliver de det ikke.',
    'The day on which cases that have come with no follow-up are released all the same. Without a date they are not.'
  ),
  review: say(
    'Det arbejde, det er at gennemgå én sag, og den ventetid, der kan følge, før kategorien er kendt.',
    'The work of reviewing one case, and the wait that may follow before its category is known.'
  ),
  'review.handlingHours': say(
    'Arbejdstimer til at gennemgå én sag. Sager gange timer er det, gennemgangen kræver.',
    'Hours of work to review one case. Cases times hours are what the review takes.'
  ),
  'review.outsideWait': say(
    'Kalenderdage, sagen venter på andre efter gennemgangen, for eksempel på oplysninger fra borgeren.',
    'Calendar days that the case waits for others after the review, such as information from the citizen.'
  ),
  'programmes.categories': sayTerm(
    'category',
    'En kategori uden trin er færdig med gennemgangen.',
    'A category without steps is done with its review.'
  ),
  'categories.share': say(
    'Hvor stor en del af sagerne gennemgangen finder i kategorien. Den sidste kategori kan stå tom og får resten.',
    'How many of the cases the review finds to be in the category. The last category may be left empty and takes the rest.'
  ),
  'categories.steps': say(
    'Det arbejde, der skal til for at rette sagen op, i orden. Efter det sidste trin er sagen færdigmeldt.',
    'The work it takes to remedy the case, in order. After the last step the case is reported done.'
  ),
  benefitEffect: say(
    'Hvad én færdig sag i kategorien ændrer i udgifter til ydelser om året; en besparelse skrives med minus.',
    'What one finished case of the category changes in benefit expenditure a year; a saving has a minus.'
  ),
  'programmes.audit': sayTerm(
    'audit',
    'Det koster timer og finder sager, der ikke er færdige.',
    'It costs hours and finds cases that are not done.'
  ),
  'audit.share': say(
    'Hvor stor en del af de færdigmeldte sager andre ser efter.',
    'How many of the cases reported done are checked by others.'
  ),
  'audit.delay': say(
    'Kalenderdage fra en sag er færdigmeldt, til den ses efter.',
    'Calendar days from a case being reported done until it is checked.'
  ),
  'audit.handlingHours': say(
    'Arbejdstimer til at se én færdigmeldt sag efter.',
    'Hours of work to check one case that was reported done.'
  ),
  'audit.rework': say(
    'De sager, der efter auditten må rettes igen.',
    'The cases that need more work after the audit.'
  ),
  'rework.share': say(
    'Hvor stor en del af de sager, der ses efter, der må rettes igen.',
    'How many of the cases that are checked need more work.'
  ),
  'rework.extraShareHandedOver': say(
    'Lægges til for sager, der har skiftet sagsbehandler under genopretningen; fejlen findes, når de meldes færdige.',
    'Added for cases that changed hands while they were remedied; the error is found when they are reported done.'
  ),
  'rework.handlingHours': say(
    'Arbejdstimer til at rette én sag igen.',
    'Hours of work to put one case right again.'
  ),
  milestones: sayTerm(
    'milestone',
    'Resultatet viser, hvor sandsynligt det er at nå den.',
    'The results show how likely it is to be met.'
  ),
  'milestones.date': say(
    'Den sidste dag, milepælen kan nås.',
    'The last day on which the milestone can be met.'
  ),
  'milestones.stage': say(
    'Hvor langt sagerne skal være: gennemgået, færdigmeldt eller helt afsluttet efter audit.',
    'How far the cases are to be: reviewed, reported done, or wholly closed after any audit.'
  ),
  'milestones.parts': say(
    'De dele, milepælen gælder. Uden listen gælder den dem alle.',
    'The parts that the milestone is for. Without the list it is for all.'
  ),
  'milestones.needed': say(
    'Hvor meget der skal være nået: en andel af sagerne eller et antal.',
    'How much is to have been done: a share of the cases or a number of them.'
  ),
  internalDeadlineFor: say(
    'Vælges, hvor denne milepæl er en tidligere dato, man selv har sat for at kunne nå en anden. Gælder den alle sager, bliver den deres frist.',
    'Chosen where this milestone is an earlier date set by oneself so that another can be met. Where it is for all cases it becomes their deadline.'
  )
};
