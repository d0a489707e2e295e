import type { Definition } from "@slipway/contracts";
import { applications, packageKey, planTypeKey, pointerTo } from "@slipway/contracts/offer-fields";
import { makeArtifactPath } from "#artifacts/artifact-link.ts";
import type { Context } from "#context.ts";
import { readStoredPackage } from "#queries/files/read-stored-package.ts";

/**
 * A draft guessed from a package: the plan's type from its files, its title from the file's name. Answers the pointers
 * of what was guessed, so that people check it.
 * @throws ServiceError `package-not-found` when the publisher has no such file.
 */
export async function guessFromPackage(
  { services }: Context,
  publisherId: string,
  hash: string,
): Promise<{ definition: Definition; guessed: string[] }> {
  const { content, fileName } = await readStoredPackage(services, publisherId, hash);
  const isManaged = content.entries.some(({ path }) => path.toLowerCase() === "viewdefinition.json");
  const title = titleFrom(fileName);
  const link =
    services.config.publicUrl + makeArtifactPath(services.secrets, { publisherId, hash, fileName });
  const plan = {
    planId: "standard",
    [`${applications}skuTitle`]: "Standard",
    [planTypeKey]: isManaged ? "managedApplication" : "solutionTemplate",
    [packageKey]: { "1.0.0": { packageVersion: { packageFile: link } } },
  };
  const guessed = [
    pointerTo("displayText"),
    pointerTo("plans", 0, "planId"),
    pointerTo("plans", 0, `${applications}skuTitle`),
    pointerTo("plans", 0, planTypeKey),
    pointerTo("plans", 0, packageKey, "1.0.0"),
  ];
  return { definition: { displayText: title, offer: {}, plans: [plan] }, guessed };
}

function titleFrom(fileName: string): string {
  const words = fileName
    .replace(/\.zip$/i, "")
    .split(/[\W_]+/)
    .filter((word) => word !== "");
  const title = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(" ");
  return title.slice(0, 50) || "Application";
}
