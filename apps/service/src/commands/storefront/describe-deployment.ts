import type { CallOutput } from "@slipway/contracts/client";
import { levelOfSchema, readJson, stringOf } from "@slipway/template-language";
import type { Services } from "#compose.ts";
import type { DeploymentLinkRow } from "#database/repositories/deployment-link.ts";
import { parseDefinition } from "#definition/parse-definition.ts";
import type { VisibleOffer } from "#queries/storefront/find-visible-offer.ts";
import type { PlanFiles } from "#queries/storefront/plan-files.ts";
import { findPlan, type PagePlan } from "#queries/storefront/visible-plans.ts";
import { azurePortalUrl } from "./azure-portal-url.ts";
import {
  managedApplicationCommand,
  packageVersionOf,
  solutionTemplateCommand,
} from "./deployment-commands.ts";
import { makeDeploymentToken } from "./deployment-token.ts";

/** Name under which a link serves the whole package; managed applications are defined from it. */
export const packageFileName = "package.zip";

export interface IssuedDeployment {
  link: DeploymentLinkRow;
  offer: VisibleOffer;
  plan: PagePlan;
  files: PlanFiles;
}

/** Addresses and commands of an issued link, by the plan's kind. */
export function describeDeployment(services: Services, issued: IssuedDeployment): CallOutput<"deployPlan"> {
  const { link, plan, files } = issued;
  const base = `${services.config.publicUrl}/deployments/${makeDeploymentToken(services.secrets, link)}`;
  const urlOf = (path: string) => `${base}/${path.split("/").map(encodeURIComponent).join("/")}`;
  const templateUrl = urlOf(files.mainTemplate.path);
  const createUiDefinitionUrl = urlOf(files.createUiDefinition.path);
  const isManaged = plan.kind === "managedApplication";
  return {
    // The portal deploys templates only; a managed application needs a definition first.
    azurePortalUrl: isManaged ? "" : azurePortalUrl({ templateUrl, createUiDefinitionUrl }),
    templateUrl,
    createUiDefinitionUrl,
    command: isManaged
      ? describeManaged(issued, urlOf(packageFileName))
      : describeTemplate(issued, templateUrl),
    expiresAt: link.expires_at.toISOString(),
  };
}

function describeTemplate({ link, files }: IssuedDeployment, templateUrl: string): string {
  const { root } = readJson(files.mainTemplate.bytes);
  const schema = root?.kind === "object" ? stringOf(root, "$schema") : undefined;
  const level = levelOfSchema(schema) ?? "resourceGroup";
  return solutionTemplateCommand({ subscriptionId: link.subscription_id, level, templateUrl });
}

function describeManaged({ link, offer, plan }: IssuedDeployment, packageUrl: string): string {
  const definition = parseDefinition(offer.definition);
  return managedApplicationCommand({
    subscriptionId: link.subscription_id,
    offerId: offer.offerId,
    title: plan.title,
    summary: plan.summary,
    packageUrl,
    version: packageVersionOf(findPlan(definition, plan.planId), plan.packageVersion),
  });
}
