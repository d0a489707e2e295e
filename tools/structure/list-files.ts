import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { repository } from "../run-program.ts";

/** A file of ours with its content. */
export interface SourceFile {
  /** From the repository's root, with `/`. */
  path: string;
  text: string;
  lines: number;
}

/** Paths that git has, or would have after `git add`, for which the pattern holds. */
export function listPaths(pattern: RegExp): string[] {
  const output = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "-z"], {
    cwd: repository,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  return [...new Set(output.split("\0"))].filter((path) => pattern.test(path)).toSorted();
}

/** Every TypeScript and CommonJS file of the repository. */
export function listSourceFiles(): SourceFile[] {
  return listPaths(/\.(tsx?|cjs|css|sql)$/).flatMap((path) => {
    const text = readText(path);
    return text === undefined ? [] : [{ path, text, lines: text.split("\n").length - 1 }];
  });
}

/** Undefined for a file that git still lists and that was deleted. */
export function readText(path: string): string | undefined {
  try {
    return readFileSync(join(repository, path), "utf8");
  } catch {
    return undefined;
  }
}
