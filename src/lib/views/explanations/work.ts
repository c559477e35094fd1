import { say, sayTerm, type Explanations } from './explained.ts';

/** What a group works on, and how it answers when there is more than it has hours for. */
export const work: Explanations = {
  lanes: sayTerm(
    'lane',
    'Reserverede timer bruges først, derefter tages sporene i orden.',
    'Reserved hours are used first; then lanes are taken in order.'
  ),
  'lanes.name': say(
    'Det, sporet kaldes på siden. Uden betydning for rækkefølgen.',
    'What the lane is called on the page. It does not matter to the order.'
  ),
  serves: say(
    'De sager, der tages i sporet. En sag, som intet spor tager, bliver aldrig afgjort.',
    'The cases that are taken in the lane. A case that no lane takes is never decided.'
  ),
  'serves.caseType': say(
    'Den sagstype, gruppen bruger timer på i sporet.',
    'The case type that the group spends hours on in the lane.'
  ),
  'serves.unit': say(
    'Det område, sagerne hører til. Er intet valgt, er det gruppens eget.',
    'The unit that the cases belong to. If none is chosen it is the group’s own.'
  ),
  'serves.step': say(
    'Det trin, sporet tager. Er intet valgt, tages alle sagens trin.',
    'The step that the lane takes. If none is chosen it takes all steps of the case.'
  ),
  'serves.programme': say(
    'Det program, sporet tager sager fra.',
    'The programme that the lane takes cases from.'
  ),
  'serves.part': say(
    'Den del af programmet, sporet tager. Er intet valgt, tages alle dele i området.',
    'The part of the programme that the lane takes. If none is chosen it takes all parts in the unit.'
  ),
  'serves.stage': say(
    'Om sporet tager gennemgang, genopretning, audit eller omarbejdning. Er intet valgt, tages det hele.',
    'Whether the lane takes review, remediation, audit or rework. If none is chosen it takes all of it.'
  ),
  'serves.category': say(
    'Den kategori, sporet tager under genopretning. Er intet valgt, tages alle.',
    'The category that the lane takes in remediation. If none is chosen it takes all.'
  ),
  reservedShare: say(
    'Hvor stor en del af gruppens timer der er lagt til side til sporet. Er der ingen sager i det, går timerne til de andre.',
    'How much of the group’s hours is set aside for the lane. If it has no cases the hours go to the others.'
  ),
  discipline: sayTerm(
    'discipline',
    'Først modtaget er retfærdigt; dem, der kan nås til tiden, løfter den offentliggjorte andel og lader de gamle ligge.',
    'First received is fair; those that can be on time lifts the published share and leaves the old ones lying.'
  ),
  pressure: sayTerm(
    'pressure',
    'Uden noget her arbejder gruppen ens, uanset hvor lang køen er.',
    'With nothing here the group works the same however long its queue is.'
  ),
  normalQueueDays: say(
    'Arbejdsdage, som det ventende arbejde sædvanligvis er gjort på. Er køen længere end det, er gruppen presset.',
    'Working days in which waiting work is usually done. Where the queue is longer, the group is under pressure.'
  ),
  overtimeShare: sayTerm(
    'overtime',
    'Her højst så stor en del af de almindelige timer.',
    'At most so much of the ordinary hours here.'
  ),
  overtimeCostFactor: say(
    'Prisen på en overarbejdstime i pct. af en almindelig time; 150 pct. gælder uden andet. Ændrer udgiften, ikke timerne.',
    'The price of an hour of overtime in per cent of an ordinary one; 150 per cent unless stated. It changes the cost, not the hours.'
  ),
  handlingCut: say(
    'Hvor meget kortere en sag højst behandles, når overarbejde ikke rækker. Det afgør flere sager og giver flere fejl.',
    'By how much at most handling is cut where overtime does not do. It decides more cases and makes more errors.'
  ),
  extraReworkShare: say(
    'Hvor mange flere af de afgjorte sager der højst må gøres om, når behandlingen er kortest.',
    'How many more of the decided cases at most come back when handling is at its shortest.'
  )
};
