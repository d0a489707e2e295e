import type { Review } from "@slipway/contracts";

type PackageFile = Review["packages"][number]["files"][number];

/** A folder with what is in it, or a file. */
export interface FileNode {
  name: string;
  /** Path within the package. */
  path: string;
  file?: PackageFile;
  children: FileNode[];
}

/** Folders first, then files, each by name; made from the flat list of a package. */
export function buildTree(files: readonly PackageFile[]): FileNode[] {
  const root: FileNode = { name: "", path: "", children: [] };
  for (const file of files) {
    const names = file.path.split("/");
    let folder = root;
    for (const [depth, name] of names.slice(0, -1).entries()) {
      folder = folderIn(folder, name, names.slice(0, depth + 1).join("/"));
    }
    folder.children.push({ name: names.at(-1) ?? file.path, path: file.path, file, children: [] });
  }
  sort(root);
  return root.children;
}

function folderIn(parent: FileNode, name: string, path: string): FileNode {
  const known = parent.children.find((node) => node.file === undefined && node.name === name);
  if (known !== undefined) return known;
  const folder: FileNode = { name, path, children: [] };
  parent.children.push(folder);
  return folder;
}

function sort(node: FileNode): void {
  node.children.sort(
    (a, b) =>
      Number(a.file !== undefined) - Number(b.file !== undefined) ||
      a.name.localeCompare(b.name, "en", { numeric: true }),
  );
  node.children.forEach(sort);
}
