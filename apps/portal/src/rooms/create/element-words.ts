import { isObject } from "@slipway/template-language";
import type { Reader } from "./form-context.ts";
import { asText } from "./plain-value.ts";

/** A text of the author: `label`, `toolTip` or `subLabel`, of the element or of a part of it that has its own. */
export function wordsOf(reader: Reader, property: "label" | "toolTip" | "subLabel", part?: string): string {
  const given = reader.read(property);
  if (isObject(given))
    return part === undefined ? firstText(Object.values(given).map(asText)) : asText(given[part] ?? null);
  return part === undefined ? asText(given) : "";
}

function firstText(texts: readonly string[]): string {
  return texts.find((text) => text !== "") ?? "";
}

/** Whether the form does not go on without a value. */
export function isNeeded(reader: Reader): boolean {
  const { entry } = reader.element;
  if (entry?.isRequiredByDefault === undefined) return false;
  const given = reader.read("constraints.required");
  return isObject(given) ? false : reader.truth("constraints.required", entry.isRequiredByDefault);
}
