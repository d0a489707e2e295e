/** Node 20 is the oldest that the command line runs on, and lacks this one function of ES2024 that it uses. */
if (typeof Map.groupBy !== "function") {
  Map.groupBy = function groupBy<Key, Item>(
    items: Iterable<Item>,
    keyOf: (item: Item, index: number) => Key,
  ) {
    const groups = new Map<Key, Item[]>();
    let index = 0;
    for (const item of items) {
      const key = keyOf(item, index);
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [item]);
      else group.push(item);
      index += 1;
    }
    return groups;
  };
}
