import { decodeUtf8 } from "#json/decode-utf8.ts";
import { encodeUtf8 } from "#json/encode-utf8.ts";
import { fail } from "#expressions/evaluation-error.ts";
import { defineFunction, text } from "#expressions/function-entry.ts";
import type { Value } from "#expressions/value.ts";
import { decodeBase64, encodeBase64 } from "./algorithms/base64.ts";
import { decodePercent, encodePercent } from "./algorithms/percent-encoding.ts";
import { parseJsonValue } from "./algorithms/parse-json-value.ts";

/** Functions between texts and other writings of the same thing. */
export const conversionFunctions = [
  converting("base64", (value) => encodeBase64(encodeUtf8(value))),
  converting("base64ToString", fromBase64),
  converting("base64ToJson", (value) => parseJsonValue(fromBase64(value))),
  converting("dataUri", (value) => `data:text/plain;charset=utf-8;base64,${encodeBase64(encodeUtf8(value))}`),
  converting("dataUriToString", readDataUri),
  converting("uriComponent", encodePercent),
  converting("uriComponentToString", decodePercent),
  converting("json", parseJsonValue),
];

function converting(name: string, convert: (value: string) => Value) {
  const isJson = name.toLowerCase().endsWith("json");
  return defineFunction({
    name,
    parameters: [text("value")],
    returns: isJson ? "any" : "string",
    source: name === "base64" ? "tested" : "documented",
    run: ([value]) => convert(value),
  });
}

function fromBase64(value: string): string {
  const bytes = decodeBase64(value);
  return bytes === undefined
    ? fail("argument-value", "The text is not valid base64.")
    : decodeUtf8(bytes).text;
}

function readDataUri(value: string): string {
  const parts = /^data:([^,]*),([\s\S]*)$/i.exec(value);
  if (parts === null) return fail("argument-value", "The text is not a data URI.");
  const [, header = "", data = ""] = parts;
  if (!/;\s*base64\s*$/i.test(header)) return decodePercent(data);
  if (!/charset=(?:us-ascii|iso-8859-1|latin1)/i.test(header)) return fromBase64(data);
  const bytes = decodeBase64(data) ?? fail("argument-value", "The data URI is not valid base64.");
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
}
