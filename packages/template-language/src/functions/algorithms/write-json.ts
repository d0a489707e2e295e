import { maxTextLength } from "#expressions/budget.ts";
import { fail } from "#expressions/evaluation-error.ts";
import { isSecret, isUnknown, type Value } from "#expressions/value.ts";

/** Compact JSON of a value, as `string()` gives it; `quote` is the quotation mark (`format` writes single ones). */
export function writeJson(value: Value, quote: '"' | "'" = '"'): string {
  const parts: string[] = [];
  const writer = { parts, quote, length: 0 };
  write(writer, value);
  return parts.join("");
}

interface Writer {
  parts: string[];
  quote: '"' | "'";
  length: number;
}

function write(writer: Writer, value: Value): void {
  if (typeof value === "string") put(writer, writeText(value, writer.quote));
  else if (typeof value !== "object" || value === null) put(writer, String(value));
  else if (isSecret(value)) write(writer, value.value);
  else if (isUnknown(value)) put(writer, "null");
  else if (Array.isArray(value)) writeList(writer, "[", "]", value, write);
  else writeList(writer, "{", "}", Object.entries(value), writeMember);
}

function writeMember(writer: Writer, [name, value]: [string, Value]): void {
  put(writer, `${writeText(name, writer.quote)}:`);
  write(writer, value);
}

function writeList<T>(
  writer: Writer,
  open: string,
  close: string,
  items: T[],
  writeItem: (writer: Writer, item: T) => void,
) {
  put(writer, open);
  for (const [index, item] of items.entries()) {
    if (index > 0) put(writer, ",");
    writeItem(writer, item);
  }
  put(writer, close);
}

function put(writer: Writer, part: string): void {
  writer.length += part.length;
  if (writer.length > maxTextLength) fail("too-large", `A text is longer than ${maxTextLength} characters.`);
  writer.parts.push(part);
}

function writeText(text: string, quote: '"' | "'"): string {
  const quoted = JSON.stringify(text);
  return quote === '"' ? quoted : `'${quoted.slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}
