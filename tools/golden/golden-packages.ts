import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { readFolder } from "@slipway/package-reader";
import type { PackageInput } from "@slipway/certification";

const root = join(import.meta.dirname, "../..");
const samples = join(root, "../shared/samples");
const demos = join(root, "apps/service/src/demo/packages");

/** Where the tables lie, from the repository's root. */
export const goldenFolder = "tests/samples/expansions";

/** Whether other publishers' packages lie beside the repository; without them only our own are compared. */
export const hasSamples = existsSync(samples);

/** A package whose expansion is kept. */
export interface GoldenPackage {
  name: string;
  folder: string;
}

/** Our own packages, and those of other publishers where they are there. */
export function goldenPackages(): { own: GoldenPackage[]; samples: GoldenPackage[] } {
  return {
    own: foldersIn(demos).map((name) => ({ name, folder: join(demos, name) })),
    samples: hasSamples
      ? foldersIn(samples).map((name) => ({ name, folder: join(samples, name, "package") }))
      : [],
  };
}

function foldersIn(path: string): string[] {
  const entries = readdirSync(path, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/** The package as the certification gets it; one with views is a managed application. */
export function readGoldenPackage({ name, folder }: GoldenPackage): PackageInput {
  const input = readFolder(folder, name);
  const hasViews = input.entries.some(({ path }) => path === "viewDefinition.json");
  return { ...input, planType: hasViews ? "managed-application" : "solution-template" };
}
