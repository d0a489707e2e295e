import {
  isMembers,
  memberOf,
  packageKey,
  parseVersionNumber,
  type Members,
} from "@slipway/contracts/offer-fields";

/** The number that usually follows: the last part is raised. */
export function nextVersion(newest: string | undefined): string {
  const parts = parseVersionNumber(newest ?? "");
  return parts === undefined ? "1.0.0" : `${parts[0]}.${parts[1]}.${parts[2] + 1}`;
}

/** A version with the settings of an earlier one and without its file. */
export function newVersion(plan: unknown, from: string | undefined): Members {
  const before = memberOf(memberOf(plan, packageKey), from ?? "");
  if (!isMembers(before)) return { packageVersion: {} };
  const packageVersion = memberOf(before, "packageVersion");
  const { packageFile: _, ...settings } = isMembers(packageVersion) ? packageVersion : {};
  return { ...structuredClone(before), packageVersion: settings };
}
