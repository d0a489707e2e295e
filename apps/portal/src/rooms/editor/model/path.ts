import { isMembers, memberOf, pointerTo } from "@slipway/contracts/offer-fields";

/** Names and indexes from the definition's root to a value. */
export type Path = readonly (string | number)[];

/** The value at a path, or undefined. */
export function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, part) =>
      Array.isArray(value) ? (value as unknown[])[Number(part)] : memberOf(value, String(part)),
    root,
  );
}

/** A copy with another value at a path; everything beside the path is shared. Undefined removes it. */
export function withValueAt<T>(root: T, path: Path, value: unknown): T {
  const [part, ...rest] = path;
  if (part === undefined) return value as T;
  if (Array.isArray(root)) {
    const items = [...(root as unknown[])];
    const next = withValueAt(items[Number(part)], rest, value);
    if (next === undefined) items.splice(Number(part), 1);
    else items[Number(part)] = next;
    return items as T;
  }
  const members: Record<string, unknown> = isMembers(root) ? { ...root } : {};
  const next = withValueAt(members[part], rest, value);
  if (next === undefined) delete members[part];
  else members[part] = next;
  return members as T;
}

/** The JSON pointer of a path. */
export function pointerOf(path: Path): string {
  return pointerTo(...path);
}

/** The pointer itself, then each pointer above it, the deepest first. */
export function pointersUpwards(pointer: string): string[] {
  const parts = pointer.split("/");
  return parts.slice(1).map((_, index) => parts.slice(0, parts.length - index).join("/"));
}
