import { say, type Explanations } from './explained.ts';

/** Documents, where they contradict themselves, where a value comes from, and values that change at dates. */
export const sources: Explanations = {
  documents: say(
    'De notater, planer og opgørelser, tal er hentet fra. Et tals kilde henviser til et af dem.',
    'The notes, plans and statements that figures are taken from. The source of a figure refers to one of them.'
  ),
  'documents.title': say(
    'Dokumentets titel, som den står i kilder og i notatet.',
    'The title of the document as it stands in sources and in the note.'
  ),
  'documents.date': say('Den dag, dokumentet er dateret.', 'The day that the document is dated.'),
  'documents.publisher': say(
    'Den myndighed eller afdeling, der har udgivet dokumentet.',
    'The authority or department that published the document.'
  ),
  'documents.reference': say(
    'Så andre kan finde dokumentet: sagsnummer i journalen, punkt på dagsordenen eller adresse.',
    'So that others can find the document: case number in the records, item on the agenda or address.'
  ),
  discrepancies: say(
    'Steder, hvor en kilde modsiger sig selv. Intet rettes i stilhed: det vises, hvad der er trykt, og hvad modellen regner med.',
    'Places where a source contradicts itself. Nothing is corrected in silence: what is printed is shown, and what the model goes by.'
  ),
  'discrepancies.subject': say(
    'Få ord om, hvilket tal eller hvilken tabel der ikke stemmer.',
    'A few words on which figure or table does not agree.'
  ),
  'discrepancies.printed': say(
    'Det, kilden selv skriver, ordret.',
    'What the source itself says, word for word.'
  ),
  'discrepancies.found': say(
    'Det, kildens egne tal giver, når de regnes efter, og hvad modellen bruger.',
    'What the source’s own figures give when reckoned again, and what the model uses.'
  ),
  'discrepancies.table': say(
    'Den tabel i notatet, uoverensstemmelsen vises ved.',
    'The table of the note that the discrepancy is shown at.'
  ),
  source: say(
    'Hvor tallet kommer fra: et dokument, kommunens egne data eller et skøn. Står i listen over antagelser, så andre kan efterprøve det.',
    'Where the figure comes from: a document, the municipality’s own data or a judgement. It stands in the register of assumptions, so that others can check it.'
  ),
  agesSource: say(
    'Hvor liggetiderne kommer fra: et dokument, kommunens egne data eller et skøn. Står i listen over antagelser.',
    'Where the ages come from: a document, the municipality’s own data or a judgement. It stands in the register of assumptions.'
  ),
  'document:id': say(
    'Det kildedokument, tallet står i. Dokumenterne føjes til under Kilder.',
    'The source document that has the figure. Documents are added under Sources.'
  ),
  where: say(
    'Side, tabel eller afsnit, så en anden kan slå tallet op.',
    'Page, table or section, so that somebody else can look the figure up.'
  ),
  'source.note': say(
    'Hvordan tallet er målt, eller hvad skønnet bygger på, i en sætning.',
    'How the figure was measured, or what the judgement rests on, in a sentence.'
  ),
  'agesSource.note': say(
    'Hvordan liggetiderne er målt, eller hvad skønnet bygger på.',
    'How the ages were measured, or what the judgement rests on.'
  ),
  owner: say(
    'Den funktion eller afdeling, der står inde for skønnet og kan spørges. Skriv helst ikke navne på personer.',
    'The function or department that answers for the judgement and can be asked. Better not the names of people.'
  ),
  commonShare: say(
    'Fra 0 til 1: hvor meget af usikkerheden der rammer alle områder ens. 1, som gælder uden andet, er helt ens; 0 er hvert område for sig.',
    'From 0 to 1: how much of the uncertainty strikes all units alike. 1, which holds unless stated, is wholly alike; 0 is each unit by itself.'
  ),
  changes: say(
    'De dage, værdien ændrer sig på, i tidens orden. Indtil den første gælder værdien ved start.',
    'The days on which the value changes, in the order of time. Until the first, the value at the start holds.'
  ),
  'changes.from': say(
    'Den dag, den nye værdi gælder fra, eller den dag, den begynder at nærme sig den.',
    'The day from which the new value holds, or on which it begins to move towards it.'
  ),
  'changes.reached': say(
    'Udfyldes, hvor værdien ændrer sig jævnt: den dag, den nye værdi er nået. Ellers skifter den på én dag.',
    'Filled in where the value changes evenly: the day on which the new value is reached. Otherwise it changes in one day.'
  ),
  'changes.note': say(
    'Hvorfor værdien ændrer sig, i få ord. Uden betydning for beregningen.',
    'Why the value changes, in a few words. It does not enter the computation.'
  )
};
