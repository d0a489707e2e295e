import { fromBufferPromise, fromFdPromise, type ZipFile } from "yauzl";
import { fstatSync } from "node:fs";
import type { PackageEntry, PackageInput } from "@slipway/certification";
import { sourceOfBytes, sourceOfFile, type ByteSource } from "#byte-source.ts";
import { defaultLimits, type PackageLimits } from "#limits.ts";
import { startProblemList, type ProblemList } from "#problem-list.ts";
import { findEqualNames } from "#find-equal-names.ts";
import { isArchive } from "./is-archive.ts";
import { listEntries } from "./list-entries.ts";
import { unpackEntry } from "./unpack-entry.ts";
import { withoutOverlaps } from "./find-overlaps.ts";

const options = { autoClose: false, decodeStrings: false, validateEntrySizes: false } as const;

/** Reads an archive from memory; `path` is only its name. Never throws: what is wrong stands in `problems`. */
export async function readZip(
  bytes: Uint8Array,
  path: string,
  limits: PackageLimits = defaultLimits,
): Promise<PackageInput> {
  const source = sourceOfBytes(bytes);
  const buffer = source.read(0, source.size);
  return readFrom(source, () => fromBufferPromise(buffer, options), path, limits);
}

/** Reads an archive from an open file; the caller closes it. Never throws. */
export async function readZipFile(
  descriptor: number,
  path: string,
  limits: PackageLimits = defaultLimits,
): Promise<PackageInput> {
  const source = sourceOfFile(descriptor, fstatSync(descriptor).size);
  return readFrom(source, () => fromFdPromise(descriptor, options), path, limits);
}

async function readFrom(
  source: ByteSource,
  open: () => Promise<ZipFile>,
  path: string,
  limits: PackageLimits,
): Promise<PackageInput> {
  const list = startProblemList();
  let zip: ZipFile;
  try {
    zip = await open();
  } catch (error) {
    list.note("not-a-zip", null, { reason: reasonOf(error) });
    return { path, kind: "zip", entries: [], problems: list.problems };
  }
  const entries = await readEntries(zip, source, limits, list);
  return { path, kind: "zip", entries, problems: list.problems };
}

async function readEntries(
  zip: ZipFile,
  source: ByteSource,
  limits: PackageLimits,
  list: ProblemList,
): Promise<PackageEntry[]> {
  try {
    const listed = withoutOverlaps(await listEntries(zip, source, limits, list), list);
    const entries: PackageEntry[] = [];
    let left = limits.totalBytes;
    for (const entry of findEqualNames(listed, list)) {
      const bytes = unpackEntry(entry, source, limits, left, list);
      if (bytes === undefined) continue;
      left -= bytes.length;
      if (isArchive(bytes)) list.note("nested-archive", entry.path);
      entries.push({ path: entry.path, bytes });
    }
    return entries;
  } catch (error) {
    const reason = reasonOf(error);
    list.note(/encrypt/i.test(reason) ? "encrypted" : "damaged", null, { reason });
    return [];
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
