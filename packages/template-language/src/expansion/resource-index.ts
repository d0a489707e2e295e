import { isUnknown, type Unknown } from "#expressions/value.ts";
import type { ExpandedResource } from "./expansion.ts";

/** The resources of one deployment under every name that dependsOn and `reference` know them by, in lower case. */
export interface ResourceIndex {
  readonly byKey: Map<string, ExpandedResource[]>;
  /** True when the name or type of some resource is not known. */
  hasUnknownNames: boolean;
  /** The resources whose id is known in part, under the known pieces of their id, name and `type/name`. */
  readonly byPattern: Map<string, ExpandedResource[]>;
}

export function createIndex(): ResourceIndex {
  return { byKey: new Map(), hasUnknownNames: false, byPattern: new Map() };
}

export function addToIndex(index: ResourceIndex, resource: ExpandedResource): void {
  const keys = new Set<string>();
  const { type, name, id, symbolicName, copy } = resource;
  if (symbolicName !== undefined) {
    keys.add(symbolicName.toLowerCase());
    if (copy !== undefined) keys.add(`${symbolicName}[${copy.index}]`.toLowerCase());
  }
  if (copy !== undefined) keys.add(copy.name.toLowerCase());
  if (typeof name === "string") keys.add(name.toLowerCase());
  if (typeof name === "string" && typeof type === "string") keys.add(`${type}/${name}`.toLowerCase());
  if (typeof id === "string") for (const key of keysOfId(id)) keys.add(key);
  else {
    index.hasUnknownNames = true;
    for (const key of patternKeys(resource)) addUnder(index.byPattern, key, resource);
  }
  for (const key of keys) addUnder(index.byKey, key, resource);
}

function addUnder(map: Map<string, ExpandedResource[]>, key: string, resource: ExpandedResource): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [resource]);
  else known.push(resource);
}

/** Declares a copy loop, so that depending on it is no mistake even when it makes no copies. */
export function addLoopToIndex(
  index: ResourceIndex,
  loopName: string,
  symbolicName: string | undefined,
): void {
  for (const name of symbolicName === undefined ? [loopName] : [loopName, symbolicName]) {
    const key = name.toLowerCase();
    if (!index.byKey.has(key)) index.byKey.set(key, []);
  }
}

/** The resources that a name, `type/name`, id, symbolic name or loop name means; undefined when nothing has that name. */
export function findInIndex(index: ResourceIndex, target: string): readonly ExpandedResource[] | undefined {
  for (const key of keysOfId(target)) {
    const found = index.byKey.get(key);
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * The resource that a dependency means whose text is not known in whole: one other resource whose id, name or `type/name` has the
 * same known pieces. None where several have, since what stands in the holes decides.
 */
export function findByPattern(
  index: ResourceIndex,
  target: Unknown,
  from: ExpandedResource,
): readonly ExpandedResource[] {
  if (target.pattern === undefined) return [];
  const found = index.byPattern.get(keyOfPieces(target.pattern)) ?? [];
  // Two are enough to see that it is not one of them alone, or one beside the resource itself.
  if (found.length > 2) return [];
  const others = found.filter((resource) => resource !== from);
  return others.length === 1 ? others : [];
}

function patternKeys({ id, name, type }: ExpandedResource): ReadonlySet<string> {
  const pieces = isUnknown(name) ? (name.pattern ?? [undefined]) : [String(name)];
  return new Set([
    ...(isUnknown(id) && id.pattern !== undefined ? [keyOfPieces(id.pattern)] : []),
    keyOfPieces(pieces),
    keyOfPieces([`${String(type)}/`, ...pieces]),
  ]);
}

/** Pieces side by side are one, and holes are marked by a character that no id has. */
function keyOfPieces(pieces: readonly (string | undefined)[]): string {
  return pieces
    .map((piece) => piece ?? "\u0000")
    .join("")
    .toLowerCase();
}

/** The id itself and what follows its last `/providers/`, which is how templates often write it. */
function keysOfId(id: string): string[] {
  const whole = id.toLowerCase().replace(/\/$/, "");
  const providers = whole.lastIndexOf("/providers/");
  return providers < 0 ? [whole] : [whole, whole.slice(providers + "/providers/".length)];
}
