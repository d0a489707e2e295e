import { closeSync, openSync, readFileSync, readSync, statSync, type Stats } from "node:fs";
import { basename } from "node:path";
import type { PackageInput } from "@slipway/certification";
import { defaultLimits, type PackageLimits } from "./limits.ts";
import { readFolder } from "./read-folder.ts";
import { readZip, readZipFile } from "./zip/read-zip.ts";

/** There is nothing at a path, or it may not be opened. */
export class PackagePathError extends Error {
  readonly path: string;
  /** The system's code, such as ENOENT. */
  readonly code: string;

  constructor(path: string, code: string) {
    super(code === "ENOENT" ? `There is nothing at "${path}".` : `"${path}" cannot be opened (${code}).`);
    this.name = "PackagePathError";
    this.path = path;
    this.code = code;
  }
}

/** Where a package is: a path, or the bytes of a zip with the name it shall have in the report. */
export type PackageSource = string | { bytes: Uint8Array; path: string };

/**
 * Reads a zip, a folder or a single file. Throws PackagePathError when there is nothing to read; whatever is wrong with what
 * is there stands in `problems` of the result.
 */
export async function readPackage(
  source: PackageSource,
  limits: PackageLimits = defaultLimits,
): Promise<PackageInput> {
  if (typeof source !== "string") return readZip(source.bytes, source.path, limits);
  if (attempt(source, () => statSync(source)).isDirectory()) return readFolder(source, source, limits);
  const descriptor = attempt(source, () => openSync(source, "r"));
  try {
    const isZip = /\.zip$/i.test(source) || startsLikeZip(descriptor);
    if (isZip) return await readZipFile(descriptor, source, limits);
    return readSingleFile(
      descriptor,
      source,
      attempt(source, () => statSync(source)),
      limits,
    );
  } finally {
    closeSync(descriptor);
  }
}

function readSingleFile(
  descriptor: number,
  path: string,
  { size }: Stats,
  limits: PackageLimits,
): PackageInput {
  const name = basename(path);
  const problem = { code: "entry-too-large", path: name, values: { size, limit: limits.entryBytes } };
  if (size > limits.entryBytes) return { path, kind: "file", entries: [], problems: [problem] };
  return { path, kind: "file", entries: [{ path: name, bytes: readFileSync(descriptor) }], problems: [] };
}

function startsLikeZip(descriptor: number): boolean {
  const start = Buffer.alloc(4);
  readSync(descriptor, start, 0, 4, 0);
  return start.readUInt32LE(0) === 0x04034b50;
}

function attempt<Value>(path: string, open: () => Value): Value {
  try {
    return open();
  } catch (error) {
    throw new PackagePathError(path, (error as NodeJS.ErrnoException).code ?? "unknown");
  }
}
