import { isObject, type Value } from "#expressions/value.ts";
import { writeJson } from "./write-json.ts";

/** A value as `string` and `concat` write it: truth values as .NET does, arrays and objects as compact JSON. */
export function textOf(value: Value): string {
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "True" : "False";
  if (value === null) return "";
  return Array.isArray(value) || isObject(value) ? writeJson(value) : String(value);
}
