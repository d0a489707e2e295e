import { writeJson } from "#functions/algorithms/write-json.ts";
import type { Value } from "#expressions/value.ts";

/** A value as forms write it: texts as they are, everything else as compact JSON. */
export function writeValue(value: Value): string {
  return typeof value === "string" ? value : writeJson(value);
}
