import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";
import type { CertifiedFile } from "#input/certified-file.ts";

const mainFiles = ["mainTemplate.json", "createUiDefinition.json"] as const;

/** The older form of a managed application: the real template and form have names of their own. */
const applianceFiles = ["applianceMainTemplate.json", "applianceCreateUIDefinition.json"] as const;

export const packageHasMainFiles = defineRule({
  id: "package-has-main-files",
  title: { en: "The package has its two main files at the root", "zh-CN": "包的根目录有两个主要文件" },
  severity: "error",
  policy: "PKG-1",
  appliesTo: "package",
  messages: {
    missing: {
      en: message`There is no "${"name"}" at the root of the package.`,
      "zh-CN": message`包的根目录没有“${"name"}”。`,
    },
    misspelled: {
      en: message`"${"found"}" must be named "${"name"}", in exactly these letters.`,
      "zh-CN": message`“${"found"}”必须命名为“${"name"}”，大小写须完全一致。`,
    },
    deeper: {
      en: message`"${"name"}" is not at the root of the package but at "${"found"}".`,
      "zh-CN": message`“${"name"}”不在包的根目录，而在“${"found"}”。`,
    },
  },
  fix: {
    en: "Zip the files themselves, not the folder they are in, with mainTemplate.json and createUiDefinition.json at the top.",
    "zh-CN":
      "请直接压缩文件本身而不是其所在文件夹，并将 mainTemplate.json 和 createUiDefinition.json 放在最上层。",
  },
  check({ package: { files }, report }) {
    const names = new Set(files.filter((file) => file.folder === "").map((file) => file.name));
    const isAppliance = files.some(
      (file) => file.folder === "" && /^appliance(MainTemplate|CreateUIDefinition)\.json$/i.test(file.name),
    );
    const wanted = isAppliance ? ["mainTemplate.json", ...applianceFiles] : mainFiles;
    for (const name of wanted) {
      if (names.has(name)) continue;
      const found = findElsewhere(files, name);
      if (found === undefined) report({ message: "missing", values: { name } });
      else {
        const isInRoot = found.folder === "";
        report({
          message: isInRoot ? "misspelled" : "deeper",
          file: found,
          values: { name, found: found.path },
        });
      }
    }
  },
});

function findElsewhere(files: readonly CertifiedFile[], name: string): CertifiedFile | undefined {
  return files
    .filter((file) => file.name.toLowerCase() === name.toLowerCase())
    .sort((left, right) => left.path.split("/").length - right.path.split("/").length)[0];
}
