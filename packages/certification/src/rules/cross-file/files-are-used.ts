import type { CertifiedFile } from "#input/certified-file.ts";
import type { CertifiedPackage } from "#input/certified-package.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

/** For people, or for other programs than the deployment. */
const exempt = /^(?:readme|license|licence|notice|changelog|slipway-waivers|\.)|\.(?:md|parameters\.json)$/i;

/** Larger files are not searched for names. */
const longestText = 4 * 1024 * 1024;

export const filesAreUsed = defineRule({
  id: "files-are-used",
  title: { en: "Every file of the package is used", "zh-CN": "程序包的每个文件都有用处" },
  severity: "info",
  policy: "PKG-3",
  appliesTo: "package",
  requires: ["main-template"],
  messages: {
    unused: {
      en: message`No other file names "${"path"}", so it seems to be left over.`,
      "zh-CN": message`没有其他文件提到“${"path"}”，它可能是多余的。`,
    },
  },
  fix: {
    en: "Remove it, when it is not needed; customers get every file of the package.",
    "zh-CN": "如不需要请删除；客户会得到程序包的每个文件。",
  },
  check({ package: opened, report }) {
    const others = opened.files.filter((file) => !isExempt(file, opened));
    if (others.length === 0) return;
    const { names, folders } = namesIn(opened.files.filter(isSearched));
    for (const file of others) {
      const folder = file.folder.toLowerCase().split("/").at(-1)!;
      if (names.has(file.name.toLowerCase()) || folders.has(folder)) continue;
      report({ message: "unused", file, values: { path: file.path } });
    }
  },
});

/** Files that the portal opens by their names, those for people, and names that could not be told from other words. */
function isExempt(file: CertifiedFile, opened: CertifiedPackage): boolean {
  return exempt.test(file.name) || /[^\w.-]/.test(file.name) || isRoot(file, opened);
}

/** Every word that may be the name of a file or, before a slash, of a folder; in lower case. */
function namesIn(files: readonly CertifiedFile[]): { names: Set<string>; folders: Set<string> } {
  const names = new Set<string>();
  const folders = new Set<string>();
  for (const file of files) {
    const text = file.text.toLowerCase();
    for (const { 0: word, index } of text.matchAll(/[\w.-]+/g)) {
      if (text[index + word.length] === "/") folders.add(word);
      else names.add(word);
    }
  }
  return { names, folders };
}

function isRoot(file: CertifiedFile, { mainTemplate, createUi, viewDefinition }: CertifiedPackage): boolean {
  return (
    file === mainTemplate || file === createUi || file === viewDefinition || /^appliance/i.test(file.name)
  );
}

/** Texts only: a name in an archive means nothing. */
function isSearched({ bytes }: CertifiedFile): boolean {
  return bytes.length <= longestText && !bytes.subarray(0, 8192).includes(0);
}
