/** Things that occur in several places, once each: with the first of them and all places, in the order of the first. */
export function groupByKey<Place, Thing>(
  places: readonly Place[],
  thingsOf: (place: Place) => readonly Thing[],
  keyOf: (thing: Thing) => string,
): { thing: Thing; places: Place[] }[] {
  const groups = new Map<string, { thing: Thing; places: Place[] }>();
  for (const place of places) {
    for (const thing of thingsOf(place)) {
      const key = keyOf(thing);
      const group = groups.get(key);
      if (group === undefined) groups.set(key, { thing, places: [place] });
      else if (group.places.at(-1) !== place) group.places.push(place);
    }
  }
  return [...groups.values()];
}
