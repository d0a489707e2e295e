import { isObject, type Value } from "#expressions/value.ts";
import { valueOf } from "#json/find-member.ts";
import type { JsonNode } from "#json/node.ts";
import type { Choice } from "../elements/element-entry.ts";
import type { FormElement } from "../model.ts";
import type { ElementReader } from "./element-reader.ts";
import { evaluateInForm } from "./evaluate-in-form.ts";
import type { FormSession } from "./form-session.ts";
import { isTrue } from "./plain.ts";

/** How an element looks at itself in this reading of the form; the same reader each time. */
export function readerOf(element: FormElement, session: FormSession): ElementReader {
  const known = session.readers.get(element);
  if (known !== undefined) return known;
  const reader = makeReader(element, session);
  session.readers.set(element, reader);
  return reader;
}

function makeReader(element: FormElement, session: FormSession): ElementReader {
  const values = new Map<string, Value>();
  let choices: readonly Choice[] | undefined;
  const node = (path: string) => nodeAtPath(element, path);
  const read = (path: string): Value => {
    let value = values.get(path);
    if (value === undefined) {
      const found = node(path);
      value = found === undefined ? null : evaluateInForm(found, session);
      values.set(path, value);
    }
    return value;
  };
  const reader: ElementReader = {
    element,
    environment: session.environment,
    basics: () => session.basics,
    read,
    text: (path) => asText(read(path)),
    truth: (path, fallback = false) => (read(path) === null ? fallback : isTrue(read(path))),
    number: (path) => asNumber(read(path)),
    texts: (path) => asTexts(read(path)),
    choices: () => (choices ??= element.entry?.choices?.(reader) ?? []),
    node,
    evaluate: (other) => evaluateInForm(other, session),
    isWaiting: () => session.environment.answers.some(({ state }) => state === "pending"),
    cell: (column) => readerOf(column.element, session),
  };
  return reader;
}

/** Properties that have been looked for, by element: the same in every reading of the form. */
const nodes = new WeakMap<FormElement, Map<string, JsonNode | undefined>>();

function nodeAtPath(element: FormElement, path: string): JsonNode | undefined {
  let known = nodes.get(element);
  if (known === undefined) nodes.set(element, (known = new Map()));
  if (known.has(path)) return known.get(path);
  let node: JsonNode | undefined = element.node;
  for (const name of path.split(".")) node = valueOf(node, name);
  known.set(path, node);
  return node;
}

function asText(value: Value): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function asNumber(value: Value): number | undefined {
  if (typeof value === "number") return value;
  return typeof value === "string" && value.trim() !== "" && Number.isFinite(Number(value))
    ? Number(value)
    : undefined;
}

function asTexts(value: Value): string[] {
  const list = Array.isArray(value) ? value : isObject(value) ? Object.values(value) : [value];
  return list.filter((item) => typeof item === "string");
}
