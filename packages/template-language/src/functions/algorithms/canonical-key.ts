import { isSecret, isUnknown, type Value } from "#expressions/value.ts";

/** A text that equal values share and different ones do not; undefined when a part is unknown, which equals nothing. */
export function canonicalKey(value: Value): string | undefined {
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value !== "object" || value === null) return String(value);
  if (isSecret(value)) return canonicalKey(value.value);
  if (isUnknown(value)) return undefined;
  const parts = Array.isArray(value)
    ? value.map(canonicalKey)
    : Object.keys(value)
        .sort()
        .map((name) => memberKey(name, value[name]!));
  if (parts.includes(undefined)) return undefined;
  return Array.isArray(value) ? `[${parts.join(",")}]` : `{${parts.join(",")}}`;
}

function memberKey(name: string, value: Value): string | undefined {
  const key = canonicalKey(value);
  return key === undefined ? undefined : `${JSON.stringify(name)}:${key}`;
}
