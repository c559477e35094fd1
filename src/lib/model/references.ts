/** The element with an id, or undefined. Ids are branded per concept, so the wrong kind of id does not compile. */
export function findById<Element extends { id: string }>(
  list: readonly Element[],
  id: Element['id']
): Element | undefined {
  return list.find((element) => element.id === id);
}

/** The element with an id of a valid model. @throws RangeError when it is not there, which is a programmer's mistake. */
export function byId<Element extends { id: string }>(list: readonly Element[], id: Element['id']): Element {
  const found = findById(list, id);
  if (found === undefined) throw new RangeError(`no element has the id "${id}"`);
  return found;
}
