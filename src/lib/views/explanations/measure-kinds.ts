import type { MeasureKind } from '../../model/measure.ts';
import type { Wording } from '../../model/wording.ts';
import { say } from './explained.ts';

/** What measures of each kind do. */
export const measureKinds: Record<MeasureKind, Wording> = {
  continueGrant: say(
    'Bevillingen fortsætter efter sit udløb, helt eller delvist, med sine stillinger og penge.',
    'The grant goes on after its expiry, in whole or in part, with its positions and money.'
  ),
  endGrant: say(
    'Bevillingens stillinger og penge hører op efter en dag.',
    'The positions and money of the grant stop after a day.'
  ),
  moveGrantPositions: say(
    'Stillinger, bevillingen betaler, flytter fra en gruppe til en anden, aldrig flere end der er.',
    'Positions that the grant pays for move from one group to another, never more than there are.'
  ),
  invest: say(
    'Nye stillinger i grupper fra en dag, eventuelt rekrutteret over nogle måneder. Giver flere timer til sager.',
    'New positions in groups from a day on, perhaps recruited over some months. It gives more hours for cases.'
  ),
  temporaryTeam: say(
    'Ekstra årsværk i en gruppe mellem to datoer, for eksempel vikarer til en pukkel.',
    'Extra positions in a group between two dates, such as temps for a backlog.'
  ),
  movePositions: say(
    'Stillinger flytter fra en gruppe til en anden eller ud af myndigheden, aldrig flere end der er.',
    'Positions move from one group to another or out of the authority, never more than there are.'
  ),
  leaveVacant: say(
    'Stillinger holdes ledige i en tid. Imens giver de ingen timer til sager.',
    'Positions are kept vacant for a time. Meanwhile they give no hours for cases.'
  ),
  productivityLoss: say(
    'Grupper når mindre i en tid, for eksempel under en omorganisering, og kommer sig jævnt.',
    'Groups get less done for a time, such as in a reorganisation, and recover evenly.'
  ),
  changeInflow: say(
    'Der kommer flere eller færre sager fra en dag: gange et tal eller så mange om måneden.',
    'More or fewer cases come in from a day on: times a number, or so many a month.'
  ),
  changeHandlingTime: say(
    'Sager tager flere eller færre timer, for eksempel efter en ny lov eller en ensartet praksis.',
    'Cases take more or fewer hours, such as after a new act or with uniform practice.'
  ),
  changeDeadline: say(
    'Sager, der modtages fra en dag, får en anden frist. Arbejdet er det samme.',
    'Cases received from a day on have another deadline. The work stays the same.'
  ),
  changeLanes: say(
    'En gruppe tager andre sager eller i en anden rækkefølge i en tid. Begyndte sager gøres færdige.',
    'A group takes other cases, or in another order, for a time. Cases begun are finished.'
  ),
  pauseWork: say(
    'Sager af nogle typer bliver liggende i en tid, mens nye kommer ind som før.',
    'Cases of some types lie still for a time while new ones come in as before.'
  ),
  startProgramme: say(
    'Et program, der venter på det eller er stoppet, begynder på en dag.',
    'A programme that waits for it, or has been stopped, begins on a day.'
  ),
  stopProgramme: say(
    'Fra en dag bliver ingen flere af programmets sager klar; de, der er, gøres færdige.',
    'From a day on no more cases of the programme are released; those that are get done.'
  ),
  redateProgramme: say(
    'Et program får en anden start, slutning eller frigivelse. Milepæle bliver stående.',
    'A programme gets another start, end or release. Its milestones stay.'
  ),
  changeRecruitment: say(
    'En gruppes stillinger besættes på en anden måde i en tid. Det, der ikke står her, er som før.',
    'Posts of a group are filled in another way for a time. What is not stated here is as before.'
  ),
  moveCaseloads: say(
    'En gruppe overtager en del af sagerne på en dag. Hver koster timer at sætte sig ind i og går oftere om.',
    'A group takes over some of the cases on a day. Each costs hours to read up on and comes back oftener.'
  ),
  changeInput: say(
    'En indtastning får værdien af en formel i hele perioden, i dette scenarie.',
    'An input gets the value of a formula for the whole period, in this scenario.'
  )
};
