/**
 * Replaces the member that an existing JSON pointer leads to, or removes it where the value is undefined. The document
 * is changed in place.
 */
export function setAtPointer(document: unknown, pointer: string, value: unknown): void {
  const parts = pointer
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
  const last = parts.pop();
  let parent = document as Record<string, unknown> | undefined;
  for (const part of parts) parent = parent?.[part] as Record<string, unknown> | undefined;
  if (parent === undefined || parent === null || last === undefined) return;
  if (value === undefined) delete parent[last];
  else parent[last] = value;
}
