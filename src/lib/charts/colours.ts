/** The colours that charts use, by the name of their variable in the look (`ui/tokens.css`), as they are on white paper. */
export const lightColours = {
  surface: '#ffffff',
  ground: '#f4f5f6',
  ink: '#1b1f23',
  'ink-soft': '#565d64',
  rule: '#dcdfe2',
  'rule-strong': '#8a9299',
  'overdue-light': '#f0b0a4',
  'overdue-dark': '#84120e',
  'neutral-light': '#bfd0da',
  'neutral-dark': '#24485c',
  shortage: '#565d64',
  'scenario-0': '#055382',
  'scenario-1': '#b86e00',
  'scenario-2': '#047a58',
  'scenario-3': '#8a2f70',
  'scenario-4': '#0f93ca',
  'scenario-5': '#7d7600',
  'scenario-0-text': '#055382',
  'scenario-1-text': '#8a5200',
  'scenario-2-text': '#036b4d',
  'scenario-3-text': '#8a2f70',
  'scenario-4-text': '#0374a1',
  'scenario-5-text': '#6c6600'
} as const;

export type ColourName = keyof typeof lightColours;

/** A colour of the look, or one between its lightest and darkest of a hue. */
export type Colour =
  ColourName | { hue: 'overdue' | 'neutral'; /** 0 is lightest, 1 is darkest. */ darkness: number };

/** Lengths of line and gap of each scenario, in em of the chart's text; round caps take 0.17 em of each gap. Empty is unbroken. */
export const scenarioDashes: readonly (readonly number[])[] = [
  [],
  [0.5, 0.38],
  [0.04, 0.36],
  [0.75, 0.36, 0.04, 0.36],
  [0.22, 0.4],
  [1.2, 0.45]
];

type Slot = 0 | 1 | 2 | 3 | 4 | 5;

const place = (slot: number) => (slot % scenarioDashes.length) as Slot;

/** A scenario's colour; soft ink for what is no scenario's own. */
export const lineColour = (slot: number | undefined): ColourName =>
  slot === undefined ? 'ink-soft' : `scenario-${place(slot)}`;

/** A scenario's colour for its name, dark enough to be read; soft ink for what is no scenario's own. */
export const nameColour = (slot: number | undefined): ColourName =>
  slot === undefined ? 'ink-soft' : `scenario-${place(slot)}-text`;

/** A scenario's dash in pixels. */
export const lineDash = (slot: number | undefined, em: number): number[] =>
  slot === undefined ? [] : scenarioDashes[place(slot)]!.map((length) => length * em);
