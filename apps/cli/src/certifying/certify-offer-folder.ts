import { join } from "node:path";
import {
  certify,
  type CertificationReport,
  type CertifyOptions,
  type Finding,
  type ListingInput,
  type PackageInput,
} from "@slipway/certification";
import { certifyPackage, readPath } from "#certifying/certify-package.ts";
import { isObject, type JsonObject } from "#offer-folder/convert-fields.ts";
import { versionsField } from "#offer-folder/fields.ts";
import type { FileReference } from "#offer-folder/file-references.ts";
import type { OfferFolder } from "#offer-folder/read-offer-folder.ts";

const planTypes: Readonly<Record<string, NonNullable<PackageInput["planType"]>>> = {
  solutionTemplate: "solution-template",
  managedApplication: "managed-application",
};

/**
 * Certifies the listing and every package of an offer folder as one entry of the report; files are named from the
 * offer folder on, findings on the listing have no file and a pointer into the definition.
 */
export async function certifyOfferFolder(
  argument: string,
  offerFolder: OfferFolder,
  options: CertifyOptions,
): Promise<CertificationReport> {
  const listing = toListing(offerFolder);
  const reports: { report: CertificationReport; prefix: string }[] = [];
  for (const reference of listPackages(offerFolder)) {
    const input = await readPath(
      join(offerFolder.manifest.folder, reference.path),
      join(argument, reference.path),
    );
    const planType = planTypes[planKind(offerFolder.definition, reference)];
    const report = certifyPackage(
      { ...input, path: argument, ...(planType === undefined ? {} : { planType }) },
      options,
      listing,
    );
    reports.push({ report, prefix: `${reference.path}/` });
  }
  // An offer without a package is checked for its listing alone.
  if (reports.length === 0) reports.push({ report: certifyListing(listing, options), prefix: "" });
  return mergeReports(argument, reports);
}

function certifyListing(listing: ListingInput, options: CertifyOptions): CertificationReport {
  return certify({ packages: [], listing, options });
}

function inFolder(file: string | null, prefix: string): string | null {
  return file === null ? (prefix === "" ? null : prefix.slice(0, -1)) : prefix + file;
}

/** The package files and folders that an offer folder names. */
export function listPackages({ references }: OfferFolder): FileReference[] {
  return references.filter(
    ({ pointer }) => pointer.startsWith("/plans/") && pointer.endsWith("/packageVersion/packageFile"),
  );
}

function planKind(definition: JsonObject, { pointer }: FileReference): string {
  const plan: unknown = Array.isArray(definition["plans"])
    ? definition["plans"][Number(pointer.split("/")[2])]
    : undefined;
  const kind = isObject(plan) ? plan[versionsField.wire.replace(/package$/, "skuType")] : undefined;
  return typeof kind === "string" ? kind : "";
}

function toListing({ manifest: { content }, definition }: OfferFolder): ListingInput {
  const { displayText, offer, plans } = definition;
  return {
    offerId: String(content["offer"] ?? ""),
    publisherId: String(content["publisher"] ?? ""),
    definition: {
      ...(typeof displayText === "string" ? { displayText } : {}),
      offer: isObject(offer) ? offer : {},
      plans: Array.isArray(plans) ? plans.filter(isObject) : [],
    },
  };
}

function mergeReports(
  argument: string,
  reports: readonly { report: CertificationReport; prefix: string }[],
): CertificationReport {
  const first = reports[0]!.report;
  const moved = reports.flatMap(({ report, prefix }) => report.packages.map((each) => ({ each, prefix })));
  return {
    ...first,
    listing: [],
    packages: [
      {
        path: argument,
        findings: [
          ...first.listing,
          ...moved.flatMap(({ each, prefix }) =>
            each.findings.map((finding): Finding => ({ ...finding, file: inFolder(finding.file, prefix) })),
          ),
        ],
        skipped: moved.flatMap(({ each, prefix }) =>
          each.skipped.map((skip) => ({ ...skip, file: inFolder(skip.file, prefix) })),
        ),
        durationMs: moved.reduce((sum, { each }) => sum + each.durationMs, 0),
      },
    ],
  };
}
