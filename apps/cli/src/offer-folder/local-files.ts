import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { CliError } from "#cli-error.ts";
import { exitCodes } from "#exit-codes.ts";
import { zipFolder } from "#offer-folder/package-bytes.ts";
import type { FileReference } from "#offer-folder/file-references.ts";

/** The bytes that a reference stands for: the file's own, or the zip that a package folder makes. */
export interface LocalFile extends FileReference {
  fullPath: string;
  /** Name to upload under. */
  name: string;
  isFolder: boolean;
  bytes: Uint8Array<ArrayBuffer>;
  sha256: string;
}

/** Reads a file or folder that the document refers to. @throws CliError when it is not there or leads out of the folder. */
export async function readLocalFile(folder: string, reference: FileReference): Promise<LocalFile> {
  const { path } = reference;
  if (path.split(/[\\/]/).includes("..")) throw badReference(reference, "not-below");
  const fullPath = join(folder, path);
  const found = await stat(fullPath).catch(() => undefined);
  if (found === undefined) throw badReference(reference, "missing");
  const isFolder = found.isDirectory();
  const bytes = isFolder ? await zipFolder(fullPath) : new Uint8Array(await readFile(fullPath));
  return {
    ...reference,
    fullPath,
    isFolder,
    bytes,
    name: isFolder ? `${basename(fullPath)}.zip` : basename(fullPath),
    sha256: sha256(bytes),
  };
}

export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function badReference({ path, pointer }: FileReference, because: "missing" | "not-below"): CliError {
  const reasons = {
    missing: { en: `./${path} is not there`, "zh-CN": `./${path} 不存在` },
    "not-below": {
      en: `./${path} leads out of the offer folder`,
      "zh-CN": `./${path} 指向产品/服务文件夹之外`,
    },
  };
  return new CliError("offer-folder-invalid", {
    exitCode: exitCodes.refused,
    reason: {
      en: `${reasons[because].en} (${pointer}).`,
      "zh-CN": `${reasons[because]["zh-CN"]}（${pointer}）。`,
    },
  });
}
