import type { Value } from "#expressions/value.ts";
import type { Choice } from "../elements/element-entry.ts";
import type { ElementReader } from "./element-reader.ts";
import { findResources, resourceFromId, resourceValue, type ResourceFilter } from "./find-resources.ts";
import { memberAt, textOrEmpty } from "./plain.ts";

/** Existing resources of a type; where the environment has none, one made up, so that the form can be tried. */
export function resourceChoices(reader: ElementReader, type: string, filter: ResourceFilter): Choice[] {
  const found = findResources(reader, type, filter);
  if (found.length > 0 || type === "" || !reader.environment.inventsResources) {
    return found.map((resource) => ({ label: resource.name, value: resourceValue(resource) }));
  }
  const { subscription, location } = reader.basics();
  const group = `/subscriptions/${subscription.subscriptionId}/resourceGroups/sample-group`;
  const name = `sample-${type.split("/").at(-1)!.toLowerCase()}`;
  return [{ label: name, value: { id: `${group}/providers/${type}/${name}`, name, type, location } }];
}

/** The chosen resource in full when the input is an id. */
export function chosenResource(input: Value, reader: ElementReader): Value {
  if (typeof input !== "string") return input;
  const known = reader.choices().find(({ value }) => isSameId(textOrEmpty(memberAt(value, "id")), input));
  return known?.value ?? resourceFromId(input) ?? null;
}

function isSameId(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
