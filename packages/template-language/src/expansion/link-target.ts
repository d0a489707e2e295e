import { isUnknown, type Value } from "#expressions/value.ts";
import { splitUri } from "#functions/algorithms/split-uri.ts";
import { packageUri } from "./default-facts.ts";
import type { FindFile } from "./session.ts";

/** What a link leads to. */
export type LinkTarget =
  { kind: "file"; path: string } | { kind: "outside"; uri: string } | { kind: "unknown" };

/**
 * The file of the package that a URI means: below the package's own address, or, for any other address, the file whose whole path
 * the URI ends with (templates are kept in public repositories under the same names).
 */
export function resolveLink(uri: Value, findFile: FindFile): LinkTarget {
  const text = isUnknown(uri) ? uri.pattern?.[0] : uri;
  if (typeof text !== "string") return { kind: "unknown" };
  const path = decodePath(text.startsWith(packageUri) ? text.slice(packageUri.length) : splitUri(text).path);
  const candidates = text.startsWith(packageUri) ? [normalizePath(path)] : suffixesOf(path);
  const found = candidates.find((candidate) => findFile(candidate) !== undefined);
  if (found !== undefined) return { kind: "file", path: found };
  return isUnknown(uri) ? { kind: "unknown" } : { kind: "outside", uri: text };
}

/** The file that `relativePath` means, seen from the folder of another file. */
export function resolveRelative(relativePath: string, fromFile: string): string {
  const folder = fromFile.slice(0, fromFile.lastIndexOf("/") + 1);
  return normalizePath(folder + relativePath.replaceAll("\\", "/"));
}

function decodePath(path: string): string {
  const [withoutQuery = ""] = path.split(/[?#]/);
  try {
    return decodeURIComponent(withoutQuery);
  } catch {
    return withoutQuery;
  }
}

function normalizePath(path: string): string {
  const kept: string[] = [];
  for (const segment of path.split("/")) {
    if (segment === "..") kept.pop();
    else if (segment !== "" && segment !== ".") kept.push(segment);
  }
  return kept.join("/");
}

const longestPath = 30;

/** `a/b/c.json`, `b/c.json`, `c.json`. */
function suffixesOf(path: string): string[] {
  const segments = normalizePath(path).split("/").slice(-longestPath);
  return segments.map((_, index) => segments.slice(index).join("/"));
}
