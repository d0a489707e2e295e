import { message } from "#model/message.ts";
import { defineContainerRule } from "#rules/container-rule.ts";

export const zipHasNoLinks = defineContainerRule({
  id: "zip-has-no-links",
  title: { en: "The package contains ordinary files only", "zh-CN": "包只包含普通文件" },
  severity: "error",
  policy: "100.11",
  messages: {
    link: {
      en: message`"${"path"}" is a link, not a file.`,
      "zh-CN": message`“${"path"}”是链接而不是文件。`,
    },
    "special-file": {
      en: message`"${"path"}" is neither a file nor a folder.`,
      "zh-CN": message`“${"path"}”既不是文件也不是文件夹。`,
    },
  },
  fix: {
    en: "Put the file itself in the place of the link, and leave devices and pipes out.",
    "zh-CN": "请用文件本身替换链接，并去掉设备文件和管道。",
  },
});
