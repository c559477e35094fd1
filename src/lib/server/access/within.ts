/** A place on this very site to go on to, from an unchecked address; the front page where it is none. */
export function placeWithin(asked: string | null, { origin }: URL): string {
  try {
    const place = new URL(asked ?? '/', origin);
    return place.origin === origin && asked?.startsWith('/') ? place.pathname + place.search : '/';
  } catch {
    return '/';
  }
}
