import { problemsOf, valuesOfScenarios } from "#deployments/problems-of.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

export const linkedTemplatesAreInPackage = defineRule({
  id: "linked-templates-are-in-package",
  title: { en: "Linked templates are files of the package", "zh-CN": "链接的模板是包中的文件" },
  severity: "error",
  policy: "PKG-6",
  appliesTo: "main-template",
  messages: {
    outside: {
      en: message`With ${"with"}, this template is fetched from elsewhere: ${"address"}`,
      "zh-CN": message`选择“${"withZh"}”时，此模板从别处获取：${"address"}`,
    },
  },
  fix: {
    en: "Ship the template in the package and address it by _artifactsLocation or relativePath.",
    "zh-CN": "请将该模板放入包中，并通过 _artifactsLocation 或 relativePath 引用。",
  },
  check({ package: opened, options, report }) {
    // A single file has nothing beside it.
    if (opened.kind === "file") return;
    for (const { diagnostic, scenarios } of problemsOf(opened, options, new Set(["link-outside-package"]))) {
      const address = /https?:\S+/.exec(diagnostic.message)?.[0];
      // Files that are missing in the package are told by the rule on file names.
      if (address === undefined) continue;
      const file = opened.byPath.get(diagnostic.file.toLowerCase()) ?? diagnostic.file;
      const values = { ...valuesOfScenarios(scenarios), address: address.split("?")[0]! };
      report({ message: "outside", file, at: diagnostic, values });
    }
  },
});
