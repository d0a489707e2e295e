import { decodeUtf8, type DecodedText } from "@slipway/template-language";
import type { PackageEntry } from "#model/package.ts";
import type { JsonFile } from "./json-file.ts";

/** One file of a package. */
export interface CertifiedFile {
  path: string;
  /** The last segment of the path, case kept. */
  name: string;
  /** The path without the name and the `/` before it; "" at the package's root. */
  folder: string;
  /** In lower case, without the dot. */
  extension: string;
  bytes: Uint8Array;
  /** The bytes as text, decoded on first use; offsets of findings count in it. */
  readonly text: string;
}

/** Splits the path and decodes when asked. */
export function describeFile(entry: PackageEntry): CertifiedFile {
  const slash = entry.path.lastIndexOf("/");
  const name = entry.path.slice(slash + 1);
  const dot = name.lastIndexOf(".");
  let decoded: DecodedText | undefined;
  return {
    path: entry.path,
    name,
    folder: slash < 0 ? "" : entry.path.slice(0, slash),
    extension: dot < 0 ? "" : name.slice(dot + 1).toLowerCase(),
    bytes: entry.bytes,
    get text() {
      decoded ??= decodeUtf8(entry.bytes);
      return decoded.text;
    },
  };
}

export function isJsonFile(file: CertifiedFile): file is JsonFile {
  return "document" in file;
}
