import { message } from "#model/message.ts";
import { defineContainerRule } from "#rules/container-rule.ts";

export const zipIsTidy = defineContainerRule({
  id: "zip-is-tidy",
  title: {
    en: "The archive contains nothing that tools read differently",
    "zh-CN": "压缩包中没有各工具解读不一的内容",
  },
  severity: "warning",
  policy: "PKG-5",
  messages: {
    "nested-archive": {
      en: message`"${"path"}" is an archive within the archive; what is in it was not checked.`,
      "zh-CN": message`“${"path"}”是压缩包中的压缩包；其内容未经检查。`,
    },
    "stray-bytes": {
      en: message`The archive has ${"count"} bytes that belong to no entry.`,
      "zh-CN": message`压缩包中有 ${"count"} 个字节不属于任何条目。`,
    },
    "name-not-utf-8": {
      en: message`The name "${"path"}" is not encoded as UTF-8.`,
      "zh-CN": message`名称“${"path"}”不是 UTF-8 编码。`,
    },
    "reserved-name": {
      en: message`Windows cannot create a file named "${"path"}".`,
      "zh-CN": message`Windows 无法创建名为“${"path"}”的文件。`,
    },
  },
  fix: {
    en: "Pack the files themselves, under plain names, into a fresh archive.",
    "zh-CN": "请将文件本身以普通名称打包到新的压缩包中。",
  },
});
