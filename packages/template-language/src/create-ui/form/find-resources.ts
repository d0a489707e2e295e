import type { Value } from "#expressions/value.ts";
import type { ElementReader } from "./element-reader.ts";
import type { ExistingResource } from "./environment.ts";

/** `onBasics` keeps what lies in the subscription or region that is chosen on the first tab. */
export interface ResourceFilter {
  readonly subscription?: string;
  readonly location?: string;
}

/** Resources of a type, letter case ignored, as far as the filter lets them through. */
export function findResources(
  reader: ElementReader,
  type: string,
  filter: ResourceFilter = {},
): ExistingResource[] {
  const { subscription, location } = reader.basics();
  const isHere = filter.location?.toLowerCase() === "onbasics";
  const isOurs = filter.subscription?.toLowerCase() !== "all";
  return reader.environment.resources.filter(
    (resource) =>
      resource.type.toLowerCase() === type.toLowerCase() &&
      (!isHere || resource.location === location || resource.location === "global") &&
      (!isOurs || resource.subscriptionId === subscription.subscriptionId),
  );
}

/** A resource as selectors give it to expressions. */
export function resourceValue(resource: ExistingResource): Value {
  const { id, name, type, location, details } = resource;
  return { id, name, type, location, ...(details as { [name: string]: Value } | undefined) };
}

/** What can be known of a resource from its id alone; undefined when the text is no id. */
export function resourceFromId(id: string): Value | undefined {
  const parts = /^\/subscriptions\/[^/]+\/resourceGroups\/[^/]+\/providers\/([^/]+)\/(.+)$/i.exec(id);
  if (parts === null) return undefined;
  const segments = parts[2]!.split("/");
  const types = segments.filter((_, index) => index % 2 === 0);
  return { id, name: segments.at(-1)!, type: [parts[1], ...types].join("/"), location: "" };
}
