import { stringOf, valueOf } from "@slipway/template-language";
import type { ApiVersions } from "#api-versions/api-versions.ts";
import { ancestorsOf, type Place } from "#input/object-index.ts";
import type { Profile } from "#model/finding.ts";

const deployments = "microsoft.resources/deployments";

/**
 * The type of a resource with those of the resources around it: `queues` in a namespace is `Microsoft.ServiceBus/namespaces/queues`.
 * arm-ttk takes what is deployed by a nested template for a part of the deployment; our own profile does not.
 */
export function fullTypeOf(place: Place, profile: Profile): string {
  const types: string[] = [];
  for (const around of [place, ...ancestorsOf(place)]) {
    const type = stringOf(around.node, "type") ?? "";
    const isDeployment = type.toLowerCase() === deployments;
    if (around !== place && isDeployment) {
      if (profile !== "arm-ttk") break;
      if (scopeOf(around) === "inner") continue;
    }
    if (type !== "") types.unshift(type);
  }
  return types
    .filter((type, index) => !types.slice(index + 1).some((later) => startsWith(later, type)))
    .join("/");
}

function scopeOf(deployment: Place): string | undefined {
  const options = valueOf(valueOf(deployment.node, "properties"), "expressionEvaluationOptions");
  return stringOf(options, "scope")?.toLowerCase();
}

/**
 * The type as `Namespace/type` when it extends another resource (`…/providers/roleAssignments` and the namespace in the name);
 * undefined when the name does not tell.
 */
export function extensionTypeOf(place: Place, fullType: string): string | undefined {
  const namespace = /'\/?(\w+\.\w+)\/?'/.exec(stringOf(place.node, "name") ?? "")?.[1];
  const own = fullType.slice(fullType.toLowerCase().lastIndexOf("/providers/") + "/providers/".length);
  return namespace === undefined ? undefined : `${namespace}/${own}`;
}

/** The versions of the type, or of the nearest type above it that has any. */
export function versionsOfNearest(apiVersions: ApiVersions, fullType: string): readonly string[] {
  const segments = fullType.split("/");
  for (let count = segments.length; count >= 2; count -= 1) {
    const versions = apiVersions.versionsOf(segments.slice(0, count).join("/"));
    if (versions !== undefined && versions.length > 0) return versions;
  }
  return [];
}

function startsWith(text: string, start: string): boolean {
  return text.toLowerCase().startsWith(start.toLowerCase());
}
