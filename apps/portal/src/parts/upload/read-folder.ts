import type { FileToZip } from "./zip-files.ts";

/** What editors and version control leave in a folder; never part of a package. */
const leftOut = /(^|\/)(\.[^/]+|node_modules|Thumbs\.db|__MACOSX)(\/|$)/;

/**
 * The files of a chosen folder with paths below it. The browser names them `folder/sub/file`; a package has its files at
 * the root.
 */
export function filesOfFolder(files: Iterable<File>): FileToZip[] {
  return [...files]
    .map((file) => ({ path: file.webkitRelativePath.split("/").slice(1).join("/"), content: file }))
    .filter(({ path }) => path !== "" && !leftOut.test(path))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/** The chosen folder's own name. */
export function nameOfFolder(files: Iterable<File>): string {
  const [first] = files;
  return first?.webkitRelativePath.split("/")[0] ?? "package";
}
