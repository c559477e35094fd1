import { describe, expect, it } from 'vitest';
import type { ModelInput } from '../document.ts';
import { known, smallInput } from '../testing.ts';
import { validateModel } from '../validate.ts';
import { assumption, followed, group, lane, moved, secondGroup } from './small-parts-testing.ts';

describe('parts that just fit', () => {
  const fine: [string, (draft: ModelInput) => void][] = [
    [
      'follow-ups with entries and a known overdue share',
      (draft) =>
        followed(draft, {
          overdueAtStart: known(0.2, 'share'),
          overdueDays: known(100, 'days'),
          entries: [{ caseType: 'merudgift', share: known(0.5, 'share') }]
        })
    ],
    [
      'reserves that add up to 1 only after rounding',
      (draft) => {
        group(draft).lanes = [0.1, 0.2, 0.7].map((share, index) =>
          lane({ id: `spor-${index}`, reservedShare: known(share, 'share') })
        );
      }
    ],
    [
      'one queue by due day in different ways',
      (draft) => group(draft).lanes.push(lane({ discipline: 'priority' }))
    ],
    [
      'positions moved on from where they were moved to',
      (draft) => {
        secondGroup(draft);
        draft.scenarios[0]!.measures.push(moved(1), {
          ...moved(1, '2024-07-01'),
          from: 'bif',
          to: 'sagsbehandlere'
        });
      }
    ],
    [
      'a slider on an inherited continuation',
      (draft) => {
        draft.scenarios.push({ id: 'mere', name: 'Mere', basedOn: 'viderefoert', measures: [] });
        draft.lever!.scenario = 'mere';
      }
    ],
    [
      'a backlog whose earlier steps nobody works on',
      (draft) => {
        draft.inflows = [];
        draft.backlogs.push({
          id: 'gamle',
          caseType: 'merudgift',
          unit: 'handicap',
          openCases: known(3, 'cases'),
          atStep: 'vurdering',
          ages: { kind: 'uniform', from: 0, to: 3 },
          agesSource: assumption
        });
        group(draft).lanes[0]!.serves = [{ caseType: 'merudgift', step: 'vurdering' }];
      }
    ]
  ];
  it.each(fine)('%s', (_, change) => expect(validateModel(smallInput(change))).toMatchObject({ ok: true }));
});
