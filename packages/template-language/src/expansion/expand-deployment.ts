import type { ExpandedDeployment, ExpandedResource } from "./expansion.ts";
import { completeBody } from "./complete-resource.ts";
import { createFrame, type CreatedFrame } from "./create-frame.ts";
import { expandOutputs } from "./expand-outputs.ts";
import { isDeployment } from "./is-deployment.ts";
import { findNestedTemplate, type NestedSource } from "./nested-source.ts";
import { supplyNested } from "./nested-parameters.ts";
import { nestedTarget } from "./nested-target.ts";
import { resolveDependencies } from "./resolve-dependencies.ts";
import { listResources } from "./resource-list.ts";
import { reportProblem, type Progress, type Session } from "./session.ts";

/** Expands everything that one template declares, what it deploys in turn included. */
export function expandDeployment({ frame, readParameters }: CreatedFrame): ExpandedDeployment {
  const { deployment, session } = frame;
  listResources(frame);
  for (const resource of deployment.resources) {
    completeBody(session, resource);
    completeNested(session, resource);
  }
  deployment.outputs = expandOutputs(frame);
  deployment.parameters = readParameters();
  resolveDependencies(frame);
  return deployment;
}

/** Expands what a deployment resource deploys, once; false while it is under way. */
export function completeNested(session: Session, resource: ExpandedResource): boolean {
  const progress = session.progress.get(resource);
  if (progress === undefined || progress.nested === "done") return true;
  if (progress.nested === "under-way") return false;
  progress.nested = "under-way";
  if (isDeployment(resource) && resource.deployed !== "no") expandNested(session, resource, progress);
  progress.nested = "done";
  return true;
}

function expandNested(session: Session, resource: ExpandedResource, { place }: Progress): void {
  const { frame } = place;
  if (frame.nesting >= session.maxNesting) {
    session.isComplete = false;
    reportProblem(session, frame, "nesting-too-deep", resource.node);
    return;
  }
  const source: NestedSource | undefined = findNestedTemplate(resource, place);
  if (source === undefined) return;
  const created = createFrame({
    session,
    document: source.document,
    file: source.file,
    node: source.node,
    target: nestedTarget(resource, source, place),
    resource,
    outer: source.hasOuterScope ? { frame, loops: place.loops } : undefined,
    supply: supplyNested(resource, place),
    nesting: frame.nesting + 1,
  });
  resource.nested = created.frame.deployment;
  expandDeployment(created);
}
