import { namedFilesOf } from "#cross-file/named-files.ts";
import type { CertifiedFile } from "#input/certified-file.ts";
import { remember } from "#input/remember.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

/** Deeper folders than this are found by their last names only. */
const deepest = 10;
const mostOfOneName = 50;

export const namedFilesExist = defineRule({
  id: "named-files-exist",
  title: { en: "Files that a template names are in the package", "zh-CN": "模板引用的文件都在包中" },
  severity: "error",
  policy: "PKG-6",
  appliesTo: "whole-template",
  messages: {
    missing: {
      en: message`"${"path"}" is not in the package.`,
      "zh-CN": message`包中没有“${"path"}”。`,
    },
    otherCase: {
      severity: "warning",
      en: message`"${"path"}" is in the package as "${"found"}"; storage tells small letters from capitals.`,
      "zh-CN": message`“${"path"}”在包中名为“${"found"}”；存储服务区分大小写。`,
    },
  },
  fix: {
    en: "Add the file, or correct its path.",
    "zh-CN": "请添加该文件，或更正其路径。",
  },
  check({ file, package: { files, kind }, report }) {
    // A single file has nothing beside it.
    if (kind === "file") return;
    const named = namedFilesOf(file);
    if (named.length === 0) return;
    const known = endingsOf(files);
    for (const { path, at } of named) {
      const found = known.get(path.toLowerCase());
      if (found === undefined) report({ message: "missing", at, values: { path } });
      else if (!found.some((each) => each === path || each.endsWith(`/${path}`))) {
        report({ message: "otherCase", at, values: { path, found: found[0]! } });
      }
    }
  },
});

/** Every path by all its ends, in lower case: part of a path may come from a variable. */
const endingsOf = remember<readonly CertifiedFile[], ReadonlyMap<string, readonly string[]>>((files) => {
  const endings = new Map<string, string[]>();
  for (const { path } of files) {
    const names = path.toLowerCase().split("/");
    for (let from = Math.max(0, names.length - deepest); from < names.length; from += 1) {
      const ending = names.slice(from).join("/");
      const paths = endings.get(ending);
      if (paths === undefined) endings.set(ending, [path]);
      else if (paths.length < mostOfOneName) paths.push(path);
    }
  }
  return endings;
});
