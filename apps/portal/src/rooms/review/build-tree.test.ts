import { describe, expect, it } from "vitest";
import { buildTree, type FileNode } from "./build-tree.ts";

const file = (path: string) => ({ path, size: 1, isText: true });
const shape = (nodes: FileNode[]): unknown[] =>
  nodes.map((node) => (node.file === undefined ? { [node.name]: shape(node.children) } : node.name));

describe("buildTree", () => {
  it("puts folders first and sorts by name, numbers as numbers", () => {
    const tree = buildTree(
      ["b.json", "nested/deep/x.json", "a10.json", "a2.json", "nested/y.json"].map(file),
    );
    expect(shape(tree)).toEqual([
      { nested: [{ deep: ["x.json"] }, "y.json"] },
      "a2.json",
      "a10.json",
      "b.json",
    ]);
    expect(tree[0]?.children[0]?.path).toBe("nested/deep");
  });

  it("keeps a file beside a folder of the same name", () => {
    expect(shape(buildTree([file("scripts"), file("scripts/run.sh")]))).toEqual([
      { scripts: ["run.sh"] },
      "scripts",
    ]);
  });
});
