import { describe, expect, it } from 'vitest';
import { fieldWords } from './field-words.ts';
import { inputPaths, listInputs, listSourcedTables } from './inputs.ts';
import { valueAt } from './problem.ts';
import { known, smallModel, uncertain } from './testing.ts';

const assumption = { kind: 'assumption' as const, note: 'x' };

/** A model with an input at every kind of place. */
const rich = smallModel((draft) => {
  draft.calendar.availability = [
    { from: '07-01', to: '07-31', weight: known(0.4, 'share') },
    { week: 7, weight: known(0.6, 'share') }
  ];
  draft.caseTypes[0]!.exits = [
    { id: 'traekker', name: 'Trækker ansøgningen', perYear: known(0.1, 'share/year') },
    { id: 'flytter', name: 'Flytter', perMonth: known(0.002, 'share/month') }
  ];
  draft.caseTypes[0]!.sequels = [
    {
      id: 'klage',
      kind: 'appeal',
      share: known(0.05, 'share'),
      extraShareHandedOver: known(0.02, 'share'),
      delay: { kind: 'fixed', mean: known(28, 'days') }
    },
    {
      id: 'ny',
      kind: 'creates',
      caseType: 'merudgift',
      unit: 'handicap',
      share: known(0.1, 'share'),
      delay: { kind: 'fixed', mean: known(365, 'days') }
    }
  ];
  draft.caseTypes.push({
    id: 'opfoelgning',
    name: { da: 'Opfølgning', en: 'Follow-up' },
    deadline: { planned: true },
    steps: [
      {
        id: 'samtale',
        name: 'Samtale',
        handlingHours: {
          kind: 'range',
          low: known(1, 'hours'),
          likely: known(2, 'hours'),
          high: uncertain(3, 4, 5, 'hours')
        }
      }
    ]
  });
  draft.caseTypes[0]!.reminders = {
    afterDays: known(120, 'days'),
    hoursPerMonth: uncertain(0.1, 0.25, 0.5, 'hours/month')
  };
  draft.caseTypes[0]!.missedDeadlineNotice = { hours: known(0.3, 'hours'), group: 'sagsbehandlere' };
  draft.inflows[0]!.perMonth = {
    start: uncertain(35, 40, 50, 'cases/month'),
    changes: [{ from: '2024-07-01', to: known(45, 'cases/month') }]
  };
  draft.inflows[0]!.yearlyTrend = known(0.05, 'share/year');
  draft.inflows[0]!.dispersion = known(1.5, 'factor');
  draft.inflows[0]!.season = { months: Array<number>(12).fill(1), source: assumption };
  draft.backlogs = [
    {
      id: 'gamle',
      caseType: 'merudgift',
      unit: 'handicap',
      openCases: known(120, 'cases'),
      ages: { kind: 'uniform', from: 0, to: 90 },
      agesSource: { kind: 'measured', note: 'Udtræk' }
    }
  ];
  draft.followUps = [
    {
      id: 'stamme',
      caseType: 'opfoelgning',
      unit: 'handicap',
      activeCases: known(300, 'cases'),
      interval: { kind: 'fixed', mean: known(365, 'days') },
      earliestDaysBefore: known(30, 'days'),
      overdueAtStart: known(0.2, 'share'),
      overdueDays: known(200, 'days'),
      nextFrom: 'actual',
      entries: [{ caseType: 'merudgift', share: known(0.6, 'share') }],
      exitsPerYear: known(0.1, 'share/year')
    }
  ];
  const [group] = draft.staffGroups;
  if (group === undefined) throw new Error('the small model has a staff group');
  group.productivity = known(1, 'share');
  group.netHours = { ...draft.netHours };
  group.costPerFte = known(609_000, 'kr/årsværk');
  group.pressure = {
    normalQueueDays: known(20, 'workingDays'),
    overtimeShare: known(0.05, 'share'),
    overtimeCostFactor: known(1.5, 'share'),
    handlingCut: uncertain(0, 0.1, 0.2, 'share'),
    extraReworkShare: known(0.05, 'share')
  };
  group.staffing = {
    turnover: uncertain(0.1, 0.24, 0.4, 'share/year'),
    timeToFill: { kind: 'gamma', mean: known(120, 'days'), variation: known(0.4, 'share') },
    vacantAtStart: known(0.05, 'share'),
    newAtStart: known(0.1, 'share'),
    rampUp: { startLevel: known(0.4, 'share'), months: known(6, 'months') },
    mentoring: { hoursPerWeek: known(4, 'hours/week'), months: known(9, 'months') },
    temps: {
      vacancyShare: known(0.3, 'share'),
      startsAfter: known(30, 'days'),
      productivity: known(0.8, 'share'),
      rampUp: { startLevel: known(0.6, 'share'), months: known(1, 'months') },
      periods: [{ id: 'sommer', from: '2024-07-01', to: '2024-08-31', positions: known(1, 'årsværk') }],
      costPerFte: known(900_000, 'kr/årsværk')
    },
    newPosts: { recruitedAhead: known(60, 'days'), recruitedOver: known(3, 'months') },
    leavingEarly: { months: known(6, 'months'), extraTurnover: known(0.5, 'share/year') }
  };
  group.lanes.push({
    id: 'opfoelgning',
    serves: [{ caseType: 'opfoelgning' }],
    reservedShare: known(0.25, 'share'),
    discipline: 'earliestDue'
  });
  draft.staffGroups.push({ ...group, id: 'bif', name: 'BIF' });
  draft.grants[0]?.earlier.push({
    agreement: 'Budget 2021',
    amounts: { '2021': 1 },
    priceLevel: 'current',
    source: assumption
  });
  draft.targets = [{ id: 'maal', measure: 'closedOnTime', share: known(0.8, 'share') }];
  draft.published = [
    {
      id: 'h1',
      unit: 'handicap',
      from: '2024-01-01',
      to: '2024-06-30',
      measure: 'closedOnTime',
      share: 0.57,
      bound: 'equal',
      source: assumption
    }
  ];
  const move = {
    kind: 'moveGrantPositions' as const,
    grant: 'so42',
    from: 'sagsbehandlere',
    to: 'bif',
    positions: known(0.25, 'årsværk'),
    on: '2024-06-01'
  };
  draft.scenarios[1]?.measures.push(move, { ...move });
});

