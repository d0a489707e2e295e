import { isUnknown, unknownValue, type Value } from "#expressions/value.ts";
import { piecesOf, type Pieces } from "#functions/algorithms/text-pattern.ts";
import type { DeploymentFacts } from "#functions/template-scope.ts";

/** What a resource says about itself and where it is. */
export interface ResourcePlace {
  type: Value;
  name: Value;
  scope: Value | undefined;
  /** Group and subscription that a deployment names; undefined for those of what is around it. */
  resourceGroup: Value | undefined;
  subscriptionId: Value | undefined;
}

/** The id of a resource; a name that is known in part gives an id that is known in part. */
export function resourceIdOf(place: ResourcePlace, facts: DeploymentFacts): Value {
  const { type, name, scope } = place;
  if (typeof type !== "string") return unknownValue("runtime", { type: "string" });
  const path = isUnknown(name) ? unknownPath(type, name) : knownPath(type, String(name));
  if (path === undefined) return unknownValue("error", { type: "string" });
  return joinKnown([
    ...(scope === undefined ? prefixPieces(type, place, facts) : piecesOf(scopeId(scope, facts))),
    ...path,
  ]);
}

/** The beginning of an id up to the providers, as far as it is known. */
function prefixPieces(
  type: string,
  { resourceGroup, subscriptionId }: ResourcePlace,
  facts: DeploymentFacts,
): Pieces {
  if (resourceGroup === undefined && subscriptionId === undefined) return [scopePrefix(type, facts)];
  const subscription = ["/subscriptions/", ...piecesOf(subscriptionId ?? facts.subscriptionId)];
  return resourceGroup === undefined
    ? subscription
    : [...subscription, "/resourceGroups/", ...piecesOf(resourceGroup)];
}

/** The id of what is deployed to, without a slash at its end; tenants give "". */
function scopePrefix(type: string, facts: DeploymentFacts): string {
  const isGroup = type.toLowerCase() === "microsoft.resources/resourcegroups";
  switch (facts.level) {
    case "tenant":
      return "";
    case "managementGroup":
      return `/providers/Microsoft.Management/managementGroups/${facts.managementGroupName}`;
    case "subscription":
      return `/subscriptions/${facts.subscriptionId}`;
    case "resourceGroup":
      return `/subscriptions/${facts.subscriptionId}${isGroup ? "" : `/resourceGroups/${facts.resourceGroupName}`}`;
  }
}

/** A scope is an id, or `type/name` of a resource in the same place. */
function scopeId(scope: Value, facts: DeploymentFacts): Value {
  if (typeof scope !== "string") return isUnknown(scope) ? scope : "";
  if (scope === "/") return "";
  return scope.startsWith("/") ? scope : `${scopePrefix("", facts)}/providers/${scope}`;
}

/** `/providers/ns/t1/n1/t2/n2`; undefined when type and name do not have the same number of segments. */
function knownPath(type: string, name: string): Pieces | undefined {
  const [namespace = "", ...types] = type.split("/");
  const names = name.split("/");
  if (types.length !== names.length) return undefined;
  if (type.toLowerCase() === "microsoft.resources/resourcegroups") return [`/resourceGroups/${name}`];
  return [`/providers/${namespace}`, ...types.map((segment, index) => `/${segment}/${names[index]}`)];
}

/** Where segments of an unknown name end is only known for types of one segment. */
function unknownPath(type: string, name: Value): Pieces {
  const [namespace = "", ...types] = type.split("/");
  if (types.length === 1) return [`/providers/${namespace}/${types[0]}/`, ...piecesOf(name)];
  return [`/providers/${namespace}/${types[0]}/`, undefined];
}

function joinKnown(pieces: Pieces): Value {
  if (!pieces.includes(undefined)) return pieces.join("");
  const pattern: (string | undefined)[] = [];
  for (const piece of pieces) {
    const last = pattern.at(-1);
    if (piece !== undefined && last !== undefined) pattern[pattern.length - 1] = last + piece;
    else pattern.push(piece);
  }
  return unknownValue("runtime", { type: "string", pattern });
}
