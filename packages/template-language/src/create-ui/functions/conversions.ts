import { decodeBase64, encodeBase64 } from "#functions/algorithms/base64.ts";
import { parseJsonValue } from "#functions/algorithms/parse-json-value.ts";
import { decodeUtf8 } from "#json/decode-utf8.ts";
import { encodeUtf8 } from "#json/encode-utf8.ts";
import { fail } from "#expressions/evaluation-error.ts";
import { anything, oneOf, text } from "#expressions/function-entry.ts";
import type { Value, ValueType } from "#expressions/value.ts";
import { isTrue } from "../form/plain.ts";
import { writeValue } from "./write-value.ts";
import { defineFormFunction, orNull } from "./form-scope.ts";

type Convertible = string | number | bigint | boolean;

/** Conversions between types and writings; of nothing comes nothing, except where the result says so. */
export const conversionFunctions = [
  toNumber("int", "int", (number) => Math.trunc(number)),
  toNumber("float", "float", (number) => number),
  defineFormFunction({
    name: "string",
    parameters: [anything("value")],
    returns: "string",
    run: ([value]) => writeValue(value),
  }),
  defineFormFunction({
    name: "bool",
    parameters: [anything("value")],
    returns: "bool",
    dropsSecret: true,
    run: ([value]) => isTrue(value),
  }),
  converting("parse", "any", parseJsonValue),
  converting("encodeBase64", "string", (value) => encodeBase64(encodeUtf8(value))),
  converting("decodeBase64", "string", fromBase64),
  converting("encodeUriComponent", "string", encodeWellFormed),
  converting("decodeUriComponent", "string", fromUriComponent),
];

function converting(name: string, returns: ValueType, convert: (value: string) => Value) {
  return defineFormFunction({
    name,
    parameters: [orNull(text("value"))],
    returns,
    run: ([value]) => (value === null ? null : convert(value)),
  });
}

function toNumber(name: string, returns: ValueType, change: (number: number) => number) {
  return defineFormFunction({
    name,
    parameters: [orNull(oneOf<Convertible>("value", "string", "int", "float", "bool"))],
    returns,
    run([value]) {
      if (value === null) return null;
      const number = String(value).trim() === "" ? NaN : Number(value);
      return Number.isFinite(number)
        ? change(number)
        : fail("argument-value", `"${String(value)}" is no number.`);
    },
  });
}

function fromBase64(value: string): string {
  const bytes = decodeBase64(value);
  return bytes === undefined
    ? fail("argument-value", "The text is not valid base64.")
    : decodeUtf8(bytes).text;
}

function encodeWellFormed(value: string): string {
  return encodeURIComponent(value.toWellFormed());
}

function fromUriComponent(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return fail("argument-value", "The text is not percent-encoded UTF-8.");
  }
}
