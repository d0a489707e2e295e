import { isUnknown, withoutSecretMark } from "#expressions/value.ts";
import { valueOf } from "#json/find-member.ts";
import type { JsonNode } from "#json/node.ts";
import { evaluateNode } from "./evaluate-node.ts";
import type { ExpandedResource } from "./expansion.ts";
import { addDependency } from "./add-dependency.ts";
import { findCycles } from "./find-cycles.ts";
import { placeIn, type Frame } from "./frame.ts";
import { findByPattern, findInIndex } from "./resource-index.ts";
import { reportProblem } from "./session.ts";

/** Longer circles are named by their beginning. */
const mostNamed = 10;

/** Turns dependsOn into links between resources, reports what is missing, duplicated or circular. */
export function resolveDependencies(frame: Frame): void {
  const { resources } = frame.deployment;
  for (const resource of resources) linkExplicit(resource, frame);
  reportDuplicates(resources, frame);
  for (const cycle of findCycles(resources)) {
    const [first] = cycle;
    const named = cycle.slice(0, mostNamed).map(({ name }) => `"${isUnknown(name) ? "?" : String(name)}"`);
    const names = named.join(", ") + (cycle.length > mostNamed ? ", …" : "");
    const place = valueOf(first!.node, "dependsOn") ?? first!.node;
    reportProblem(frame.session, frame, "dependency-cycle", place, names);
  }
}

function linkExplicit(resource: ExpandedResource, frame: Frame): void {
  const dependsOn = valueOf(resource.node, "dependsOn");
  const entries = dependsOn?.kind === "array" ? dependsOn.items : dependsOn === undefined ? [] : [dependsOn];
  if (entries.length === 0) return;
  const loops = frame.session.progress.get(resource)?.place.loops;
  const place = placeIn(frame, "resource-header", loops, resource);
  for (const entry of entries) {
    const value = withoutSecretMark(evaluateNode(entry, place));
    for (const target of Array.isArray(value) ? value : [value]) {
      if (typeof target === "string") link(resource, target, entry, frame);
      else if (isUnknown(target)) addAll(frame, resource, findByPattern(frame.index, target, resource));
    }
  }
}

function link(resource: ExpandedResource, target: string, entry: JsonNode, frame: Frame): void {
  const found = findInIndex(frame.index, target);
  if (found === undefined && !frame.index.hasUnknownNames) {
    reportProblem(frame.session, frame, "dependency-not-found", entry, `"${target.slice(0, 200)}"`);
  }
  addAll(frame, resource, found ?? []);
}

function addAll({ session }: Frame, from: ExpandedResource, targets: readonly ExpandedResource[]): void {
  for (const to of targets) addDependency(session, from, to, "explicit");
}

function reportDuplicates(resources: readonly ExpandedResource[], frame: Frame): void {
  const seen = new Set<string>();
  for (const { id, deployed, isExisting, node } of resources) {
    if (typeof id !== "string" || deployed !== "yes" || isExisting) continue;
    const key = id.toLowerCase();
    if (seen.has(key))
      reportProblem(frame.session, frame, "duplicate-resource", valueOf(node, "name") ?? node, id);
    seen.add(key);
  }
}
