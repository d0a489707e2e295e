import type { Definition } from "@slipway/contracts";
import {
  applications,
  marketplace,
  packageKey,
  planTypeKey,
  pointerTo,
} from "@slipway/contracts/offer-fields";
import { makeArtifactPath } from "#artifacts/artifact-link.ts";
import type { Context } from "#context.ts";
import { readStoredPackage } from "#queries/files/read-stored-package.ts";

const cloudAvailability = `${applications}cloudAvailability`;
const titleKey = `${marketplace}title`;

/**
 * A draft guessed from a package: the plan's type from its files, titles from the file's name unless the offer has a name,
 * and the cloud that nearly everybody sells in. Answers the pointers
 * of what was guessed, so that people check it.
 * @throws ServiceError `package-not-found` when the publisher has no such file.
 */
export async function guessFromPackage(
  { services }: Context,
  publisherId: string,
  hash: string,
  name?: string,
): Promise<{ definition: Definition; guessed: string[] }> {
  const { content, fileName } = await readStoredPackage(services, publisherId, hash);
  const isManaged = content.entries.some(({ path }) => path.toLowerCase() === "viewdefinition.json");
  const title = name ?? titleFrom(fileName);
  const link =
    services.config.publicUrl + makeArtifactPath(services.secrets, { publisherId, hash, fileName });
  const plan = {
    planId: "standard",
    [`${applications}skuTitle`]: "Standard",
    [cloudAvailability]: ["PublicAzure"],
    [planTypeKey]: isManaged ? "managedApplication" : "solutionTemplate",
    [packageKey]: { [versionIn.exec(fileName)?.[1] ?? "1.0.0"]: { packageVersion: { packageFile: link } } },
  };
  const guessed = [
    ...(name === undefined ? [pointerTo("displayText")] : []),
    pointerTo("plans", 0, "planId"),
    pointerTo("plans", 0, `${applications}skuTitle`),
    pointerTo("plans", 0, cloudAvailability),
    pointerTo("plans", 0, planTypeKey),
    pointerTo("offer", titleKey),
  ];
  return { definition: { displayText: title, offer: { [titleKey]: title }, plans: [plan] }, guessed };
}

/** `relay-1.2.0.zip` is version 1.2.0 of Relay. */
const versionIn = /[\W_]*v?(\d+\.\d+\.\d+)(?=\D*$)/i;

function titleFrom(fileName: string): string {
  const words = fileName
    .replace(/\.zip$/i, "")
    .replace(versionIn, "")
    .split(/[\W_]+/)
    .filter((word) => word !== "");
  const title = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(" ");
  return title.slice(0, 50) || "Application";
}
