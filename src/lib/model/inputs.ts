import type { ModelDocument } from './document.ts';
import { stablePath } from './input-path.ts';
import { placeLabel } from './place-label.ts';
import { valueAt, type Path } from './problem.ts';
import type { Quantity } from './quantity.ts';
import type { Source } from './source.ts';
import type { UnitWord } from './unit-words.ts';
import { eachObject } from './walk.ts';
import type { Wording } from './wording.ts';
import { yearAt } from './year-at.ts';

/** One input of the model, with where it stands and where it comes from. */
export interface Input {
  /** Stable and made of ids: `caseTypes.merudgift.steps.vurdering.handlingHours.mean`. Names the draw of a range. */
  path: string;
  /** Keys and positions in this document, for reading and replacing the quantity. */
  location: Path;
  quantity: Quantity;
  unit: UnitWord;
  source: Source;
  /** Readable: "Merudgift, Vurdering: tidsforbrug pr. sag, middel". */
  label: Wording;
  /** Of what a formula makes: every input of the model by its path. */
  among?: ReadonlyMap<string, Quantity>;
  /** Of what a formula makes: what `år` stands for in it. */
  year?: number | undefined;
}

/** A table or figure with a source that is no quantity: a season, ages, a budget line, a published share. */
export interface SourcedTable {
  path: string;
  location: Path;
  source: Source;
  label: Wording;
  /** Of a year's rise in prices: the per cent that it states. */
  percent?: number;
}

/** Whether an object of a valid model is a quantity: nothing else has a unit of measurement, a source and a number. */
export function isQuantity(object: object): object is Quantity {
  return 'unit' in object && 'source' in object && ('value' in object || 'low' in object);
}

/** Every quantity of the model in the order of the document, those of measures that are switched off among them. */
export function listInputs(model: ModelDocument): Input[] {
  const inputs: Input[] = [];
  const among = new Map<string, Quantity>();
  eachObject(model, (object, location) => {
    if (!isQuantity(object)) return;
    const quantity: Quantity = object;
    const path = stablePath(model, location);
    among.set(path, quantity);
    inputs.push({
      path,
      location,
      quantity,
      unit: quantity.unit,
      source: quantity.source,
      label: placeLabel(model, location),
      ...(quantity.formula === undefined ? {} : { among, year: yearAt(model, location) })
    });
  });
  return inputs;
}

/** Every quantity that the model uses, in the order of the document: the register of assumptions. */
export const inputsInUse = (model: ModelDocument): Input[] =>
  listInputs(model).filter(({ location }) => isInUse(model, location));

/** Whether a place of the model counts: what is inside a measure that is switched off does not. */
const isInUse = (model: ModelDocument, location: Path): boolean =>
  location[2] !== 'measures' || valueAt(model, [...location.slice(0, 4), 'off']) !== true;

/** Every quantity inside a part of a valid model, in the order of the document. */
export function quantitiesIn(part: object): Quantity[] {
  const quantities: Quantity[] = [];
  eachObject(part, (object) => {
    if (isQuantity(object)) quantities.push(object);
  });
  return quantities;
}

/** Every other thing that the model uses and that states a source, in the order of the document. */
export function listSourcedTables(model: ModelDocument): SourcedTable[] {
  const tables: SourcedTable[] = [];
  const add = (location: Path, source: unknown, percent?: unknown) =>
    tables.push({
      path: stablePath(model, location),
      location,
      source: source as Source,
      label: placeLabel(model, location),
      ...(typeof percent === 'number' && { percent })
    });
  eachObject(model, (object, location) => {
    if ('agesSource' in object) add([...location, 'ages'], object['agesSource']);
    else if ('source' in object && !isQuantity(object)) add(location, object['source'], object['percent']);
  });
  return tables.filter(({ location }) => isInUse(model, location));
}

/** The stable path of every quantity object in the model, for code that holds the quantity and draws its value. */
export function inputPaths(model: ModelDocument): ReadonlyMap<Quantity, string> {
  return new Map(listInputs(model).map(({ quantity, path }) => [quantity, path]));
}
