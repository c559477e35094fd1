/**
 * A small memory of things that take long to make, follow from their key alone and are never changed. It forgets all of them when
 * it is full.
 */
export function keeper<Value>(most: number): (key: string, make: () => Value) => Value {
  const kept = new Map<string, Value>();
  return (key, make) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    if (kept.size >= most) kept.clear();
    const made = make();
    kept.set(key, made);
    return made;
  };
}
