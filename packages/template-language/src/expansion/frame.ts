import type { FunctionCall } from "#expressions/expression.ts";
import type { FunctionEntry, Site } from "#expressions/function-entry.ts";
import type { Value } from "#expressions/value.ts";
import type { DeploymentFacts, TemplateScope } from "#functions/template-scope.ts";
import type { JsonDocument, ObjectNode } from "#json/node.ts";
import type { ExpandedDeployment, ExpandedResource } from "./expansion.ts";
import { readLoop, type Loop } from "./loops.ts";
import type { ResourceIndex } from "./resource-index.ts";
import type { Session } from "./session.ts";

/**
 * Everything that expressions of one template can see. An inline template with outer scope has a frame of its own whose
 * parameters, variables and functions are those of its parent.
 */
export interface Frame {
  readonly session: Session;
  readonly document: JsonDocument;
  readonly file: string;
  readonly node: ObjectNode;
  /** What functions about the deployment answer here. */
  readonly facts: DeploymentFacts;
  /** The deployment that resources declared here belong to. */
  readonly deployment: ExpandedDeployment;
  /** The frame whose names and resources are seen from here, when the scope is outer. */
  readonly outer: Frame | undefined;
  /** Copy loops around an inline template with outer scope. */
  readonly loops: Loop | undefined;
  readonly nesting: number;
  readonly definitions: FrameDefinitions;
  /** The resources declared here, to be found by name. */
  readonly index: ResourceIndex;
  /** Finds what `reference` points at and what it will give. */
  readonly resolveReference: (request: ReferenceRequest) => Value;
}

export interface ReferenceRequest {
  frame: Frame;
  target: Value;
  isFull: boolean;
  isList: boolean;
  call: FunctionCall;
  /** The resource whose body asks. */
  from: ExpandedResource | undefined;
}

export interface FrameDefinitions {
  parameter(name: string): Value;
  variable(name: string): Value;
  findFunction(key: string): FunctionEntry<never> | undefined;
  template(): Value;
  deploymentParameters(): Value;
}

/** Where in a frame something is evaluated. */
export interface Place {
  readonly frame: Frame;
  readonly site: Site;
  readonly loops: Loop | undefined;
  readonly resource: ExpandedResource | undefined;
  readonly scope: TemplateScope;
}

export function placeIn(
  frame: Frame,
  site: Site,
  loops: Loop | undefined = frame.loops,
  resource: ExpandedResource | undefined = undefined,
): Place {
  const { session, definitions } = frame;
  const scope: TemplateScope = {
    budget: session.budget,
    site,
    facts: frame.facts,
    nowMs: session.nowMs,
    parameter: definitions.parameter,
    variable: definitions.variable,
    findFunction: definitions.findFunction,
    template: definitions.template,
    deploymentParameters: definitions.deploymentParameters,
    newGuid: session.newGuid,
    copyIndex: (name) => readLoop(loops, name),
    reference: (target, isFull, call) =>
      frame.resolveReference({ frame, target, isFull, isList: false, call, from: resource }),
    references: (target, isFull, call) =>
      frame.resolveReference({ frame, target, isFull, isList: true, call, from: resource }),
  };
  return { frame, site, loops, resource, scope };
}

/** The same place inside one more copy loop. */
export function insideLoop(place: Place, loop: Omit<Loop, "outer">): Place {
  return placeIn(place.frame, place.site, { ...loop, outer: place.loops }, place.resource);
}
