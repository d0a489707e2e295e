import { isExpression } from "#expressions/classify-text.ts";
import { readProperty } from "#expressions/value-object.ts";
import { isObject, isUnknown, secretValue, unknownValue, type Value } from "#expressions/value.ts";
import { findMember, valueOf } from "#json/find-member.ts";
import type { JsonNode } from "#json/node.ts";
import { evaluateNode } from "./evaluate-node.ts";
import type { ExpandedResource } from "./expansion.ts";
import type { Place } from "./frame.ts";
import { readLink } from "./nested-source.ts";
import { readParameterFile } from "./parameter-file.ts";
import type { SuppliedParameter, SupplyParameter } from "./parameters.ts";

/** How a nested or linked template gets its parameters: from the deployment resource, evaluated where that stands. */
export function supplyNested(resource: ExpandedResource, place: Place): SupplyParameter {
  const properties = valueOf(resource.node, "properties");
  const parameters = valueOf(properties, "parameters");
  const link = valueOf(properties, "parametersLink");
  if (link?.kind === "object") {
    const target = readLink(link, place);
    const document = target.kind === "file" ? place.frame.session.findFile(target.path) : undefined;
    const values = document === undefined ? undefined : readParameterFile(document);
    return (name) => supplied(values === undefined ? unknownValue("context") : readProperty(values, name));
  }
  if (parameters?.kind === "string") return supplyFromExpression(parameters, place);
  return (name) => {
    const node = findMember(parameters, name)?.value;
    if (node === undefined) return undefined;
    const given = valueOf(node, "value");
    const value = given === undefined ? secretValue(unknownValue("runtime")) : evaluateNode(given, place);
    return { value, place: { frame: place.frame, node: given ?? node } };
  };
}

/** `"parameters": "[…]"` gives all of them as one object. */
function supplyFromExpression(node: JsonNode & { kind: "string" }, place: Place): SupplyParameter {
  const all: Value = isExpression(node.value) ? evaluateNode(node, place) : null;
  return (name) => {
    if (isUnknown(all)) return supplied(unknownValue(all.reason, { isSecret: all.isSecret }));
    const one = isObject(all) ? readProperty(all, name) : undefined;
    return supplied(isObject(one) ? readProperty(one, "value") : one);
  };
}

function supplied(value: Value | undefined): SuppliedParameter | undefined {
  return value === undefined ? undefined : { value };
}
