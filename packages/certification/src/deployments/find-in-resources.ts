import {
  findMember,
  isObject,
  withoutSecretMark,
  type ExpandedResource,
  type JsonNode,
  type Value,
} from "@slipway/template-language";
import type { CertifiedFile } from "#input/certified-file.ts";
import type { PackageSubject } from "#model/subject.ts";
import { deployedResources } from "./deployed-resources.ts";
import { groupByKey } from "./group-by-key.ts";
import { valuesOfScenarios } from "./problems-of.ts";
import { scenariosOf } from "./scenarios-of.ts";

/** What a rule found in a deployed resource. */
export interface ResourceFlaw {
  /** Tells apart several flaws of one resource. */
  key: string;
  /** Names of members and numbers of items from the resource to the place, as far as they stand in the file. */
  path?: readonly (string | number)[];
}

/** A flaw with its place and the choices that lead to it. */
export interface FoundFlaw<Flaw extends ResourceFlaw> {
  flaw: Flaw;
  file: CertifiedFile | string;
  at: JsonNode;
  choices: { with: string; withZh: string };
}

/** Looks at every resource that any scenario deploys; each flaw of a declared resource is told once. */
export function findInResources<Flaw extends ResourceFlaw>(
  { package: opened, options }: Pick<PackageSubject, "package" | "options">,
  judge: (resource: ExpandedResource) => readonly Flaw[],
): FoundFlaw<Flaw>[] {
  const found = groupByKey(
    scenariosOf(opened, options).list,
    (scenario) =>
      deployedResources(scenario).flatMap((resource) => judge(resource).map((flaw) => ({ flaw, resource }))),
    ({ flaw, resource }) => `${resource.file} ${resource.node.start} ${flaw.key}`,
  );
  return found.map(({ thing: { flaw, resource }, places }) => ({
    flaw,
    file: opened.byPath.get(resource.file.toLowerCase()) ?? resource.file,
    at: deepest(resource.node, flaw.path ?? []),
    choices: valuesOfScenarios(places),
  }));
}

/** A member at any depth, letter case ignored; undefined when there is none. Marks of secrets on the way are taken off. */
export function valueAt(value: Value | undefined, ...names: readonly string[]): Value | undefined {
  let found = value;
  for (const name of names) {
    const plain = found === undefined ? undefined : withoutSecretMark(found);
    if (!isObject(plain)) return undefined;
    const key = Object.hasOwn(plain, name)
      ? name
      : Object.keys(plain).find((each) => each.toLowerCase() === name.toLowerCase());
    found = key === undefined ? undefined : plain[key];
  }
  return found;
}

/** The last member or item of the path that stands in the file. */
function deepest(start: JsonNode, path: readonly (string | number)[]): JsonNode {
  let node = start;
  for (const step of path) {
    const next = typeof step === "string" ? findMember(node, step)?.value : itemOf(node, step);
    if (next === undefined) break;
    node = next;
  }
  return node;
}

function itemOf(node: JsonNode, index: number): JsonNode | undefined {
  return node.kind === "array" ? node.items[index] : undefined;
}
