import { describe, expect, it } from 'vitest';
import type { ModelInput } from '../document.ts';
import { known, smallInput, uncertain } from '../testing.ts';
import { validateModel } from '../validate.ts';
import { refuses } from './refusals-testing.ts';

type Line = ModelInput['grants'][number]['lines'][number];

const withLine = (change: Partial<Line>) => (draft: ModelInput) => {
  const line = draft.grants[0]!.lines[0]!;
  draft.grants[0]!.lines[0] = { ...line, ...change };
};

const inPositions = (change: (draft: ModelInput) => void) => (draft: ModelInput) => {
  const { amounts: _, ...line } = draft.grants[0]!.lines[0]!;
  draft.grants[0]!.lines[0] = { ...line, positions: { '2025': 1.5 } };
  change(draft);
};

const booked = { number: '3220', name: 'Borgere med handicap' };

describe('money that does not fit together', () => {
  refuses([
    [
      'positions of a group without a price',
      inPositions(() => undefined),
      ['grants', 0, 'lines', 0, 'group'],
      'money',
      'Fandt "sagsbehandlere"; tilladt er en gruppe med costPerFte',
      'Found "sagsbehandlere"; allowed is a group with costPerFte'
    ],
    [
      'positions of no group',
      inPositions((draft) => {
        draft.staffGroups[0]!.costPerFte = known(609_000, 'kr/årsværk');
        delete draft.grants[0]!.lines[0]!.group;
      }),
      ['grants', 0, 'lines', 0, 'group'],
      'money',
      'Tilladt er en af grupperne sagsbehandlere',
      'Allowed is one of the groups sagsbehandlere'
    ],
    [
      'an appropriation that ends before it begins',
      withLine({ appropriation: { ...booked, validFrom: '2025-01-01', validUntil: '2024-12-31' } }),
      ['grants', 0, 'lines', 0, 'appropriation', 'validUntil'],
      'order',
      'ophører, før den begynder. Fandt "2024-12-31"; tilladt er en dato fra 2025-01-01',
      'ends before it begins. Found "2024-12-31"; allowed is a date from 2025-01-01'
    ],
    [
      'an appropriation that is continued from no day',
      withLine({ appropriation: { ...booked, continuedAs: { number: '3225', name: 'Handicap' } } }),
      ['grants', 0, 'lines', 0, 'appropriation', 'validUntil'],
      'missing',
      'Tilladt er bevillingens sidste dag',
      'Allowed is the last day of the appropriation'
    ],
    [
      'an amount after the appropriation has ended',
      withLine({ appropriation: { ...booked, validUntil: '2024-12-31' } }),
      ['grants', 0, 'lines', 0, 'amounts', '2025'],
      'money',
      'bevilling 3220 gælder ikke i 2025. Fandt 609000; tilladt er et år, hvor bevilling 3220 gælder (til 2024-12-31)',
      'appropriation 3220 is not valid in 2025. Found 609000; allowed is a year in which appropriation 3220 is valid (until 2024-12-31)'
    ],
    [
      'an amount before the appropriation begins, which no later one can hold',
      withLine({
        appropriation: {
          ...booked,
          validFrom: '2026-01-01',
          validUntil: '2027-12-31',
          continuedAs: { number: '3225', name: 'Handicap' }
        }
      }),
      ['grants', 0, 'lines', 0, 'amounts', '2025'],
      'money',
      '(fra 2026-01-01 til 2027-12-31)',
      '(from 2026-01-01 until 2027-12-31)'
    ],
    [
      'a permanent line on an appropriation that ends',
      withLine({ lasts: 'permanent', appropriation: { ...booked, validUntil: '2025-12-31' } }),
      ['grants', 0, 'lines', 0, 'appropriation', 'continuedAs'],
      'money',
      'linjen er varig, men bevilling 3220 ophører 2025-12-31',
      'the line is permanent, but appropriation 3220 ends on 2025-12-31'
    ],
    [
      'more than can be added to the øre',
      (draft) => {
        const line = draft.grants[0]!.lines[0]!;
        draft.grants[0]!.lines = Array.from({ length: 51 }, (_, i) => ({
          ...line,
          id: `linje-${i}`,
          amounts: { '2025': i % 2 ? 1e12 : -1e12 }
        }));
      },
      ['grants'],
      'money',
      'Fandt 51000000000000; tilladt er højst 50.000 mia. kr.',
      'Found 51000000000000; allowed is at most DKK 50,000 billion'
    ]
  ]);

  const accepted: [string, (draft: ModelInput) => void][] = [
    [
      'nothing after the appropriation has ended',
      withLine({ amounts: { '2025': 0 }, appropriation: { ...booked, validUntil: '2024-12-31' } })
    ],
    ['the year in which it ends', withLine({ appropriation: { ...booked, validUntil: '2025-01-01' } })],
    [
      'money that goes on under another number',
      withLine({
        lasts: 'permanent',
        appropriation: {
          ...booked,
          validUntil: '2024-12-31',
          continuedAs: { number: '3225', name: 'Handicap' }
        }
      })
    ],
    ['a saving as a range', withLine({ amounts: { '2025': uncertain(-4e6, -3e6, -2e6, 'kr') } })],
    [
      'positions of a group whose cost is built up',
      inPositions((draft) => {
        draft.staffGroups[0]!.costPerFte = {
          salary: known(450_000, 'kr/årsværk'),
          pension: known(0.18, 'share')
        };
      })
    ]
  ];
  it.each(accepted)('allows %s', (_, change) => {
    const result = validateModel(smallInput(change));
    expect(result.ok ? [] : result.problems).toEqual([]);
  });
});
