import type { Path } from './problem.ts';
import type { Wording } from './wording.ts';

/** A part of the document that is filled in together. */
export interface EditSection {
  readonly id: string;
  readonly title: Wording;
  /** Keys at the top of the document. */
  readonly keys: readonly string[];
}

/** The document in the order of the chain: from what is asked for, over cases and staff, to money and what is done. */
export const editSections: readonly EditSection[] = [
  {
    id: 'basics',
    title: { da: 'Grundoplysninger', en: 'Basics' },
    keys: [
      'title',
      'municipality',
      'description',
      'period',
      'headline',
      'lever',
      'priceLevel',
      'priceIndex',
      'id'
    ]
  },
  {
    id: 'calendar',
    title: { da: 'Kalender og nettotimer', en: 'Calendar and net hours' },
    keys: ['netHours', 'calendar']
  },
  { id: 'units', title: { da: 'Områder', en: 'Units' }, keys: ['units'] },
  { id: 'caseTypes', title: { da: 'Sagstyper', en: 'Case types' }, keys: ['caseTypes'] },
  { id: 'inflows', title: { da: 'Tilgang', en: 'Inflow' }, keys: ['inflows'] },
  { id: 'backlogs', title: { da: 'Sagsbeholdning', en: 'Open cases at the start' }, keys: ['backlogs'] },
  { id: 'followUps', title: { da: 'Opfølgning', en: 'Follow-up' }, keys: ['followUps'] },
  { id: 'programmes', title: { da: 'Programmer', en: 'Programmes' }, keys: ['programmes'] },
  { id: 'staffGroups', title: { da: 'Personale', en: 'Staff' }, keys: ['staffGroups'] },
  { id: 'grants', title: { da: 'Bevillinger', en: 'Grants' }, keys: ['grants'] },
  {
    id: 'targets',
    title: { da: 'Mål og offentliggjorte tal', en: 'Targets and published figures' },
    keys: ['targets', 'published']
  },
  { id: 'events', title: { da: 'Begivenheder', en: 'Events' }, keys: ['events'] },
  {
    id: 'scenarios',
    title: { da: 'Scenarier og tiltag', en: 'Scenarios and measures' },
    keys: ['scenarios']
  },
  { id: 'note', title: { da: 'Notat', en: 'Note' }, keys: ['budgetNote'] },
  { id: 'run', title: { da: 'Beregning', en: 'Computation' }, keys: ['run'] },
  { id: 'sources', title: { da: 'Kilder', en: 'Sources' }, keys: ['documents', 'discrepancies'] }
];

/** The section that a place is filled in in. */
export const sectionOf = (path: Path): EditSection =>
  editSections.find(({ keys }) => keys.includes(String(path[0]))) ?? editSections[0]!;
