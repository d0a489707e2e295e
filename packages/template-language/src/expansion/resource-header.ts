import { isUnknown, unknownValue, withoutSecretMark, type Value } from "#expressions/value.ts";
import { findMember, valueOf } from "#json/find-member.ts";
import type { ObjectNode } from "#json/node.ts";
import { joinPieces } from "./join-pieces.ts";
import { evaluateNode } from "./evaluate-node.ts";
import type { DeployedState, ExpandedResource } from "./expansion.ts";
import type { Place } from "./frame.ts";
import { isDeployment } from "./is-deployment.ts";
import { resourceIdOf, type ResourcePlace } from "./resource-id.ts";
import { reportProblem } from "./session.ts";

/** A resource as it stands in a template, and what it is inside of. */
export interface ResourceSource {
  node: ObjectNode;
  symbolicName: string | undefined;
  parent: ExpandedResource | undefined;
}

/** Evaluates everything that must be known before any resource is deployed: type, name, condition, location and scope. */
export function expandHeader(
  source: ResourceSource,
  place: Place,
  copy: ExpandedResource["copy"],
): ExpandedResource {
  const { node, parent, symbolicName } = source;
  const { frame } = place;
  const read = (name: string) => readHeader(node, name, place);
  const { type, name } = fullName(parent, readText(node, "type", place), readText(node, "name", place));
  const scope = read("scope");
  const condition = read("condition") ?? true;
  const existing = valueOf(node, "existing");
  const resource: ExpandedResource = {
    type,
    name,
    id: resourceIdOf({ type, name, scope, ...targetOf(type, read) }, frame.deployment.facts),
    apiVersion: read("apiVersion") ?? "",
    location: read("location"),
    scope,
    symbolicName,
    isExisting: existing?.kind === "boolean" && existing.value,
    condition,
    deployed: combineStates(parent?.deployed ?? frame.deployment.resource?.deployed ?? "yes", condition),
    body: {},
    properties: undefined,
    copy,
    node,
    document: frame.document,
    file: frame.file,
    deployment: frame.deployment,
    parent,
    nested: undefined,
    dependencies: [],
  };
  checkSegments(resource, place);
  return resource;
}

/** Deployments may lie in another group or subscription than what stands beside them. */
function targetOf(
  type: Value,
  read: (name: string) => Value | undefined,
): Pick<ResourcePlace, "resourceGroup" | "subscriptionId"> {
  if (!isDeployment({ type })) return { resourceGroup: undefined, subscriptionId: undefined };
  const given = (name: string) => {
    const value = read(name);
    return value === "" ? undefined : value;
  };
  return { resourceGroup: given("resourceGroup"), subscriptionId: given("subscriptionId") };
}

/** A child says its own part of type and name; one that repeats its parent's type is taken as it is. */
function fullName(
  parent: ExpandedResource | undefined,
  type: Value,
  name: Value,
): { type: Value; name: Value } {
  const isWhole =
    typeof type === "string" && type.toLowerCase().startsWith(`${String(parent?.type)}/`.toLowerCase());
  if (parent === undefined || isWhole) return { type, name };
  return { type: joinPieces(parent.type, type), name: joinPieces(parent.name, name) };
}

function readHeader(node: ObjectNode, name: string, place: Place): Value | undefined {
  const value = valueOf(node, name);
  return value === undefined ? undefined : withoutSecretMark(evaluateNode(value, place));
}

/** Type and name are texts; numbers and truth values are taken for their texts, anything else is none. */
function readText(node: ObjectNode, name: string, place: Place): Value {
  const value = readHeader(node, name, place) ?? "";
  if (typeof value === "string" || isUnknown(value)) return value;
  if (typeof value !== "object") return String(value);
  const where = findMember(node, name)?.value ?? node;
  reportProblem(place.frame.session, place.frame, "wrong-shape", where, `The ${name} must be a text.`);
  return unknownValue("error", { type: "string" });
}

/** A condition inside something that is not deployed cannot change that. */
export function combineStates(outer: DeployedState, condition: Value): DeployedState {
  if (outer === "no" || condition === false) return "no";
  return outer === "maybe" || isUnknown(condition) ? "maybe" : "yes";
}

function checkSegments({ type, name, node }: ExpandedResource, { frame }: Place): void {
  if (typeof type !== "string" || typeof name !== "string" || type === "" || name === "") return;
  const wanted = type.split("/").length - 1;
  const given = name.split("/").length;
  if (wanted === given) return;
  const place = findMember(node, "name")?.value ?? node;
  reportProblem(
    frame.session,
    frame,
    "name-segments",
    place,
    `"${type}" takes ${wanted}, "${name}" has ${given}.`,
  );
}
