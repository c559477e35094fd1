import { say, sayTerm, type Explanations } from './explained.ts';

/** Grants, their budget lines, and what was granted before. */
export const money: Explanations = {
  grants: sayTerm(
    'grant',
    'Stillingerne i den giver timer til sager, så længe den gives.',
    'Its positions give hours for cases as long as it is given.'
  ),
  'grants.purpose': say(
    'Hvad pengene er givet til, med få ord. Står i notatet og ændrer intet i beregningen.',
    'What the money is given for, in a few words. It stands in the note and changes nothing in the computation.'
  ),
  expires: sayTerm(
    'grantExpiry',
    'Er også den sidste dag, stillingerne er der.',
    'It is also the last day of its positions.'
  ),
  'grants.funds': say(
    'De årsværk, bevillingen betaler i grupperne. De lægges til normeringen, til bevillingen udløber.',
    'The positions that the grant pays for in groups. They come on top of the establishment until the grant expires.'
  ),
  'funds.group': say(
    'Den gruppe, der får stillingerne og deres timer.',
    'The group that gets the positions and their hours.'
  ),
  'funds.positions': say(
    'Årsværk, der betales i gruppen. Flere giver flere timer til sager.',
    'Positions that are paid for in the group. More of them give more hours for cases.'
  ),
  'grants.lines': say(
    'Bevillingens beløb, linje for linje som i et budgetnotat: hvad pengene går til, hvor de bogføres, og hvor meget hvert år.',
    'The amounts of the grant, line by line as in a budget note: what the money is for, where it is booked, and how much each year.'
  ),
  'lines.purpose': say(
    'Hvad linjens penge går til. Er rækkens navn i tabellen, hvor ingen aktivitet er nævnt.',
    'What the money of the line is for. It names the row in the table where no activity is stated.'
  ),
  activity: say(
    'Den trykte række, linjen lægges sammen med andre linjer i. Uden den får linjen sin egen række.',
    'The printed row in which the line is added up with others. Without it the line has a row of its own.'
  ),
  'lines.controlArea': sayTerm('controlArea', '', ''),
  committee: say(
    'Det udvalg, pengene hører under. Tabeller i notatet deles op efter det.',
    'The committee that the money belongs to. Tables of the note are divided by it.'
  ),
  appropriation: say(
    'Hvor på kontoplanen linjen bogføres. Uden den står linjen uden nummer i tabellen.',
    'Where in the chart of accounts the line is booked. Without it the line stands without a number.'
  ),
  'appropriation.number': say(
    'Bevillingens nummer på kontoplanen, som det trykkes, for eksempel 3.45.1.',
    'The number of the appropriation as it is printed, such as 3.45.1.'
  ),
  'appropriation.name': say(
    'Hvad kontoen hedder på kontoplanen.',
    'What the appropriation is called in the chart of accounts.'
  ),
  validFrom: say(
    'Den første dag, der kan bogføres på nummeret. Uden dato har det altid kunnet bruges.',
    'The first day on which the number can be booked on. Without a date it could always be used.'
  ),
  validUntil: say(
    'Den sidste dag, der kan bogføres på nummeret. Penge i senere år kræver, at noget fortsætter det.',
    'The last day on which the number can be booked on. Money in later years needs something that continues it.'
  ),
  continuedAs: say(
    'Nummer og navn, pengene bogføres under, når det gamle nummer ikke gælder mere.',
    'The number and name that money is booked under once the old number is no longer valid.'
  ),
  'continuedAs.number': say(
    'Det nye nummer på kontoplanen, som det trykkes.',
    'The new number in the chart of accounts, as it is printed.'
  ),
  'continuedAs.name': say('Hvad den nye konto hedder.', 'What the new appropriation is called.'),
  direction: say(
    'U er en udgift, I er en indtægt. Indtægter trækkes fra i summerne.',
    'U is expenditure, I is income. Income counts against expenditure in the sums.'
  ),
  'lines.amounts': say(
    'Hele kroner for hvert budgetår; besparelser skrives med minus. Et år uden tal er intet, og 0 er 0.',
    'Whole kroner for each budget year; savings have a minus. A year without a number is nothing, and 0 is 0.'
  ),
  'lines.positions': say(
    'Årsværk for hvert budgetår i stedet for kroner. De ganges med prisen på et årsværk i linjens gruppe; færre stillinger skrives med minus.',
    'Positions for each budget year in place of kroner. They are multiplied by what one costs in the group of the line; fewer have a minus.'
  ),
  lasts: say(
    'Om beløbet er givet én gang, eller fortsætter hvert år som i det sidste år, der er skrevet.',
    'Whether the amount is given once or goes on each year as in the last year that is written.'
  ),
  casework: say(
    'Om linjen betaler sagsbehandlere. Kun de linjer bruges til at regne ud, hvad et årsværk koster, hvor gruppen ikke selv siger det.',
    'Whether the line pays for caseworkers. Only such lines tell what a full-time position costs where the group does not say.'
  ),
  'lines.group': say(
    'Den gruppe, linjen betaler stillinger i. Dens pris på et årsværk bruges, hvor linjen er skrevet i årsværk.',
    'The group whose posts the line pays for. Its price of a full-time position is used where the line is written in positions.'
  ),
  'grants.earlier': say(
    'Penge, der før er givet til det samme. Vises i notatet og ændrer intet i beregningen.',
    'Money given before for the same purpose. It is shown in the note and changes nothing in the computation.'
  ),
  agreement: say(
    'Den aftale eller det budget, pengene blev givet med, for eksempel Budget 2022.',
    'The agreement or budget by which the money was given, such as Budget 2022.'
  ),
  'earlier.amounts': say(
    'Hele kroner for hvert år, som de blev trykt dengang.',
    'Whole kroner for each year, as they were printed then.'
  ),
  'earlier.priceLevel': say(
    'De priser, beløbene blev trykt i: et bestemt års eller hvert års egne.',
    'The prices that the amounts were printed in: those of one year or of each year itself.'
  ),
  flag: say(
    'Hvad en læser skal vide om tallet, for eksempel at kilden ser forkert ud.',
    'What a reader should know of the figure, such as that the source looks wrong.'
  )
};
