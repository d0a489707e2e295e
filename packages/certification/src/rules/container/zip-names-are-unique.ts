import { message } from "#model/message.ts";
import { defineContainerRule } from "#rules/container-rule.ts";

export const zipNamesAreUnique = defineContainerRule({
  id: "zip-names-are-unique",
  title: { en: "Every name occurs once", "zh-CN": "每个名称只出现一次" },
  severity: "error",
  policy: "100.11",
  messages: {
    "duplicate-name": {
      en: message`The package has "${"path"}" more than once.`,
      "zh-CN": message`包中“${"path"}”出现多次。`,
    },
    "name-differs-in-case": {
      en: message`"${"path"}" and "${"other"}" are the same name where letter case or Unicode form does not matter.`,
      "zh-CN": message`在不区分大小写或 Unicode 形式的系统上，“${"path"}”与“${"other"}”是同一个名称。`,
    },
  },
  fix: {
    en: "Keep one of the files and make the zip again.",
    "zh-CN": "请只保留其中一个文件，然后重新生成 zip。",
  },
});
