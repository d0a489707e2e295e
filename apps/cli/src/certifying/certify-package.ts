import { performance } from "node:perf_hooks";
import {
  certify,
  type CertificationReport,
  type CertifyOptions,
  type ListingInput,
  type PackageInput,
} from "@slipway/certification";
import { PackagePathError, readPackage } from "@slipway/package-reader";
import { wrongUse } from "#cli-error.ts";

/** Runs the engine on one package, with the offer's listing when there is one. */
export function certifyPackage(
  input: PackageInput,
  options: CertifyOptions,
  listing?: ListingInput,
): CertificationReport {
  return certify({
    packages: [input],
    options,
    now: () => performance.now(),
    ...(listing === undefined ? {} : { listing }),
  });
}

/** Reads a package. @throws CliError when there is none. */
export async function readPath(path: string, argument: string): Promise<PackageInput> {
  try {
    return await readPackage(path);
  } catch (error) {
    if (!(error instanceof PackagePathError)) throw error;
    throw wrongUse(
      error.code === "ENOENT"
        ? { en: `There is nothing at "${argument}".`, "zh-CN": `“${argument}”处没有任何内容。` }
        : {
            en: `"${argument}" cannot be opened (${error.code}).`,
            "zh-CN": `无法打开“${argument}”（${error.code}）。`,
          },
      { en: "Name a zip, a folder or a file.", "zh-CN": "请指定 zip、文件夹或文件。" },
    );
  }
}
