import type { EvaluationProblemCode } from "#expressions/evaluation-error.ts";
import type { Value, ValueObject } from "#expressions/value.ts";
import type { DeploymentFacts, DeploymentLevel } from "#functions/template-scope.ts";
import type { JsonDocument, JsonNode, ObjectNode } from "#json/node.ts";

/** What a template would deploy, as far as that can be told without deploying it. */
export interface Expansion {
  /** The template itself; nested and linked deployments hang below their resources. */
  root: ExpandedDeployment;
  /** All resources of all deployments, parents before what they deploy, in file order. */
  resources: ExpandedResource[];
  /** Outputs of the template itself. */
  outputs: ExpandedOutput[];
  diagnostics: ExpansionDiagnostic[];
  /** False when a limit ended the expansion early; a diagnostic says which. */
  isComplete: boolean;
}

/** One deployment: the main template, an inline one or a linked one. */
export interface ExpandedDeployment {
  /** The template's object, and the document and file that it stands in. */
  node: ObjectNode;
  document: JsonDocument;
  file: string;
  /** What it is deployed to; `deployment()` and its kin inside an inner scope read this too. */
  facts: DeploymentFacts;
  level: DeploymentLevel;
  /** The deployment resource that it belongs to; undefined for the main template. */
  resource: ExpandedResource | undefined;
  /** Values by declared name; with outer scope the parent's parameters are not repeated here. */
  parameters: ReadonlyMap<string, ExpandedParameter>;
  resources: ExpandedResource[];
  outputs: ExpandedOutput[];
}

export interface ExpandedParameter {
  name: string;
  /** Lower case: "string", "securestring", "int", "bool", "object", "secureobject" or "array". */
  type: string;
  value: Value;
  /** Where the value is from; `none` when it is neither supplied nor has a default. */
  origin: "supplied" | "default" | "none";
  node: ObjectNode | undefined;
}

/** Whether a resource will be deployed: its condition and those of everything around it. */
export type DeployedState = "yes" | "no" | "maybe";

export interface ExpandedResource {
  /** Full type, `Microsoft.Network/virtualNetworks/subnets`. */
  type: Value;
  /** Full name, `vnet/subnet`; unknown names may know pieces of themselves (`Unknown.pattern`). */
  name: Value;
  id: Value;
  apiVersion: Value;
  location: Value | undefined;
  scope: Value | undefined;
  /** Key in `resources` of language version 2.0. */
  symbolicName: string | undefined;
  isExisting: boolean;
  condition: Value;
  deployed: DeployedState;
  /** Everything the resource declares, evaluated, but its header, children and nested template. */
  body: ValueObject;
  /** `body.properties`; undefined when there are none. */
  properties: Value | undefined;
  copy: ResourceCopy | undefined;
  /** Where it is declared; resources of one copy loop share these. */
  node: ObjectNode;
  document: JsonDocument;
  file: string;
  deployment: ExpandedDeployment;
  /** The resource in whose `resources` it stands. */
  parent: ExpandedResource | undefined;
  /** What it deploys, when it is a deployment whose template could be found. */
  nested: ExpandedDeployment | undefined;
  dependencies: Dependency[];
}

export interface ResourceCopy {
  name: string;
  index: number;
  /** Unknown counts are expanded to one resource that stands for all. */
  count: number | "unknown";
}

export interface Dependency {
  resource: ExpandedResource;
  /** `explicit` stands in dependsOn; `implicit` comes from `reference`. */
  kind: "explicit" | "implicit";
}

export interface ExpandedOutput {
  name: string;
  /** Lower case, as in `ExpandedParameter`. */
  type: string;
  value: Value;
  deployed: DeployedState;
  node: ObjectNode;
  document: JsonDocument;
  file: string;
}

export interface ExpansionDiagnostic {
  code: ExpansionProblemCode;
  message: string;
  file: string;
  document: JsonDocument;
  /** Offsets in the document's text. */
  start: number;
  end: number;
}

/** What can be wrong with a template beside its expressions. */
export const expansionProblems = {
  "template-not-an-object": "The template is not a JSON object.",
  "wrong-shape": "This part of the template has not the shape it must have.",
  "parameter-wrong-type": "The value of the parameter has not its declared type.",
  "parameter-not-allowed": "The value of the parameter is not among its allowed values.",
  "parameter-out-of-range": "The value of the parameter is outside its limits.",
  "copy-count-out-of-range": "A copy loop makes 0 to 800 copies.",
  "too-many-resources": "The template has too many resources; the rest was not expanded.",
  "too-many-dependencies":
    "The resources depend on each other too often; further dependencies were left out.",
  "nesting-too-deep": "Deployments are nested too deeply; this one was not expanded.",
  "link-outside-package": "The linked template is not a file of this package.",
  "link-unknown": "Which template is linked depends on values that are not known.",
  "name-segments": "The name must have as many segments as its type.",
  "duplicate-resource": "Two resources have the same type and name.",
  "dependency-not-found": "The template declares no such resource.",
  "dependency-cycle": "These resources depend on each other in a circle.",
} as const satisfies Record<string, string>;

export type ExpansionProblemCode = keyof typeof expansionProblems | EvaluationProblemCode;

/** A node together with the document and file that it stands in. */
export interface SourceNode {
  node: JsonNode;
  document: JsonDocument;
  file: string;
}