describe('the register of inputs', () => {
  const inputs = listInputs(rich);

  it('holds every unit and source in the document, each once', () => {
    const text = JSON.stringify(rich);
    // A unit of an organisation is followed by an id, never by a source or a common share.
    const written = text.match(/"unit":"[^"]+","source":/g) ?? [];
    expect(inputs).toHaveLength(written.length);
  });

  it('leads back to the quantity', () => {
    for (const { location, quantity, unit, source } of inputs) {
      expect(valueAt(rich, location)).toBe(quantity);
      expect([unit, source]).toEqual([quantity.unit, quantity.source]);
    }
  });

  it('gives each input a path of its own', () => {
    expect(new Set(inputs.map(({ path }) => path)).size).toBe(inputs.length);
  });

  it.each([
    ['netHours.grossHours', 'nettotimer, bruttotimer', 'net hours, gross hours'],
    [
      'staffGroups.sagsbehandlere.staffing.rampUp.startLevel',
      'Sagsbehandlere: bemanding af stillinger, oplæring, produktivitet ved ansættelsen',
      'Caseworkers: filling of posts, ramp-up, productivity when hired'
    ],
    [
      'staffGroups.sagsbehandlere.staffing.temps.periods.sommer.positions',
      'Sagsbehandlere: bemanding af stillinger, vikarer, i en periode, 1.7.2024–31.8.2024',
      'Caseworkers: filling of posts, temps, for a period, 2024-07-01 to 2024-08-31'
    ],
    [
      'calendar.availability.07-01--07-31.weight',
      '1.7.–31.7.: bemanding i perioden',
      '07-01 to 07-31: staffing in the period'
    ],
    ['calendar.availability.week-7.weight', 'uge 7: bemanding i perioden', 'week 7: staffing in the period'],
    ['caseTypes.merudgift.deadline.amount', 'Merudgift: frist', 'Additional-cost benefit: deadline'],
    [
      'caseTypes.merudgift.steps.vurdering.handlingHours.mean',
      'Merudgift, Vurdering: tidsforbrug pr. sag, middel',
      'Additional-cost benefit, Assessment: handling time per case, mean'
    ],
    [
      'caseTypes.opfoelgning.steps.samtale.handlingHours.high',
      'Opfølgning, Samtale: tidsforbrug pr. sag, høj',
      'Follow-up, Samtale: handling time per case, high'
    ],
    [
      'caseTypes.merudgift.reminders.afterDays',
      'Merudgift: rykkere, fra en liggetid på',
      'Additional-cost benefit: reminders, from an age of'
    ],
    [
      'caseTypes.merudgift.reminders.hoursPerMonth',
      'Merudgift: rykkere, timer pr. sag om måneden',
      'Additional-cost benefit: reminders, hours per case a month'
    ],
    [
      'caseTypes.merudgift.missedDeadlineNotice.hours',
      'Merudgift: besked om overskredet frist, timer pr. sag',
      'Additional-cost benefit: notice of a missed deadline, hours per case'
    ],
    [
      'caseTypes.merudgift.exits.traekker.perYear',
      'Merudgift, Trækker ansøgningen: frafald, pr. år',
      'Additional-cost benefit, Trækker ansøgningen: exits, per year'
    ],
    [
      'caseTypes.merudgift.sequels.klage.share',
      'Merudgift: følgesager, klage, andel',
      'Additional-cost benefit: cases that follow, appeal, share'
    ],
    [
      'caseTypes.merudgift.sequels.ny.delay.mean',
      'Merudgift: følgesager, ny sag (Merudgift, Borgercenter Handicap), ventetid inden, middel',
      'Additional-cost benefit: cases that follow, new case (Additional-cost benefit, Disability Centre), wait before, mean'
    ],
    [
      'inflows.merudgift-ind.dispersion',
      'Merudgift, Borgercenter Handicap: tilgang, varians i forhold til middel',
      'Additional-cost benefit, Disability Centre: inflow, variance to mean'
    ],
    [
      'inflows.merudgift-ind.perMonth',
      'Merudgift, Borgercenter Handicap: tilgang, pr. måned',
      'Additional-cost benefit, Disability Centre: inflow, per month'
    ],
    [
      'inflows.merudgift-ind.perMonth.changes.2024-07-01.to',
      'Merudgift, Borgercenter Handicap: tilgang, pr. måned, fra 1.7.2024',
      'Additional-cost benefit, Disability Centre: inflow, per month, from 2024-07-01'
    ],
    [
      'followUps.stamme.entries.merudgift.share',
      'Opfølgning, Borgercenter Handicap: opfølgning, nye aktive sager fra, Merudgift, andel',
      'Follow-up, Disability Centre: follow-up, new active cases from, Additional-cost benefit, share'
    ],
    [
      'staffGroups.sagsbehandlere.lanes.opfoelgning.reservedShare',
      'Sagsbehandlere, opfoelgning: reserveret andel',
      'Caseworkers, opfoelgning: reserved share'
    ],
    [
      'staffGroups.sagsbehandlere.pressure.handlingCut',
      'Sagsbehandlere: pres, kortere behandling højst',
      'Caseworkers: pressure, shorter handling at most'
    ],
    [
      'grants.so42.funds.sagsbehandlere.positions',
      'Det gode borgermøde: stillinger i, Sagsbehandlere',
      'The good citizen meeting: positions in, Caseworkers'
    ],
    [
      'scenarios.viderefoert.measures.continueGrant-so42.share',
      'Videreført, videreførelse af Det gode borgermøde: andel',
      'Continued, continuation of The good citizen meeting: share'
    ],
    [
      'scenarios.viderefoert.measures.moveGrantPositions-so42-sagsbehandlere-bif-2024-06-01#2.positions',
      'Videreført, flytning af stillinger fra Det gode borgermøde',
      'Continued, move of positions from The good citizen meeting'
    ]
  ])('%s', (path, da, en) => {
    expect(inputs.find((input) => input.path === path)?.label).toEqual({ da, en });
  });

  it('has a word, or knowingly none, for every field on the way to an input', () => {
    const onTheWay = [...inputs, ...listSourcedTables(rich)].flatMap(({ location }) =>
      location.filter((key) => typeof key === 'string')
    );
    expect([...new Set(onTheWay)].filter((key) => !(key in fieldWords))).toEqual([]);
  });

  it('keeps a path when the list is reordered or the value begins to change over time', () => {
    const before = listInputs(smallModel()).map(({ path }) => path);
    const after = listInputs(
      smallModel((draft) => {
        draft.inflows.unshift({
          id: 'ny',
          caseType: 'merudgift',
          unit: 'handicap',
          perMonth: known(1, 'cases/month')
        });
        const [grant] = draft.grants;
        if (grant === undefined) throw new Error('the small model has a grant');
        grant.funds[0]!.positions = {
          start: known(1, 'årsværk'),
          changes: [{ from: '2024-07-01', to: known(0.5, 'årsværk') }]
        };
      })
    ).map(({ path }) => path);
    expect(after).toEqual(expect.arrayContaining(before));
    expect(after).toHaveLength(before.length + 2);
  });

  it('finds the path of a quantity that is at hand', () => {
    const [inflow] = smallModel().inflows;
    const model = smallModel();
    const perMonth = model.inflows[0]?.perMonth;
    if (perMonth === undefined || 'changes' in perMonth)
      throw new Error('the small model has a plain inflow');
    expect(inputPaths(model).get(perMonth)).toBe('inflows.merudgift-ind.perMonth');
    expect(inflow?.perMonth).not.toBe(perMonth);
  });
});

describe('tables with a source', () => {
  it('are listed with path and label', () => {
    expect(listSourcedTables(rich).map(({ path, label }) => [path, label.da])).toEqual([
      ['inflows.merudgift-ind.season', 'Merudgift, Borgercenter Handicap: tilgang, sæsonmønster'],
      ['backlogs.gamle.ages', 'Merudgift, Borgercenter Handicap: sagsbeholdning ved start, liggetid'],
      ['grants.so42.lines.sagsbehandlere', 'Det gode borgermøde, Flere sagsbehandlere: budgetlinje'],
      ['grants.so42.earlier.0', 'Det gode borgermøde, Budget 2021: tidligere bevilling'],
      ['published.h1', 'Borgercenter Handicap: offentliggjort rettidighed']
    ]);
  });
});
