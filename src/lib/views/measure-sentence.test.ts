import { describe, expect, it } from 'vitest';
import { loadFormulas } from '../formulas/load-formulas.ts';
import type { ModelInput } from '../model/document.ts';
import { addProgramme } from '../model/testing-programme.ts';
import { known, smallModel, uncertain } from '../model/testing.ts';
import { measureSentence } from './measure-sentence.ts';

await loadFormulas();

type Measure = ModelInput['scenarios'][number]['measures'][number];

const group = 'sagsbehandlere';

/** [measure, Danish, English]; thin spaces are written as spaces. */
const sentences: [object, string, string][] = [
  [
    {
      kind: 'invest',
      funds: [{ group, positions: known(10, 'årsværk') }],
      from: '2024-03-01',
      until: '2025-12-31',
      recruitedOver: known(3, 'months'),
      oneOffCost: known(250_000, 'kr'),
      yearlyCost: known(6_090_000, 'kr/year')
    },
    'Der ansættes 10 årsværk i Sagsbehandlere fra 1.3.2024 til 31.12.2025, rekrutteret over 3 måneder; engangsudgift 250.000 kr.; 6.090.000 kr. om året.',
    '10 full-time equivalents in Caseworkers are added from 1 Mar 2024 to 31 Dec 2025, recruited over 3 months; one-off cost DKK 250,000; DKK 6,090,000 a year.'
  ],
  [
    {
      kind: 'temporaryTeam',
      group,
      positions: known(2.5, 'årsværk'),
      productivity: known(0.6, 'share'),
      from: '2024-03-01',
      until: '2024-04-30'
    },
    'Et midlertidigt hold på 2,5 årsværk arbejder i Sagsbehandlere fra 1.3.2024 til 30.4.2024, med 60 pct. af de andres produktivitet.',
    "A temporary team of 2.5 full-time equivalents works in Caseworkers from 1 Mar 2024 to 30 Apr 2024, at 60% of the others' productivity."
  ],
  [
    { kind: 'movePositions', group, to: 'bif', positions: known(1, 'årsværk'), from: '2024-06-01' },
    '1 årsværk flyttes fra Sagsbehandlere til BIF fra 1.6.2024.',
    '1 full-time equivalent move from Caseworkers to BIF from 1 Jun 2024.'
  ],
  [
    { kind: 'movePositions', group, positions: known(1.5, 'årsværk'), from: '2024-06-01' },
    '1,5 årsværk flyttes fra Sagsbehandlere til en anden myndighed fra 1.6.2024.',
    '1.5 full-time equivalents move from Caseworkers to another authority from 1 Jun 2024.'
  ],
  [
    {
      kind: 'leaveVacant',
      group,
      positions: uncertain(1, 1.5, 2, 'årsværk'),
      from: '2024-02-01',
      until: '2024-03-15'
    },
    '1 til 2, sandsynligt 1,5 årsværk i Sagsbehandlere holdes ubesat fra 1.2.2024 til 15.3.2024.',
    '1 to 2, likely 1.5 full-time equivalents in Caseworkers are kept vacant from 1 Feb 2024 to 15 Mar 2024.'
  ],
  [
    {
      kind: 'productivityLoss',
      groups: [group, 'bif'],
      depth: known(0.2, 'share'),
      from: '2024-02-01',
      duration: known(2, 'months'),
      recovery: known(1, 'months')
    },
    'Sagsbehandlere og BIF mister 20 pct. af produktiviteten fra 1.2.2024 i 2 måneder og henter det ind over 1 måned.',
    'Caseworkers and BIF lose 20% of their productivity from 1 Feb 2024 for 2 months and regain it over 1 month.'
  ],
  [
    { kind: 'changeInflow', inflows: ['merudgift-ind'], factor: known(1.2, 'factor'), from: '2024-02-01' },
    'Tilgangen af Merudgift stiger med 20 pct. fra 1.2.2024.',
    'The inflow of Additional-cost benefit rises by 20% from 1 Feb 2024.'
  ],
  [
    {
      kind: 'changeInflow',
      inflows: ['merudgift-ind'],
      plus: known(-10, 'cases/month'),
      from: '2024-02-01',
      reached: '2024-08-01',
      until: '2025-02-28'
    },
    'Tilgangen af Merudgift falder med 10 sager pr. måned gradvist fra 1.2.2024 til 1.8.2024, og kun til 28.2.2025.',
    'The inflow of Additional-cost benefit falls by 10 cases a month gradually from 1 Feb 2024 to 1 Aug 2024, and only until 28 Feb 2025.'
  ],
  [
    {
      kind: 'changeHandlingTime',
      caseTypes: ['merudgift'],
      step: 'vurdering',
      units: ['handicap'],
      factor: uncertain(0.9, 1.05, 1.2, 'factor'),
      from: '2024-02-01'
    },
    'Tidsforbruget pr. sag i Merudgift (Vurdering) i Borgercenter Handicap ændres med −10 pct. til +20 pct., sandsynligt +5 pct. fra 1.2.2024.',
    'The handling time per case of Additional-cost benefit (Assessment) in Disability Centre changes by −10% to +20%, likely +5% from 1 Feb 2024.'
  ],
  [
    {
      kind: 'changeHandlingTime',
      caseTypes: ['merudgift'],
      step: 'vurdering',
      mean: known(4.5, 'hours'),
      from: '2024-02-01'
    },
    'Tidsforbruget pr. sag i Merudgift (Vurdering) bliver 4,5 timer fra 1.2.2024.',
    'The handling time per case of Additional-cost benefit (Assessment) becomes 4.5 hours from 1 Feb 2024.'
  ],
  [
    {
      kind: 'changeDeadline',
      caseTypes: ['merudgift'],
      deadline: { amount: known(1, 'weeks') },
      from: '2024-02-01',
      name: { da: 'Ny lov', en: 'New law' }
    },
    'Ny lov: Fristen for Merudgift bliver 1 uge for sager modtaget fra 1.2.2024.',
    'New law: The deadline of Additional-cost benefit becomes 1 week for cases received from 1 Feb 2024.'
  ],
  [
    {
      kind: 'changeLanes',
      group,
      lanes: [
        {
          id: 'foerst',
          serves: [{ caseType: 'merudgift', step: 'oplysning' }],
          discipline: 'earliestDue',
          reservedShare: known(0.25, 'share')
        },
        { id: 'alle', serves: [{ caseType: 'merudgift' }], discipline: 'onTimeFirst' }
      ],
      from: '2024-02-01'
    },
    'Sagsbehandlere arbejder fra 1.2.2024 efter disse spor: Merudgift: Oplysning (første frist først, 25 pct. af tiden er reserveret) og Merudgift (dem, der kan nå fristen, først).',
    'Caseworkers work by these lanes from 1 Feb 2024: Additional-cost benefit: Information (earliest deadline first, 25% of the time reserved) and Additional-cost benefit (those still on time first).'
  ],
  [
    {
      kind: 'changeLanes',
      group,
      lanes: [
        {
          id: 'roede',
          serves: [
            {
              programme: 'gennemgang',
              part: 'anbragte',
              stage: 'remediation',
              category: 'roed',
              step: 'undersoegelse'
            },
            { programme: 'gennemgang', stage: 'audit' }
          ],
          discipline: 'earliestDue'
        },
        {
          id: 'alle',
          serves: [{ programme: 'gennemgang', unit: 'handicap' }, { caseType: 'merudgift' }],
          discipline: 'earliestDue'
        }
      ],
      from: '2024-02-01'
    },
    'Sagsbehandlere arbejder fra 1.2.2024 efter disse spor: Sagsgennemgang: Anbragte børn, genopretning, Rød, Undersøgelse og Sagsgennemgang: audit (første frist først) og Sagsgennemgang i Borgercenter Handicap og Merudgift (første frist først).',
    'Caseworkers work by these lanes from 1 Feb 2024: Case review: Anbragte børn, remediation, Red, Undersøgelse and Case review: audit (earliest deadline first) and Case review in Disability Centre and Additional-cost benefit (earliest deadline first).'
  ],
  [
    {
      kind: 'pauseWork',
      caseTypes: ['merudgift'],
      step: 'oplysning',
      groups: [group],
      from: '2024-02-01',
      until: '2024-02-29'
    },
    'Arbejdet med Merudgift (Oplysning) hos Sagsbehandlere ligger stille fra 1.2.2024 til 29.2.2024.',
    'Work on Additional-cost benefit (Information) by Caseworkers is paused from 1 Feb 2024 to 29 Feb 2024.'
  ],
  [
    {
      kind: 'changeInput',
      input: 'caseTypes.merudgift.steps.oplysning.handlingHours.mean',
      formula: 'grund * 1,2'
    },
    'Merudgift, Oplysning: tidsforbrug pr. sag, middel sættes til grund * 1,2.',
    'Additional-cost benefit, Information: handling time per case, mean is set to grund * 1,2.'
  ],
  [
    {
      kind: 'moveCaseloads',
      caseTypes: ['merudgift'],
      to: group,
      share: known(0.4, 'share'),
      familiarisationHours: known(2, 'hours'),
      from: '2024-02-01'
    },
    '40 pct. af sagerne i Merudgift overtages af Sagsbehandlere 1.2.2024, med 2 timer til indlæsning pr. sag.',
    '40% of the cases of Additional-cost benefit are taken over by Caseworkers on 1 Feb 2024, with 2 hours to get to know each.'
  ],
  [
    {
      kind: 'changeRecruitment',
      group,
      turnover: known(0.2, 'share/year'),
      timeToFill: { kind: 'gamma', mean: known(60, 'days'), variation: known(0.5, 'share') },
      temps: { vacancyShare: known(0.5, 'share'), productivity: known(0.8, 'share') },
      newPosts: { recruitedAhead: known(30, 'days') },
      from: '2024-02-01'
    },
    'I Sagsbehandlere ændres rekrutteringen fra 1.2.2024: personaleomsætning på 20 pct. pr. år, rekrutteringstid på 60 dage, vikarer for 50 pct. af vakancerne og nye stillinger rekrutteres 30 dage forud.',
    'Recruitment in Caseworkers changes from 1 Feb 2024: turnover of 20% a year, 60 days to fill a vacancy, temps for 50% of the vacancies and new posts recruited 30 days ahead.'
  ],
  [
    { kind: 'stopProgramme', programme: 'gennemgang', from: '2024-09-01' },
    'Fra 1.9.2024 frigives ingen flere sager i »Sagsgennemgang«; de frigivne gøres færdige.',
    'From 1 Sep 2024 no more cases of “Case review” are released; those that are will be finished.'
  ],
  [
    {
      kind: 'redateProgramme',
      programme: 'gennemgang',
      start: '2024-03-01',
      release: { kind: 'evenly', until: '2025-01-31' },
      end: '2025-07-31'
    },
    '»Sagsgennemgang« får nye datoer: begynder 1.3.2024, frigiver sagerne jævnt til 31.1.2025 og slutter 31.7.2025.',
    '“Case review” gets new dates: begins on 1 Mar 2024, releases the cases evenly until 31 Jan 2025 and ends on 31 Jul 2025.'
  ],
  [
    { kind: 'continueGrant', grant: 'so42', share: known(0.5, 'share') },
    '»Det gode borgermøde« videreføres med 50 pct., når bevillingen udløber.',
    '“The good citizen meeting” is continued at 50% when the grant expires.'
  ],
  [
    {
      kind: 'continueGrant',
      grant: 'so42',
      share: known(0.5, 'share'),
      from: '2025-02-01',
      until: '2025-06-30'
    },
    '»Det gode borgermøde« videreføres med 50 pct. fra 1.2.2025 til 30.6.2025.',
    '“The good citizen meeting” is continued at 50% from 1 Feb 2025 to 30 Jun 2025.'
  ],
  [
    { kind: 'endGrant', grant: 'so42', on: '2024-05-31' },
    '»Det gode borgermøde« afsluttes efter 31.5.2024.',
    '“The good citizen meeting” ends after 31 May 2024.'
  ],
  [
    {
      kind: 'moveGrantPositions',
      grant: 'so42',
      from: group,
      to: 'bif',
      positions: known(1, 'årsværk'),
      on: '2024-05-31'
    },
    '1 årsværk, som »Det gode borgermøde« betaler, flyttes fra Sagsbehandlere til BIF fra 31.5.2024.',
    '1 full-time equivalent that “The good citizen meeting” pays for move from Caseworkers to BIF from 31 May 2024.'
  ]
];

describe('a measure in a sentence', () => {
  it.each(sentences)('%j', (measure, danish, english) => {
    const model = smallModel((draft) => {
      draft.staffGroups.push({ ...structuredClone(draft.staffGroups[0]!), id: 'bif', name: 'BIF' });
      if (JSON.stringify(measure).includes('"programme"')) addProgramme(draft);
      draft.scenarios[1]!.measures = [measure as Measure];
      delete draft.lever;
    });
    const [stated] = model.scenarios[1]!.measures;
    const read = (language: 'da' | 'en') =>
      measureSentence(model, stated!, language).replaceAll('\u202f', ' ');
    expect(read('da')).toBe(danish);
    expect(read('en')).toBe(english);
  });
});
