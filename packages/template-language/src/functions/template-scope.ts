import type { FunctionCall } from "#expressions/expression.ts";
import {
  defineFunction,
  type FunctionEntry,
  type FunctionRow,
  type Parameter,
} from "#expressions/function-entry.ts";
import type { Scope } from "#expressions/scope.ts";
import type { Value } from "#expressions/value.ts";
import type { CloudName } from "./clouds.ts";

export type DeploymentLevel = "resourceGroup" | "subscription" | "managementGroup" | "tenant";

/** Where and by whom a template is deployed, real or made up; every function about the deployment reads it from here. */
export interface DeploymentFacts {
  readonly level: DeploymentLevel;
  readonly cloud: CloudName;
  readonly deploymentName: string;
  /** Region of the resource group, or of the deployment where it has none. */
  readonly location: string;
  readonly tenantId: string;
  readonly subscriptionId: string;
  readonly subscriptionName: string;
  readonly resourceGroupName: string;
  readonly resourceGroupTags: Readonly<Record<string, string>>;
  /** Id of the managed application that owns the resource group; undefined when there is none. */
  readonly managedBy: string | undefined;
  readonly managementGroupName: string;
  readonly deployer: {
    readonly objectId: string;
    readonly tenantId: string;
    readonly userPrincipalName: string;
  };
  /** URI that the template was read from; linked templates and scripts are relative to it. */
  readonly templateUri: string;
}

/** What the functions of a template need to know. */
export interface TemplateScope extends Scope {
  readonly facts: DeploymentFacts;
  parameter(name: string): Value;
  variable(name: string): Value;
  /** The counter of a copy loop: of the one named, or the innermost of a resource or output. */
  copyIndex(loop: string | undefined): Value;
  /** `deployment().properties.template` and `.parameters`. */
  template(): Value;
  deploymentParameters(): Value;
  /** The moment of deployment, milliseconds since 1970. */
  readonly nowMs: number;
  newGuid(): string;
  reference(target: Value, isFull: boolean, call: FunctionCall): Value;
  references(target: Value, isFull: boolean, call: FunctionCall): Value;
}

/** Makes a row whose implementation reads the deployment. */
export function defineTemplateFunction<const List extends readonly Parameter[]>(
  row: FunctionRow<List, TemplateScope>,
): FunctionEntry<TemplateScope> {
  return defineFunction<List, TemplateScope>(row);
}
