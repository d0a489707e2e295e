import { lstatSync, readdirSync, readFileSync, type Dirent } from "node:fs";
import { join } from "node:path";
import type { PackageEntry, PackageInput } from "@slipway/certification";
import { checkPath } from "./check-path.ts";
import { findEqualNames } from "./find-equal-names.ts";
import { defaultLimits, type PackageLimits } from "./limits.ts";
import { startProblemList, type ProblemList } from "./problem-list.ts";

/** What a working folder has and a package never needs; zips are read with it, so that it is found there. */
const leftOut = new Set([".git", "node_modules"]);

interface FoundFile {
  path: string;
  size: number;
}

/** Reads every file below a folder except `.git` and `node_modules`; links are noted, not followed. */
export function readFolder(
  folder: string,
  path: string,
  limits: PackageLimits = defaultLimits,
): PackageInput {
  const list = startProblemList();
  const found = findEqualNames(listFiles(folder, limits, list), list);
  const entries: PackageEntry[] = [];
  let left = limits.totalBytes;
  for (const file of found) {
    if (file.size > limits.entryBytes)
      list.note("entry-too-large", file.path, { size: file.size, limit: limits.entryBytes });
    else if (file.size > left) list.note("package-too-large", file.path, { limit: limits.totalBytes });
    else {
      const bytes = readBytes(join(folder, file.path), file.path, list);
      if (bytes !== undefined) entries.push({ path: file.path, bytes });
      left -= file.size;
    }
  }
  return { path, kind: "folder", entries, problems: list.problems };
}

function listFiles(folder: string, limits: PackageLimits, list: ProblemList): FoundFile[] {
  const files: FoundFile[] = [];
  const waiting = [""];
  for (let inner = waiting.pop(); inner !== undefined; inner = waiting.pop()) {
    for (const entry of listFolder(join(folder, inner), inner, list)) {
      const path = inner === "" ? entry.name : `${inner}/${entry.name}`;
      if (entry.isDirectory()) {
        if (!leftOut.has(entry.name)) waiting.push(path);
      } else if (files.length >= limits.entries) {
        list.note("too-many-entries", null, { count: files.length + 1, limit: limits.entries });
        return files;
      } else if (entry.isFile()) {
        const checked = checkPath(path, list);
        if (checked !== undefined) files.push({ path: checked, size: lstatSync(join(folder, path)).size });
      } else list.note(entry.isSymbolicLink() ? "link" : "special-file", path);
    }
  }
  return files;
}

function listFolder(folder: string, path: string, list: ProblemList): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    list.note("unreadable-file", path, { reason: (error as NodeJS.ErrnoException).code ?? String(error) });
    return [];
  }
}

function readBytes(file: string, path: string, list: ProblemList): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    list.note("unreadable-file", path, { reason: (error as NodeJS.ErrnoException).code ?? String(error) });
    return undefined;
  }
}
