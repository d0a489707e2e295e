import { isExpression } from "#expressions/classify-text.ts";
import { unknownValue, withoutSecretMark, type Value } from "#expressions/value.ts";
import { stringOf, valueOf } from "#json/find-member.ts";
import type { JsonNode, ObjectNode } from "#json/node.ts";
import { evaluateNode } from "./evaluate-node.ts";
import type { ExpandedResource, ResourceCopy } from "./expansion.ts";
import { insideLoop, placeIn, type Frame, type Place } from "./frame.ts";
import { readCount } from "./property-loops.ts";
import { expandHeader, type ResourceSource } from "./resource-header.ts";
import { addLoopToIndex, addToIndex } from "./resource-index.ts";
import { reportProblem } from "./session.ts";

/** A resource whose header is known, and the place in which its body will be evaluated. */
export interface PendingResource {
  resource: ExpandedResource;
  place: Place;
}

/** Every resource that a template declares, copies and children included, with their headers evaluated. */
export function listResources(frame: Frame): PendingResource[] {
  const pending: PendingResource[] = [];
  const place = placeIn(frame, "resource-header");
  for (const source of sourcesIn(valueOf(frame.node, "resources"), undefined)) listOne(source, place);
  return pending;
}

function sourcesIn(resources: JsonNode | undefined, parent: ExpandedResource | undefined): ResourceSource[] {
  if (resources?.kind === "array") {
    const objects = resources.items.filter((item): item is ObjectNode => item.kind === "object");
    return objects.map((node) => ({ node, symbolicName: undefined, parent }));
  }
  const members = resources?.kind === "object" ? resources.members : [];
  return members.flatMap(({ key, value }) =>
    value.kind === "object" ? [{ node: value, symbolicName: key.value, parent }] : [],
  );
}

function listOne(source: ResourceSource, place: Place): void {
  const copy = valueOf(source.node, "copy");
  if (copy?.kind !== "object") {
    addResource(source, place, undefined);
    return;
  }
  const name = readLoopName(copy, place);
  addLoopToIndex(place.frame.index, name, source.symbolicName);
  const hasNoCount = valueOf(copy, "count") === undefined;
  const count = readCount(valueOf(copy, "count"), place, evaluateNode);
  if (hasNoCount)
    reportProblem(place.frame.session, place.frame, "wrong-shape", copy, "The copy loop has no count.");
  if (count === undefined) {
    const index = unknownValue("context", { type: "int", expression: `copyIndex('${name}')` });
    const inside = insideLoop(place, { kind: "resource", name, index });
    addResource(source, inside, { name, index: 0, count: "unknown" });
    return;
  }
  for (let index = 0; index < count; index += 1) {
    const inside = insideLoop(place, { kind: "resource", name, index });
    if (!addResource(source, inside, { name, index, count })) return;
  }
}

function readLoopName(copy: ObjectNode, place: Place): string {
  const written = stringOf(copy, "name") ?? "";
  const name: Value = isExpression(written)
    ? withoutSecretMark(evaluateNode(valueOf(copy, "name")!, place))
    : written;
  return typeof name === "string" ? name : written;
}

/** False when there are too many resources already. */
function addResource(source: ResourceSource, place: Place, copy: ResourceCopy | undefined): boolean {
  const { session } = place.frame;
  if (session.resources.length >= session.maxResources) {
    session.isComplete = false;
    reportProblem(session, place.frame, "too-many-resources", source.node);
    return false;
  }
  const resource = expandHeader(source, place, copy);
  session.resources.push(resource);
  place.frame.deployment.resources.push(resource);
  addToIndex(place.frame.index, resource);
  const bodyPlace = placeIn(place.frame, "resource-body", place.loops, resource);
  session.progress.set(resource, {
    place: bodyPlace,
    targets: new Map(),
    body: "waiting",
    nested: "waiting",
  });
  const children = sourcesIn(valueOf(source.node, "resources"), resource);
  for (const child of children) listOne(child, place);
  return true;
}
