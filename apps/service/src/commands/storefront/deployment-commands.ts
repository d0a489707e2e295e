import { itemsOf, memberAt, memberOf, packageKey } from "@slipway/contracts/offer-fields";
import { Guid } from "@slipway/contracts";
import type { DeploymentLevel } from "@slipway/template-language";
import { shellWord } from "./shell-word.ts";

const placeholders = ["RESOURCE_GROUP=my-resource-group", "LOCATION=westeurope"];
const atLevel: Record<DeploymentLevel, string> = {
  resourceGroup: 'group create --resource-group "$RESOURCE_GROUP"',
  subscription: 'sub create --location "$LOCATION"',
  managementGroup: 'mg create --location "$LOCATION" --management-group-id my-management-group',
  tenant: 'tenant create --location "$LOCATION"',
};

/** Deploys a solution template with the Azure command line; the first lines are for the customer to change. */
export function solutionTemplateCommand(template: {
  subscriptionId: string;
  level: DeploymentLevel;
  templateUrl: string;
}): string {
  const { subscriptionId, level, templateUrl } = template;
  const command = [
    `az deployment ${atLevel[level]}`,
    ...(level === "resourceGroup" || level === "subscription"
      ? [`--subscription ${shellWord(subscriptionId)}`]
      : []),
    `--template-uri ${shellWord(templateUrl)}`,
    "--parameters @parameters.json",
  ];
  return [...placeholders, breakLines(command)].join("\n");
}

export interface ManagedApplication {
  subscriptionId: string;
  offerId: string;
  title: string;
  summary: string;
  packageUrl: string;
  /** The package version's object of the definition, with its authorizations. */
  version: unknown;
}

/** Makes the definition of a managed application in the customer's subscription, then an application of it. */
export function managedApplicationCommand(application: ManagedApplication): string {
  const name = application.offerId.slice(0, 60);
  const subscription = shellWord(application.subscriptionId);
  const group = `/subscriptions/${subscription}/resourceGroups/$RESOURCE_GROUP`;
  const common = [
    `--subscription ${subscription}`,
    '--resource-group "$RESOURCE_GROUP"',
    `--name ${shellWord(name)}`,
  ];
  const authorizations = readAuthorizations(application.version);
  const define = [
    "az managedapp definition create",
    ...common,
    '--location "$LOCATION"',
    "--lock-level ReadOnly",
    `--display-name=${shellWord(application.title)}`,
    `--description=${shellWord(application.summary)}`,
    ...(authorizations.length === 0 ? [] : [`--authorizations ${authorizations.join(" ")}`]),
    `--package-file-uri ${shellWord(application.packageUrl)}`,
  ];
  const create = [
    "az managedapp create",
    ...common,
    '--location "$LOCATION"',
    "--kind ServiceCatalog",
    `--managedapp-definition-id "${group}/providers/Microsoft.Solutions/applicationDefinitions/${name}"`,
    `--managed-rg-id "${group}-managed"`,
    "--parameters @parameters.json",
  ];
  return [...placeholders, breakLines(define), breakLines(create)].join("\n");
}

/** The object of a plan's package version, where authorizations stand (cpp-portal 5.4). */
export function packageVersionOf(plan: unknown, packageVersion: string): unknown {
  return memberOf(memberOf(plan, packageKey), packageVersion);
}

/** `principal:role` of each authorization; anything but GUIDs is left out. */
function readAuthorizations(version: unknown): string[] {
  const list = memberOf(version, "authorizations") ?? memberAt(version, "packageVersion/authorizations");
  return itemsOf(list).flatMap((item) => {
    const ids = [memberOf(item, "principalId"), memberOf(item, "roleDefinitionId")];
    return ids.every((id) => Guid.safeParse(id).success) ? [ids.join(":")] : [];
  });
}

function breakLines(parts: readonly string[]): string {
  return parts.join(" \\\n  ");
}
