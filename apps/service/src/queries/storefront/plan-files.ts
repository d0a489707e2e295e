import type { PackageEntry } from "@slipway/certification";
import type { Services } from "#compose.ts";
import { readStoredPackage } from "../files/read-stored-package.ts";
import { ServiceError } from "#service-error.ts";

/** The files of a plan's package that a deployment needs, whatever the letter case of their names. */
export interface PlanFiles {
  entries: readonly PackageEntry[];
  mainTemplate: PackageEntry;
  createUiDefinition: PackageEntry;
}

/** Preferred name first: in the older form of a managed application the resources are in the appliance's own template. */
const mainTemplateNames = ["applianceMainTemplate.json", "mainTemplate.json"];
const createUiNames = ["applianceCreateUIDefinition.json", "createUiDefinition.json"];

/** Reads the package of a plan. @throws ServiceError `package-not-found`, `package-unreadable` when a main file is missing. */
export async function readPlanFiles(
  services: Services,
  publisherId: string,
  packageHash: string,
): Promise<PlanFiles> {
  const { entries } = (await readStoredPackage(services, publisherId, packageHash)).content;
  return {
    entries,
    mainTemplate: requireFile(entries, mainTemplateNames),
    createUiDefinition: requireFile(entries, createUiNames),
  };
}

function requireFile(entries: readonly PackageEntry[], names: readonly string[]): PackageEntry {
  for (const name of names) {
    const found = entries.find((entry) => entry.path.toLowerCase() === name.toLowerCase());
    if (found !== undefined) return found;
  }
  const name = names.at(-1);
  throw new ServiceError("package-unreadable", {
    detail: `The package has no "${name}" at its root.`,
    detailZh: `包根目录没有“${name}”。`,
  });
}
