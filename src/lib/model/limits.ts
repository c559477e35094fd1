/** Size limits of a document. What passes them can be simulated on an ordinary machine. */
export const limits = {
  /** Bytes of UTF-8 in a model file. */
  textBytes: 10_000_000,
  /** Levels of objects and lists inside each other. */
  depth: 64,
  /** Objects, lists and values in a document that did not come from text. */
  nodes: 2_000_000,
  /** Problems reported at once; the rest is counted. */
  problems: 50,
  /** Characters of a name or title. */
  nameLength: 200,
  /** Characters of any other text. */
  textLength: 20_000,
  /** Sections of a note that are the user's own, characters of all texts of a note, and quotes and lists inside each other in one line. */
  ownSections: 20,
  noteCharacters: 200_000,
  noteDepth: 8,
  /** Bytes of the record of a note, which holds a model; its figures and inputs. */
  recordBytes: 20_000_000,
  recordEntries: 50_000,
  /** Bytes of a request for a link, which holds what its page shows. */
  sharedBytes: 20_000_000,
  /** Elements of an ordinary list. */
  listLength: 1000,
  /** Units, case types, staff groups, grants: each list. The checks ask about combinations of them. */
  concepts: 100,
  /** Scenarios, and measures in one scenario. */
  scenarios: 50,
  /** Measures of a document that change lanes or pause work. Each lays out the queues anew. */
  laneChanges: 100,
  /** Formulas of a document. Each makes the model anew to be checked. */
  inputChanges: 50,
  /** Formulas of a document's scenarios times its inputs, all of which are looked through for each. */
  inputsForChanges: 100_000,
  /** Inputs of a document that are formulas, and uncertain inputs that one of them rests on. */
  formulas: 50,
  uncertainOfFormula: 6,
  /** Lanes of a staff group, and steps of a case type. */
  lanes: 20,
  /** Programmes of a document: an active case remembers with a bit each which of them it is still to bring a case to. */
  programmes: 30,
  /** Parts and categories of a programme, and its milestones. */
  parts: 30,
  categories: 10,
  milestones: 50,
  /** Elements of an imported list of ages. */
  ages: 100_000,
  /** Calendar months of a period. */
  months: 144,
  /** Cases that may arise in one replication. */
  cases: 5_000_000,
  /** Of them, cases that an adviser of a personal group holds: 300 advisers with 200 a year each for 12 years have 720,000. */
  heldCases: 1_000_000,
  /** Inflows, backlogs and follow-ups together. */
  flows: 200,
  /** Mean hours of work of one step. */
  handlingHours: 2000,
  /** Årsværk of one group or grant at one time. */
  positions: 20_000,
  /** Årsværk of a group that is not pooled: so many advisers are told apart. */
  advisers: 300,
  /** Years that a budget note's table has a column for. */
  tableYears: 30,
  /** Days of a wait, an interval or an age (a hundred years). */
  days: 36_525,
  replications: 20_000
} as const;
