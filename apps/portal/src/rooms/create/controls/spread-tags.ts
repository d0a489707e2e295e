/** A tag as it is entered; `resource` is empty for every type. */
export interface Tag {
  key: number;
  name: string;
  value: string;
  resource: string;
}

/** Tags by resource type, as the element gives them to the template; types without a tag are left out. */
export function spreadTags(
  tags: readonly Tag[],
  resources: readonly string[],
): Record<string, Record<string, string>> {
  const spread = new Map<string, Record<string, string>>();
  for (const { name, value, resource } of tags) {
    if (name.trim() === "") continue;
    for (const type of resource === "" ? resources : [resource]) {
      spread.set(type, { ...spread.get(type), [name.trim()]: value });
    }
  }
  return Object.fromEntries(spread);
}
