import { writeFile, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { fixPackage, type CertifyOptions, type FixedFile } from "@slipway/certification";
import { listPackages } from "#certifying/certify-offer-folder.ts";
import { readPath } from "#certifying/certify-package.ts";
import { wrongUse, type CliError } from "#cli-error.ts";
import { readOfferFolder } from "#offer-folder/read-offer-folder.ts";

/** A file that fixing changes, with its place on disk and its name as the report would say it. */
export interface FixedPath extends FixedFile {
  diskPath: string;
  shownPath: string;
}

/**
 * What fixing would change in everything that an argument names: a folder, a file, or the packages of an offer folder.
 * Nothing is written. @throws CliError for zips, which cannot be changed in place.
 */
export async function fixArgument(
  argument: string,
  cwd: string,
  options: CertifyOptions,
): Promise<FixedPath[]> {
  const path = resolve(cwd, argument);
  const isFolder = (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
  const offerFolder = isFolder ? await readOfferFolder(path) : undefined;
  if (offerFolder === undefined) return fixPath(path, argument, options);
  const fixed: FixedPath[] = [];
  for (const reference of listPackages(offerFolder)) {
    const place = join(offerFolder.manifest.folder, reference.path);
    fixed.push(...(await fixPath(place, join(argument, reference.path), options)));
  }
  return fixed;
}

/** Writes the changed files. */
export async function writeFixes(files: readonly FixedPath[]): Promise<void> {
  for (const { diskPath, bytes } of files) await writeFile(diskPath, bytes);
}

async function fixPath(path: string, argument: string, options: CertifyOptions): Promise<FixedPath[]> {
  const input = await readPath(path, argument);
  if (input.kind === "zip") throw isZip(argument);
  const isFile = input.kind === "file";
  return fixPackage(input, options).map((file) => ({
    ...file,
    diskPath: isFile ? path : join(path, file.path),
    shownPath: (isFile ? argument : join(argument, file.path)).replaceAll("\\", "/"),
  }));
}

function isZip(argument: string): CliError {
  return wrongUse(
    {
      en: `"${argument}" is a zip; only folders and files can be fixed.`,
      "zh-CN": `“${argument}”是 zip；只能修复文件夹和文件。`,
    },
    { en: "Unpack it, fix the folder, and zip it again.", "zh-CN": "请解压后修复文件夹，再重新压缩。" },
  );
}
