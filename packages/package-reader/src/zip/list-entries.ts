import type { ZipFile } from "yauzl";
import type { ByteSource } from "#byte-source.ts";
import type { PackageLimits } from "#limits.ts";
import type { ProblemList } from "#problem-list.ts";
import { checkName } from "./check-name.ts";
import { readLocalHeader } from "./read-local-header.ts";

/** A file of an archive whose name and headers are in order. */
export interface ListedEntry {
  path: string;
  method: number;
  checksum: number;
  packedSize: number;
  statedSize: number;
  /** Offset of the local header, of the packed bytes, and behind them. */
  start: number;
  dataStart: number;
  end: number;
}

type RawEntry = Awaited<ReturnType<ReturnType<ZipFile["eachEntry"]>["next"]>>["value"];

const stored = 0;
const deflated = 8;

/** Reads the directory of an archive; entries that must not be read are noted and left out. */
export async function listEntries(
  zip: ZipFile,
  source: ByteSource,
  limits: PackageLimits,
  list: ProblemList,
): Promise<ListedEntry[]> {
  const entries: ListedEntry[] = [];
  let count = 0;
  for await (const raw of zip.eachEntry()) {
    count += 1;
    if (count > limits.entries) {
      list.note("too-many-entries", null, { count: Math.max(zip.entryCount, count), limit: limits.entries });
      break;
    }
    const entry = listEntry(raw, source, list);
    if (entry !== undefined) entries.push(entry);
  }
  return entries;
}

function listEntry(raw: RawEntry, source: ByteSource, list: ProblemList): ListedEntry | undefined {
  const path = checkName(raw, list);
  if (path === undefined) return undefined;
  if ((raw.generalPurposeBitFlag & 1) !== 0) return refuse(list, "encrypted", path);
  if (raw.compressionMethod !== stored && raw.compressionMethod !== deflated) {
    return refuse(list, "unknown-compression", path, { method: raw.compressionMethod });
  }
  const local = readLocalHeader(source, raw.relativeOffsetOfLocalHeader);
  if (local === undefined) return refuse(list, "damaged", path, { reason: "its local header is missing" });
  const isSame =
    local.name.equals(raw.fileNameRaw) &&
    local.method === raw.compressionMethod &&
    local.isEncrypted === false;
  const hasSizes = !local.hasDescriptor && local.packedSize !== 0xffffffff;
  const isSameSize =
    !hasSizes || (local.packedSize === raw.compressedSize && local.size === raw.uncompressedSize);
  if (!isSame || !isSameSize) return refuse(list, "header-differs", path);
  return {
    path,
    method: raw.compressionMethod,
    checksum: raw.crc32,
    packedSize: raw.compressedSize,
    statedSize: raw.uncompressedSize,
    start: raw.relativeOffsetOfLocalHeader,
    dataStart: local.dataStart,
    end: local.dataStart + raw.compressedSize,
  };
}

function refuse(
  list: ProblemList,
  code: Parameters<ProblemList["note"]>[0],
  path: string,
  values = {},
): undefined {
  list.note(code, path, values);
  return undefined;
}
