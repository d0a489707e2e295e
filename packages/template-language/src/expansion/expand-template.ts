import { readProperty } from "#expressions/value-object.ts";
import type { ValueObject } from "#expressions/value.ts";
import type { DeploymentFacts, DeploymentLevel } from "#functions/template-scope.ts";
import { stringOf } from "#json/find-member.ts";
import type { JsonDocument, ObjectNode } from "#json/node.ts";
import { createFrame } from "./create-frame.ts";
import { defaultFacts, levelOfSchema, packageUri } from "./default-facts.ts";
import { completeNested, expandDeployment } from "./expand-deployment.ts";
import type { Expansion } from "./expansion.ts";
import type { SupplyParameter } from "./parameters.ts";
import { reportProblem, startSession, type ExpansionLimits, type FindFile } from "./session.ts";

export interface ExpandRequest {
  /** The template, as `readJson` gives it. */
  template: JsonDocument;
  /** Its path in the package, with `/` (default "mainTemplate.json"); links are relative to it. */
  file?: string;
  /** Values of parameters; they are data and never evaluated. What is left out takes its default. */
  parameters?: ValueObject;
  /** Finds linked templates and parameter files of the package (default: there are none). */
  findFile?: FindFile;
  /** What is deployed to; by default the template's `$schema` decides, else a resource group. */
  level?: DeploymentLevel;
  /** Facts about the deployment that differ from the made-up ones. */
  facts?: Partial<DeploymentFacts>;
  /** The moment of deployment, milliseconds since 1970 (default 2026-01-01T00:00:00Z). */
  nowMs?: number;
  /** Decides what `newGuid` gives (default "slipway"). */
  seed?: string;
  limits?: ExpansionLimits;
}

const defaultNowMs = Date.UTC(2026, 0, 1);

/**
 * Finds out what a template would deploy: every resource with its evaluated name, type, id, location, properties and dependencies,
 * nested and linked deployments included, and the outputs. Same request, same result. Never throws: what is wrong is in
 * `diagnostics`, what cannot be known is marked in the values, and limits keep time and memory bounded.
 */
export function expandTemplate(request: ExpandRequest): Expansion {
  const { template, file = "mainTemplate.json" } = request;
  const session = startSession({
    limits: request.limits ?? {},
    findFile: request.findFile ?? (() => undefined),
    nowMs: request.nowMs ?? defaultNowMs,
    seed: request.seed ?? "slipway",
    completeNested,
  });
  const root = template.root;
  if (root?.kind !== "object") {
    const end = root?.end ?? template.text.length;
    reportProblem(session, { document: template, file }, "template-not-an-object", {
      start: root?.start ?? 0,
      end,
    });
  }
  const node: ObjectNode = root?.kind === "object" ? root : { kind: "object", start: 0, end: 0, members: [] };
  const level = request.level ?? levelOfSchema(stringOf(node, "$schema")) ?? "resourceGroup";
  const created = createFrame({
    session,
    document: template,
    file,
    node,
    target: { ...defaultFacts(level, file), ...request.facts, level },
    resource: undefined,
    outer: undefined,
    supply: supplyMain(request.parameters ?? {}),
    nesting: 0,
  });
  const deployment = expandDeployment(created);
  const { resources, diagnostics, isComplete } = session;
  return { root: deployment, resources, outputs: deployment.outputs, diagnostics, isComplete };
}

/** The two parameters by which templates find the files beside them: the package itself is where they point. */
const artifactParameters: ReadonlyMap<string, string> = new Map([
  ["_artifactslocation", packageUri],
  ["_artifactslocationsastoken", ""],
]);

function supplyMain(parameters: ValueObject): SupplyParameter {
  return (name) => {
    const value = readProperty(parameters, name) ?? artifactParameters.get(name.toLowerCase());
    return value === undefined ? undefined : { value };
  };
}
