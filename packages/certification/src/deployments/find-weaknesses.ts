import type { Weakness } from "#data/hardening.ts";
import type { PackageSubject } from "#model/subject.ts";
import { typeOfResource } from "./deployed-resources.ts";
import { findInResources, valueAt, type FoundFlaw, type ResourceFlaw } from "./find-in-resources.ts";

/** Every weakness of the list in what would be deployed, with its sentence. */
export function findWeaknesses(
  subject: Pick<PackageSubject, "package" | "options">,
  list: readonly Weakness[],
): FoundFlaw<ResourceFlaw & { says: Weakness["says"] }>[] {
  return findInResources(subject, (resource) => {
    const type = typeOfResource(resource);
    return list
      .filter(({ types, path, isWeak }) => types.includes(type) && isWeak(valueAt(resource.body, ...path)))
      .map(({ path, says }) => ({ key: path.join("."), path, says }));
  });
}
