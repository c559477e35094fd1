import { describe } from 'vitest';
import type { ModelInput } from '../document.ts';
import { refuses } from './refusals-testing.ts';

type Table = NonNullable<NonNullable<ModelInput['budgetNote']>['tables']>[number];

const source = { kind: 'assumption' as const, note: 'Antaget til test.' };
const named = { id: 'tabel', title: 'Tabel', source };
const plan = { name: 'Udvikling', from: '2024-01-01', until: '2025-03-31', source };

const printing =
  (...tables: Table[]) =>
  (draft: ModelInput) =>
    (draft.budgetNote = { source, tables, timePlan: [plan] });

const at = (...path: (string | number)[]) => ['budgetNote', 'tables', ...path];

describe('the tables that a note prints', () => {
  refuses([
    [
      'of a grant that does not exist',
      printing({ ...named, kind: 'activities', grants: ['so43'] }),
      at(0, 'grants', 0),
      'unknownReference',
      'Mente du "so42"?',
      'Did you mean "so42"?'
    ],
    [
      'with the lines of a grant twice',
      printing({ ...named, kind: 'activities', grants: ['so42', 'so42'] }),
      at(0, 'grants', 1),
      'duplicate',
      'står allerede som nummer 1',
      'stands already as number 1'
    ],
    [
      'with a year twice',
      printing({ ...named, kind: 'activities', grants: ['so42'], years: [2025, 2025] }),
      at(0, 'years', 1),
      'duplicate',
      'står allerede',
      'stands already'
    ],
    [
      'under a number that another has',
      printing(
        { ...named, number: '1', kind: 'activities', grants: ['so42'] },
        { ...named, id: 'anden', number: '1', kind: 'activities', grants: ['so42'] }
      ),
      at(1, 'number'),
      'duplicate',
      'står allerede',
      'stands already'
    ],
    [
      'without a line of their control areas',
      printing({ ...named, kind: 'activities', grants: ['so42'], controlAreas: ['capital'] }),
      at(0, 'grants'),
      'emptyTable',
      'tabellen ville være tom',
      'the table would be empty'
    ],
    [
      'without earlier funds',
      printing({ ...named, kind: 'earlier', grants: ['so42'] }),
      at(0, 'grants'),
      'emptyTable',
      'tidligere afsatte midler (earlier)',
      'funds granted earlier'
    ],
    [
      'of a time plan that the note does not have',
      (draft) => (draft.budgetNote = { source, tables: [{ ...named, kind: 'timePlan' }] }),
      at(0, 'kind'),
      'emptyTable',
      'ingen tidsplan har',
      'has no time plan'
    ],
    [
      'of a time plan that goes beyond their years',
      printing({ ...named, kind: 'timePlan', years: [2024] }),
      at(0, 'years'),
      'outsidePeriod',
      'tilladt er år, der dækker 2024-2025',
      'allowed is years that cover 2024-2025'
    ],
    [
      'which a discrepancy names and the note does not print',
      (draft) =>
        (draft.discrepancies = [
          { id: 'fortegn', subject: 'Sum', printed: '−1', found: '1', table: 'tabel-9', source }
        ]),
      ['discrepancies', 0, 'table'],
      'unknownReference',
      'budgetnotatets tabeller (budgetNote.tables)',
      "the budget note's tables"
    ]
  ]);
});
