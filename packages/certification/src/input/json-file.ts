import {
  isToleratedByArm,
  readJson,
  stringOf,
  type JsonDocument,
  type ReadLimits,
} from "@slipway/template-language";
import type { ArmTtkGroup } from "#arm-ttk/tests.ts";
import type { PackageEntry } from "#model/package.ts";
import { describeFile, type CertifiedFile } from "./certified-file.ts";
import { isMainTemplateName } from "./main-template-names.ts";

/** A `.json` or `.jsonc` file, parsed once for all rules. */
export interface JsonFile extends CertifiedFile {
  document: JsonDocument;
  /** False where Azure Resource Manager could not read it either; rules that look at its values then stay silent. */
  isReadable: boolean;
  /** Its `$schema`, "" when there is none. */
  schema: string;
  /** Its name is one of a main template's. */
  isMain: boolean;
  /** Which kinds of tests it gets; the package decides, since the first file of a package counts. */
  groups: ReadonlySet<ArmTtkGroup>;
}

export function isJsonPath(path: string): boolean {
  return /\.jsonc?$/i.test(path);
}

/** Parses the file; `groups` is filled in by the package. */
export function parseFile(entry: PackageEntry, limits: ReadLimits = {}): JsonFile {
  const file = describeFile(entry);
  const document = readJson(entry.bytes, limits);
  const isReadable = document.diagnostics.every(({ code }) => isToleratedByArm(code));
  return {
    path: file.path,
    name: file.name,
    folder: file.folder,
    extension: file.extension,
    bytes: file.bytes,
    text: document.text,
    document,
    isReadable,
    schema: (isReadable ? stringOf(document.root, "$schema") : undefined) ?? "",
    isMain: isMainTemplateName(file.name),
    groups: new Set(),
  };
}
