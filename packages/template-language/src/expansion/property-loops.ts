import { isUnknown, unknownValue, withoutSecretMark, type Value } from "#expressions/value.ts";
import { findMember, valueOf } from "#json/find-member.ts";
import type { ArrayNode, JsonNode, MemberNode } from "#json/node.ts";
import { insideLoop, type Place } from "./frame.ts";
import { reportProblem } from "./session.ts";

/** Most copies that one loop may make. */
export const maxCopies = 800;

type Evaluate = (node: JsonNode, place: Place) => Value;

/** True for a `copy` member that makes properties: a list of objects with name, count and input. */
export function isPropertyLoops(member: MemberNode): member is MemberNode & { value: ArrayNode } {
  if (member.key.value.toLowerCase() !== "copy" || member.value.kind !== "array") return false;
  return member.value.items.every(
    (item) => findMember(item, "input") !== undefined && findMember(item, "name") !== undefined,
  );
}

/** One property for each loop: its name and the list that it makes. */
export function expandPropertyLoops(loops: ArrayNode, place: Place, evaluate: Evaluate): [string, Value][] {
  return loops.items.map((loop) => {
    const name = withoutSecretMark(evaluate(valueOf(loop, "name")!, place));
    const text = typeof name === "string" ? name : "";
    return [text, expandLoop(loop, text, place, evaluate)];
  });
}

/** The list that one loop with `count` and `input` makes. */
export function expandLoop(loop: JsonNode, name: string, place: Place, evaluate: Evaluate): Value {
  const input = valueOf(loop, "input");
  const count = readCount(valueOf(loop, "count"), place, evaluate);
  if (input === undefined || typeof count !== "number") return unknownValue("runtime", { type: "array" });
  const kind = place.site === "output" ? "output" : place.site === "variable" ? "variable" : "property";
  return Array.from({ length: count }, (_, index) =>
    evaluate(input, insideLoop(place, { kind, name, index })),
  );
}

/** The number of copies; undefined when it is not known or out of range, which is reported. */
export function readCount(node: JsonNode | undefined, place: Place, evaluate: Evaluate): number | undefined {
  const { session } = place.frame;
  if (node === undefined) return undefined;
  const count = withoutSecretMark(evaluate(node, place));
  if (isUnknown(count)) return undefined;
  if (typeof count !== "number" || !Number.isInteger(count)) {
    reportProblem(session, place.frame, "wrong-shape", node, "The count of a copy loop is a whole number.");
    return undefined;
  }
  if (count >= 0 && count <= maxCopies) return count;
  reportProblem(session, place.frame, "copy-count-out-of-range", node, `This one asks for ${count}.`);
  return undefined;
}
