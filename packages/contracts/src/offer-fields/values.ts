/** Readers of a definition whose members may be of any type. */

export type Members = Readonly<Record<string, unknown>>;

export function isMembers(value: unknown): value is Members {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value's members, or none. */
export function membersOf(value: unknown): Members {
  return isMembers(value) ? value : {};
}

/** The value's items, or none. */
export function itemsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : [];
}

/** Own member only: `constructor` and the like are no members of a definition. */
export function memberOf(value: unknown, name: string): unknown {
  return isMembers(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

/** Follows names separated by `/`. */
export function memberAt(value: unknown, path: string): unknown {
  return path.split("/").reduce(memberOf, value);
}

/** Nothing that a person would call an entry: absent, null, blank, empty list, empty object. */
export function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === "string") return value.trim() === "";
  if (Array.isArray(value)) return value.length === 0;
  return isMembers(value) && Object.keys(value).length === 0;
}

/** A number, also one kept as its exact source text (`JSON.rawJSON`). */
export function numberOf(value: unknown): number | undefined {
  if (typeof value === "number") return value;
  const source = memberOf(value, "rawJSON");
  return typeof source === "string" && Object.keys(value as object).length === 1 ? Number(source) : undefined;
}
