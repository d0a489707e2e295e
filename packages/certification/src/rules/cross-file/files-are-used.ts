import type { CertifiedFile } from "#input/certified-file.ts";
import type { CertifiedPackage } from "#input/certified-package.ts";
import { foldedTextOf } from "#input/folded-text.ts";
import { wordsAt } from "#input/words-at.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

/** For people, or for other programs than the deployment. */
const exempt = /^(?:readme|license|licence|notice|changelog|slipway-waivers|\.)|\.(?:md|parameters\.json)$/i;

/** Larger files are not searched for names. */
const longestText = 4 * 1024 * 1024;

export const filesAreUsed = defineRule({
  id: "files-are-used",
  title: { en: "Every file of the package is used", "zh-CN": "包的每个文件都有用处" },
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
    "zh-CN": "如不需要请删除；客户会得到包的每个文件。",
  },
  check({ package: opened, report }) {
    const others = opened.files.filter((file) => !isExempt(file, opened));
    if (others.length === 0) return;
    const wanted = { names: new Set(others.map(nameOf)), folders: new Set(others.map(folderOf)) };
    const { names, folders } = namedIn(opened.files.filter(isSearched), wanted);
    for (const file of others) {
      if (names.has(nameOf(file)) || folders.has(folderOf(file))) continue;
      report({ message: "unused", file, values: { path: file.path } });
    }
  },
});

/** Files that the portal opens by their names, those for people, and names that could not be told from other words. */
function isExempt(file: CertifiedFile, opened: CertifiedPackage): boolean {
  return exempt.test(file.name) || /[^\w.-]/.test(file.name) || isRoot(file, opened);
}

/** Names of files and of the folders that they lie in, all in lower case. */
interface Names {
  names: Set<string>;
  folders: Set<string>;
}

function nameOf(file: CertifiedFile): string {
  return file.name.toLowerCase();
}

function folderOf(file: CertifiedFile): string {
  return file.folder.toLowerCase().split("/").at(-1)!;
}

/** Which of these names stand somewhere as whole words; a folder's has a slash behind it, a file's has none. */
function namedIn(files: readonly CertifiedFile[], wanted: Names): Names {
  const found: Names = { names: new Set(), folders: new Set() };
  // Almost every name of a file has a dot, which few words have.
  const haveDots = [...wanted.names].every((name) => name.includes("."));
  for (const file of files) {
    const text = foldedTextOf(file);
    wordsAt(text, "/", (word, follower) => {
      if (follower === "/" && wanted.folders.has(word)) found.folders.add(word);
    });
    const visit = (word: string, follower: string | undefined) => {
      if (follower !== "/" && wanted.names.has(word)) found.names.add(word);
    };
    if (haveDots) wordsAt(text, ".", visit);
    else for (const { 0: word, index } of text.matchAll(/[\w.-]+/g)) visit(word, text[index + word.length]);
  }
  return found;
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
