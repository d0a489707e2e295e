import { message } from "#model/message.ts";
import { defineContainerRule } from "#rules/container-rule.ts";

export const zipCanBeRead = defineContainerRule({
  id: "zip-can-be-read",
  title: { en: "The package can be read completely", "zh-CN": "包可以完整读取" },
  severity: "error",
  policy: "PKG-1",
  messages: {
    "not-a-zip": {
      en: message`"${"path"}" is not a zip archive: ${"reason"}`,
      "zh-CN": message`“${"path"}”不是 zip 压缩包：${"reason"}`,
    },
    damaged: {
      en: message`The archive is damaged at "${"path"}": ${"reason"}`,
      "zh-CN": message`压缩包在“${"path"}”处损坏：${"reason"}`,
    },
    encrypted: {
      en: message`"${"path"}" is encrypted, so nobody can review it.`,
      "zh-CN": message`“${"path"}”已加密，无法审阅。`,
    },
    "unknown-compression": {
      en: message`"${"path"}" is compressed with method ${"method"}; only "stored" and "deflate" are read.`,
      "zh-CN": message`“${"path"}”使用了压缩方法 ${"method"}；仅支持“存储”和“deflate”。`,
    },
    "checksum-differs": {
      en: message`The checksum of "${"path"}" does not fit its content.`,
      "zh-CN": message`“${"path"}”的校验和与内容不符。`,
    },
    "size-differs": {
      en: message`"${"path"}" states ${"stated"} bytes but holds another number of them.`,
      "zh-CN": message`“${"path"}”声明为 ${"stated"} 字节，但实际大小不同。`,
    },
    "header-differs": {
      en: message`The directory of the archive and the entry itself disagree about "${"path"}".`,
      "zh-CN": message`压缩包目录与条目本身对“${"path"}”的描述不一致。`,
    },
    "unreadable-file": {
      en: message`"${"path"}" cannot be opened: ${"reason"}`,
      "zh-CN": message`无法打开“${"path"}”：${"reason"}`,
    },
  },
  fix: {
    en: "Make the zip again with an ordinary tool (deflate, no password) and upload that file.",
    "zh-CN": "请用常规工具（deflate 压缩、无密码）重新生成 zip，再上传该文件。",
  },
});
