import { message } from "#model/message.ts";
import { defineContainerRule } from "#rules/container-rule.ts";

export const zipHasNoBombs = defineContainerRule({
  id: "zip-has-no-bombs",
  title: { en: "The package has a reasonable size when unpacked", "zh-CN": "包解压后的大小合理" },
  severity: "error",
  policy: "PKG-4",
  messages: {
    "too-many-entries": {
      en: message`The package has ${"count"} entries; ${"limit"} are allowed.`,
      "zh-CN": message`包有 ${"count"} 个条目；最多允许 ${"limit"} 个。`,
    },
    "entry-too-large": {
      en: message`"${"path"}" has ${"size"} bytes unpacked; ${"limit"} are allowed, and it was not read.`,
      "zh-CN": message`“${"path"}”解压后为 ${"size"} 字节，超过允许的 ${"limit"} 字节，因此未读取。`,
    },
    "package-too-large": {
      en: message`The package has more than ${"limit"} bytes unpacked; the rest from "${"path"}" on was not read.`,
      "zh-CN": message`包解压后超过 ${"limit"} 字节；从“${"path"}”起的其余内容未读取。`,
    },
    "ratio-too-high": {
      en: message`"${"path"}" grows to ${"ratio"} times its size when unpacked; ${"limit"} times are allowed, and it was not read.`,
      "zh-CN": message`“${"path"}”解压后膨胀为原来的 ${"ratio"} 倍，超过允许的 ${"limit"} 倍，因此未读取。`,
    },
    "overlapping-entries": {
      en: message`"${"path"}" shares its bytes with another entry of the archive.`,
      "zh-CN": message`“${"path"}”与压缩包中的其他条目共用数据。`,
    },
  },
  fix: {
    en: "Leave out what the deployment does not need; large binaries belong in an image or an official feed.",
    "zh-CN": "请去掉部署不需要的内容；大型二进制文件应放入映像或官方源。",
  },
});
