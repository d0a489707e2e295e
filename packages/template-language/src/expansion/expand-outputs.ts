import { secretValue, unknownValue, withoutSecretMark, type Value } from "#expressions/value.ts";
import { valueOf } from "#json/find-member.ts";
import type { ObjectNode } from "#json/node.ts";
import { readDeclaredType } from "./declared-type.ts";
import { boundValue, evaluateNode } from "./evaluate-node.ts";
import type { ExpandedOutput } from "./expansion.ts";
import { placeIn, type Frame, type Place } from "./frame.ts";
import { expandLoop } from "./property-loops.ts";
import { combineStates } from "./resource-header.ts";

/** Outputs of a template; one whose condition is false has no value. */
export function expandOutputs(frame: Frame): ExpandedOutput[] {
  const outputs = valueOf(frame.node, "outputs");
  const members = outputs?.kind === "object" ? outputs.members : [];
  const place = placeIn(frame, "output");
  return members.flatMap(({ key, value }) =>
    value.kind === "object" ? [expandOutput(key.value, value, place)] : [],
  );
}

function expandOutput(name: string, node: ObjectNode, place: Place): ExpandedOutput {
  const { frame } = place;
  const declared = readDeclaredType(node, frame.node);
  const conditionNode = valueOf(node, "condition");
  const condition =
    conditionNode === undefined ? true : withoutSecretMark(evaluateNode(conditionNode, place));
  const deployed = combineStates(frame.deployment.resource?.deployed ?? "yes", condition);
  const isWanted = condition !== false;
  const value = isWanted ? readOutput(name, node, place) : null;
  return {
    name,
    type: declared.type,
    value: declared.isSecure && isWanted ? secretValue(value) : value,
    deployed,
    node,
    document: frame.document,
    file: frame.file,
  };
}

function readOutput(name: string, node: ObjectNode, place: Place): Value {
  const copy = valueOf(node, "copy");
  if (copy?.kind === "object") return boundValue(expandLoop(copy, name, place, evaluateNode), copy, place);
  const value = valueOf(node, "value");
  return value === undefined ? unknownValue("error") : boundValue(evaluateNode(value, place), value, place);
}
