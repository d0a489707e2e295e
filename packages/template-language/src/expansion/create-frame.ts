import { unknownValue, type Value } from "#expressions/value.ts";
import { objectFrom } from "#expressions/value-object.ts";
import { valueFromNode } from "#expressions/value-from-node.ts";
import { findTemplateFunction } from "#functions/table.ts";
import type { DeploymentFacts } from "#functions/template-scope.ts";
import { findMember } from "#json/find-member.ts";
import type { JsonDocument, ObjectNode } from "#json/node.ts";
import type { ExpandedDeployment, ExpandedParameter, ExpandedResource } from "./expansion.ts";
import type { Frame, FrameDefinitions } from "./frame.ts";
import type { Loop } from "./loops.ts";
import { createParameters, type SupplyParameter } from "./parameters.ts";
import { createIndex } from "./resource-index.ts";
import { resolveReference } from "./resolve-reference.ts";
import type { Session } from "./session.ts";
import { readUserFunctions } from "./user-functions.ts";
import { createVariables } from "./variables.ts";

export interface FrameRequest {
  session: Session;
  document: JsonDocument;
  file: string;
  node: ObjectNode;
  /** What is deployed to. */
  target: DeploymentFacts;
  resource: ExpandedResource | undefined;
  /** Set for an inline template with outer scope: its expressions see this frame and these loops. */
  outer: { frame: Frame; loops: Loop | undefined } | undefined;
  supply: SupplyParameter;
  nesting: number;
}

/** A frame, and how to get the values of all its parameters. */
export interface CreatedFrame {
  frame: Frame;
  readParameters(): ReadonlyMap<string, ExpandedParameter>;
}

export function createFrame(request: FrameRequest): CreatedFrame {
  const { session, document, file, node, target, outer } = request;
  const parameters = createParameters(() => frame, request.supply);
  const frame: Frame = {
    session,
    document,
    file,
    node,
    facts: outer?.frame.facts ?? target,
    deployment: newDeployment(request),
    outer: outer?.frame,
    loops: outer?.loops,
    nesting: request.nesting,
    index: createIndex(),
    definitions: outer?.frame.definitions ?? defineNames(() => frame, parameters.read),
    resolveReference,
  };
  return { frame, readParameters: outer === undefined ? parameters.all : () => new Map() };
}

function newDeployment({ node, document, file, target, resource }: FrameRequest): ExpandedDeployment {
  return {
    node,
    document,
    file,
    facts: target,
    level: target.level,
    resource,
    parameters: new Map(),
    resources: [],
    outputs: [],
  };
}

function defineNames(frame: () => Frame, parameter: (name: string) => Value): FrameDefinitions {
  const findUserFunction = readUserFunctions(frame);
  return {
    parameter,
    variable: createVariables(frame),
    findFunction: (key) => (key.includes(".") ? findUserFunction(key) : findTemplateFunction(key)),
    template: () => describeTemplate(frame().node),
    deploymentParameters: () =>
      unknownValue("context", { type: "object", expression: "deployment().properties.parameters" }),
  };
}

const describedMembers = ["$schema", "contentVersion", "metadata"] as const;

/** Of the template inside `deployment()` only what templates really read: the rest would be a copy of the whole file. */
function describeTemplate(node: ObjectNode): Value {
  const members = describedMembers
    .map((name) => findMember(node, name))
    .filter((member) => member !== undefined);
  const declared = objectFrom(members.map(({ key, value }) => [key.value, valueFromNode(value)] as const));
  return unknownValue("context", {
    type: "object",
    expression: "deployment().properties.template",
    declared,
  });
}
