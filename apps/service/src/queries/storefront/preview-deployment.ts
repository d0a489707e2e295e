import {
  expandTemplate,
  objectFrom,
  pointerOf,
  readJson,
  type DeploymentFacts,
  type ExpandedResource,
  type Expansion,
  type JsonDocument,
  type ValueObject,
} from "@slipway/template-language";
import type { DeploymentPreview, Endpoints } from "@slipway/contracts";
import type { z } from "zod";
import type { Context } from "#context.ts";
import { getVisiblePlan, type PlanKey } from "./get-visible-plan.ts";
import { readPlanFiles, type PlanFiles } from "./plan-files.ts";
import { showText, showValue } from "./show-value.ts";

type Body = z.output<Endpoints["previewDeployment"]["body"]>;

/** Half of what certification takes, since the request waits for it. */
const maxSteps = 1_000_000;

/** What a deployment with these parameters would create, found without deploying it. @throws ServiceError as `getVisiblePlan`. */
export async function previewDeployment(context: Context, input: PlanKey & Body): Promise<DeploymentPreview> {
  const { services } = context;
  const { offer, plan } = await getVisiblePlan(context, input);
  const files = await readPlanFiles(services, offer.publisherId, plan.packageHash);
  const file = files.mainTemplate.path;
  const expansion = expandTemplate({
    template: readJson(files.mainTemplate.bytes),
    file,
    parameters: objectFrom(Object.entries(input.parameters as ValueObject)),
    findFile: makeFindFile(files),
    facts: makeFacts(input),
    nowMs: services.clock.now().getTime(),
    limits: { maxSteps },
  });
  return describeExpansion(expansion, file);
}

function makeFacts(input: Body): Partial<DeploymentFacts> {
  const { subscriptionId, resourceGroup, location } = input;
  return {
    ...(subscriptionId === undefined ? {} : { subscriptionId }),
    ...(resourceGroup === undefined ? {} : { resourceGroupName: resourceGroup }),
    ...(location === undefined ? {} : { location }),
  };
}

function makeFindFile({ entries }: PlanFiles): (path: string) => JsonDocument | undefined {
  const read = new Map<string, JsonDocument>();
  return (path) => {
    const known = read.get(path);
    const entry = entries.find((candidate) => candidate.path === path);
    if (known !== undefined || entry === undefined) return known;
    const document = readJson(entry.bytes);
    read.set(path, document);
    return document;
  };
}

function describeExpansion(expansion: Expansion, file: string): DeploymentPreview {
  const made = expansion.resources.filter((resource) => resource.deployed !== "no" && !resource.isExisting);
  return {
    resources: made.map(describeResource),
    outputs: Object.fromEntries(
      expansion.outputs
        .filter((output) => output.deployed !== "no")
        .map((output) => [output.name, showValue(output.value)]),
    ),
    problems: expansion.diagnostics.map(({ message, document, ...place }) =>
      place.file === file
        ? { message, pointer: pointerOf(document, place) }
        : { message: `${place.file}: ${message}` },
    ),
  };
}

function describeResource(resource: ExpandedResource): DeploymentPreview["resources"][number] {
  const { type, name, location, apiVersion, scope, deployed } = resource;
  return {
    type: showText(type),
    name: showText(name),
    apiVersion: showText(apiVersion),
    ...(location === undefined ? {} : { location: showText(location) }),
    ...(scope === undefined ? {} : { scope: showText(scope) }),
    isConditional: deployed === "maybe",
  };
}
