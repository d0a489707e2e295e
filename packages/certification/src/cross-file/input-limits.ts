import { stringOf, valueOf, type FormElement, type JsonNode } from "@slipway/template-language";

/** The least and the most that can be entered: a length for texts, a value for numbers; undefined where it is open or unknown. */
export interface InputLimits {
  of: "length" | "value";
  least: number | undefined;
  most: number | undefined;
}

/** One class or escape with a count, and nothing else: the whole pattern is as long as what it accepts. */
const counted = /^\^(?:\[(?:[^\]\\]|\\.)+\]|\\[wd]|\.)(?:\{(\d+)(,(\d*))?\}|([+*]))\$$/;

/** What an element lets the customer enter; undefined where that cannot be told from the form. */
export function limitsOf(element: FormElement): InputLimits | undefined {
  switch (element.type.toLowerCase()) {
    case "microsoft.common.slider":
      return { of: "value", least: numberOf(element.node, "min"), most: numberOf(element.node, "max") };
    case "microsoft.common.textbox":
    case "microsoft.common.passwordbox":
      return lengthsOf(stringOf(valueOf(element.node, "constraints"), "regex") ?? "");
    default:
      return undefined;
  }
}

function lengthsOf(pattern: string): InputLimits | undefined {
  const match = counted.exec(pattern);
  if (match === null) return undefined;
  const [, least, comma, most, sign] = match;
  if (sign !== undefined)
    return { of: "length", least: sign === "+" ? 1 : 0, most: Number.POSITIVE_INFINITY };
  if (comma === undefined) return { of: "length", least: Number(least), most: Number(least) };
  return { of: "length", least: Number(least), most: most === "" ? Number.POSITIVE_INFINITY : Number(most) };
}

/** A number that stands there as such. */
export function numberOf(node: JsonNode | undefined, name: string): number | undefined {
  const value = valueOf(node, name);
  return value?.kind === "number" ? value.value : undefined;
}
