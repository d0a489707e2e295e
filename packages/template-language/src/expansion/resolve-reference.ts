import { fail } from "#expressions/evaluation-error.ts";
import {
  isObject,
  isUnknown,
  secretValue,
  unknownValue,
  type Unknown,
  type Value,
  type ValueObject,
} from "#expressions/value.ts";
import { setProperty } from "#json/to-value.ts";
import type { ExpandedResource } from "./expansion.ts";
import type { Frame, ReferenceRequest } from "./frame.ts";
import { addDependency } from "./add-dependency.ts";
import { completeBody } from "./complete-resource.ts";
import { isDeployment } from "./is-deployment.ts";
import { findInIndex } from "./resource-index.ts";

/** What `reference` and `references` will give: what is declared is known, the rest will be known once it is deployed. */
export function resolveReference(request: ReferenceRequest): Value {
  const { target, frame, from, isList } = request;
  const found = typeof target === "string" ? findTargets(frame, target) : [];
  for (const resource of found) noteDependency(frame, from, resource);
  if (isList) return found.map((resource) => describe(resource, request));
  const [resource] = found;
  if (resource !== undefined) return describe(resource, request);
  if (typeof target === "string" && !frame.index.hasUnknownNames) checkPlainName(target);
  return unknown(request, {});
}

/** A target that is no id must be the name of a resource of the template. */
function checkPlainName(target: string): void {
  if (!target.includes("/")) fail("missing-resource", `The template has no resource "${target}".`);
}

function findTargets(frame: Frame, target: string): readonly ExpandedResource[] {
  for (let visible: Frame | undefined = frame; visible !== undefined; visible = visible.outer) {
    const found = findInIndex(visible.index, target);
    if (found !== undefined) return found;
  }
  return [];
}

function noteDependency(
  { session }: Frame,
  from: ExpandedResource | undefined,
  resource: ExpandedResource,
): void {
  if (from === undefined || from.deployment !== resource.deployment) return;
  addDependency(session, from, resource, "implicit");
}

function describe(resource: ExpandedResource, request: ReferenceRequest): Value {
  const properties = isDeployment(resource)
    ? deploymentProperties(resource, request)
    : declaredProperties(resource, request);
  if (!request.isFull) return properties;
  const { id, name, type, location, apiVersion } = resource;
  const header: ValueObject = { id, name, type, apiVersion, ...(location === undefined ? {} : { location }) };
  return unknown(request, { declared: { ...resource.body, ...header, properties } });
}

function declaredProperties(resource: ExpandedResource, request: ReferenceRequest): Value {
  completeBody(request.frame.session, resource);
  const { properties } = resource;
  if (isUnknown(properties)) return properties;
  return unknown(request, isObject(properties) ? { declared: properties } : {});
}

function deploymentProperties(resource: ExpandedResource, request: ReferenceRequest): Value {
  const isDone = request.frame.session.completeNested(resource);
  if (!isDone || resource.nested === undefined) return unknown(request, {});
  const outputs: ValueObject = {};
  for (const { name, type, value, deployed } of resource.nested.outputs) {
    if (deployed !== "no")
      setProperty(outputs, name, { type, value: type.startsWith("secure") ? secretValue(value) : value });
  }
  return unknown(request, { declared: { outputs, provisioningState: "Succeeded" }, isDeclaredExact: true });
}

function unknown(request: ReferenceRequest, details: Partial<Omit<Unknown, "reason">>): Value {
  return unknownValue("runtime", { type: "object", expression: "reference(…)", ...details });
}
