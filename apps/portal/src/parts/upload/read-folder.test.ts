import { describe, expect, it } from "vitest";
import { filesOfFolder, nameOfFolder } from "./read-folder.ts";

function chosen(path: string): File {
  const file = new File(["x"], path.split("/").at(-1) ?? "");
  Object.defineProperty(file, "webkitRelativePath", { value: path });
  return file;
}

describe("a chosen folder", () => {
  const files = [
    "cluster/nested/vm.json",
    "cluster/mainTemplate.json",
    "cluster/.git/config",
    "cluster/.DS_Store",
  ];

  it("gives its files at the zip's root, in order, without what tools left there", () => {
    expect(filesOfFolder(files.map(chosen)).map(({ path }) => path)).toEqual([
      "mainTemplate.json",
      "nested/vm.json",
    ]);
  });

  it("gives its name", () => {
    expect(nameOfFolder(files.map(chosen))).toBe("cluster");
  });
});
