import { isUnknown, withoutSecretMark, type ExpandedResource, type Value } from "@slipway/template-language";
import type { Scenario } from "./scenario.ts";

/** Resources that a scenario creates or may create, existing ones left out. */
export function deployedResources({ expansion }: Scenario): ExpandedResource[] {
  return (expansion?.resources ?? []).filter(({ isExisting, deployed }) => !isExisting && deployed !== "no");
}

/** A value as text; undefined when it is none or not known. */
export function knownText(value: Value | undefined): string | undefined {
  if (value === undefined || value === null || isUnknown(value)) return undefined;
  const plain = withoutSecretMark(value);
  return typeof plain === "string" ? plain : undefined;
}

/** The full type in lower case; "" when it is not known. */
export function typeOfResource({ type }: ExpandedResource): string {
  return knownText(type)?.toLowerCase() ?? "";
}

/** The member of a resource where its name stands, else the resource. */
export function placeOfName({ node }: ExpandedResource): { start: number; end: number } {
  return node.members.find(({ key }) => key.value.toLowerCase() === "name")?.value ?? node;
}
