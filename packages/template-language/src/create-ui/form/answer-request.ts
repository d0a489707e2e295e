import { isObject, type Value } from "#expressions/value.ts";
import { setProperty } from "#json/to-value.ts";
import type { Answer } from "../elements/element-entry.ts";
import type { ElementReader } from "./element-reader.ts";
import { isTrue, memberAt, textOrEmpty } from "./plain.ts";

/** The recorded answer to the element's request; undefined when its condition says that it is not sent. */
export function answerRequest(reader: ElementReader): Answer | undefined {
  const condition = reader.read("condition");
  if (condition !== null && !isTrue(condition)) return undefined;
  const request = reader.read("request");
  if (!isObject(request)) return { state: "failed", body: null };
  const method = (textOrEmpty(request["method"] ?? null) || "GET").toUpperCase();
  const path = textOrEmpty(request["path"] ?? null).split("?")[0]!;
  for (const answer of reader.environment.answers) {
    const segments = answer.method === method ? matchPath(answer.path, path) : undefined;
    if (segments === undefined) continue;
    if (answer.state !== "answered") return { state: answer.state, body: null };
    return {
      state: "answered",
      body: fill(answer.body as Value, {
        segments,
        body: request["body"] ?? null,
        takenNames: reader.environment.takenNames,
      }),
    };
  }
  return { state: "failed", body: null };
}

/** The segments that stand at `{name}` places; undefined when the path does not fit. */
export function matchPath(template: string, path: string): Map<string, string> | undefined {
  const [wanted, given] = [segmentsOf(template), segmentsOf(path)];
  if (wanted[0] === "**") given.splice(0, Math.max(0, given.length - wanted.length + 1), "**");
  if (wanted.length !== given.length) return undefined;
  const found = new Map<string, string>();
  for (const [index, segment] of wanted.entries()) {
    const actual = given[index]!;
    if (segment.startsWith("{")) found.set(segment.slice(1, -1), actual);
    else if (segment.toLowerCase() !== actual.toLowerCase()) return undefined;
  }
  return found;
}

function segmentsOf(path: string): string[] {
  return path.split("/").filter((segment) => segment !== "");
}

interface Filling {
  readonly segments: ReadonlyMap<string, string>;
  readonly body: Value;
  readonly takenNames: readonly string[];
}

function fill(template: Value, filling: Filling): Value {
  if (typeof template === "string") return fillText(template, filling);
  if (Array.isArray(template)) return template.map((item) => fill(item, filling));
  if (!isObject(template)) return template;
  const filled: { [name: string]: Value } = {};
  for (const [name, value] of Object.entries(template)) setProperty(filled, name, fill(value, filling));
  return filled;
}

function fillText(template: string, { segments, body, takenNames }: Filling): Value {
  const name = /^\{isFree:(\w+)\}$/.exec(template)?.[1];
  if (name !== undefined) return !takenNames.includes(textOrEmpty(memberAt(body, name)).toLowerCase());
  return template.replace(/\{(path|body):(\w+)\}/g, (_hole, source: string, member: string) =>
    source === "path" ? (segments.get(member) ?? "") : textOrEmpty(memberAt(body, member)),
  );
}
