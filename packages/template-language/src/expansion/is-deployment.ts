import type { ExpandedResource } from "./expansion.ts";

/** True for a resource that deploys another template. */
export function isDeployment({ type }: Pick<ExpandedResource, "type">): boolean {
  return typeof type === "string" && type.toLowerCase() === "microsoft.resources/deployments";
}
