import { basename, dirname } from "node:path";
import type { SourceFile } from "./list-files.ts";

/** Names that say nothing: what is in such a file lacks a noun. */
const emptyNames = /(^|[-./])(utils?|helpers?|common|misc|manager)([-./]|$)/;
const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/;
/** SQL migrations begin with their number; the portal's router may mark parameters. */
const folderName = /^([a-z0-9]+(-[a-z0-9]+)*|\..+)$/;

/** House style, section 4. */
export function checkNames(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path }) => {
    const problems: string[] = [];
    const name = basename(path);
    if (emptyNames.test(path))
      problems.push(`${path}: the name says nothing (utils, helpers, common, misc, manager)`);
    if (!name.startsWith(".") && !kebabCase.test(name))
      problems.push(`${path}: the file's name is not kebab-case`);
    const folder = dirname(path)
      .split("/")
      .find((part) => part !== "." && !folderName.test(part));
    if (folder !== undefined) problems.push(`${path}: the folder ${folder} is not kebab-case`);
    return problems;
  });
}
