import { describe, expect, it } from 'vitest';
import { MEASURES, type Measure } from '../simulation/tally.ts';
import type { Partial } from '../simulation/partial.ts';
import { outcomePerReplication, type Layout, type OutcomeMeasure, type Selection } from './outcome.ts';

/** Two flows (applications; follow-ups), two months, two replications: `[replication][flow][month]`. */
type Cells = number[][][];

const layout: Layout = {
  months: 2,
  undecided: Uint8Array.of(0, 1, 0, 0),
  flows: [{ planned: false }, { planned: true }]
};

function partialOf(columns: { [Key in Measure]?: Cells }): Partial {
  const column = (measure: Measure) => {
    const cells = columns[measure];
    return cells ? Uint16Array.from(cells.flat(2)) : null;
  };
  return {
    from: 0,
    to: 2,
    cells: 4,
    columns: Object.fromEntries(MEASURES.map((measure) => [measure, column(measure)])),
    sums: {}
  } as unknown as Partial;
}

const partial = partialOf({
  received: [
    [
      [10, 20],
      [5, 5]
    ],
    [
      [8, 8],
      [0, 4]
    ]
  ],
  receivedLeft: [
    [
      [0, 0],
      [1, 0]
    ],
    [
      [0, 0],
      [0, 4]
    ]
  ],
  receivedOnTime: [
    [
      [5, 1],
      [2, 5]
    ],
    [
      [8, 0],
      [0, 0]
    ]
  ],
  closed: [
    [
      [10, 0],
      [4, 4]
    ],
    [
      [0, 0],
      [2, 6]
    ]
  ],
  closedOnTime: [
    [
      [4, 0],
      [4, 1]
    ],
    [
      [0, 0],
      [1, 6]
    ]
  ],
  leadDays: [
    [
      [100, 0],
      [40, 60]
    ],
    [
      [0, 0],
      [10, 30]
    ]
  ],
  open: [
    [
      [50, 40],
      [10, 8]
    ],
    [
      [0, 0],
      [4, 2]
    ]
  ],
  overdue: [
    [
      [10, 30],
      [5, 2]
    ],
    [
      [0, 0],
      [0, 1]
    ]
  ],
  active: [
    [
      [0, 0],
      [20, 20]
    ],
    [
      [0, 0],
      [10, 10]
    ]
  ]
});

const both = [0, 1];
const cells = (flows: number[], from: number, to: number): Selection => ({ flows, from, to });

describe('an outcome per replication', () => {
  it.each<[string, OutcomeMeasure, Selection, number[]]>([
    ['closed on time, a month', 'closedOnTime', cells([0], 0, 1), [0.4, NaN]],
    ['closed on time, over flows and months', 'closedOnTime', cells(both, 0, 2), [9 / 18, 7 / 8]],
    ['received on time, decided months', 'receivedOnTime', cells([0], 0, 1), [0.5, 1]],
    ['received on time, months still open', 'receivedOnTime', cells([0], 0, 2), [NaN, NaN]],
    ['received on time leaves out those that left', 'receivedOnTime', cells([1], 0, 1), [2 / 4, NaN]],
    ['received on time where all left', 'receivedOnTime', cells([1], 1, 2), [5 / 5, NaN]],
    ['open overdue, at the end of the period', 'openOverdue', cells([0], 0, 2), [0.75, NaN]],
    ['open overdue, over flows', 'openOverdue', cells(both, 0, 2), [32 / 48, 1 / 2]],
    ['up to date, of the stock', 'upToDate', cells([1], 0, 2), [18 / 20, 9 / 10]],
    ['up to date is not told of applications', 'upToDate', cells(both, 0, 2), [18 / 20, 9 / 10]],
    ['up to date without a stock', 'upToDate', cells([0], 0, 2), [NaN, NaN]],
    ['received', 'received', cells(both, 0, 2), [40, 20]],
    ['closed', 'closed', cells(both, 0, 1), [14, 2]],
    ['withdrawn, of which there are none', 'withdrawn', cells(both, 0, 2), [0, 0]],
    ['open, at the end', 'open', cells(both, 0, 2), [48, 2]],
    ['overdue, at the end', 'overdue', cells(both, 0, 1), [15, 0]],
    ['active, at the end', 'active', cells(both, 0, 2), [20, 10]],
    ['lead days per closed case', 'leadDays', cells(both, 0, 2), [200 / 18, 40 / 8]],
    ['lead days of none', 'leadDays', cells([0], 1, 2), [NaN, NaN]]
  ])('%s', (_name, measure, selection, expected) => {
    expect(Array.from(outcomePerReplication(partial, layout, measure, selection))).toEqual(expected);
  });
});
