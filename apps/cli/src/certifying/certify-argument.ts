import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import type { CertificationReport, CertifyOptions } from "@slipway/certification";
import { certifyOfferFolder } from "#certifying/certify-offer-folder.ts";
import { certifyPackage, readPath } from "#certifying/certify-package.ts";
import { readOfferFolder } from "#offer-folder/read-offer-folder.ts";

/** Certifies what one argument names: the report has one package entry, whose path is the argument as it was typed. */
export async function certifyArgument(
  argument: string,
  cwd: string,
  options: CertifyOptions,
): Promise<CertificationReport> {
  const path = resolve(cwd, argument);
  const isFolder = (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
  const offerFolder = isFolder ? await readOfferFolder(path) : undefined;
  if (offerFolder !== undefined) return certifyOfferFolder(argument, offerFolder, options);
  return certifyPackage({ ...(await readPath(path, argument)), path: argument }, options);
}
