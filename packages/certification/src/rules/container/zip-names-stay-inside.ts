import { message } from "#model/message.ts";
import { defineContainerRule } from "#rules/container-rule.ts";

export const zipNamesStayInside = defineContainerRule({
  id: "zip-names-stay-inside",
  title: { en: "File names stay inside the package", "zh-CN": "文件名不超出包范围" },
  severity: "error",
  policy: "100.11",
  messages: {
    "path-traversal": {
      en: message`The name "${"path"}" leads out of the package.`,
      "zh-CN": message`名称“${"path"}”指向包之外。`,
    },
    "absolute-path": {
      en: message`The name "${"path"}" is an absolute path.`,
      "zh-CN": message`名称“${"path"}”是绝对路径。`,
    },
    "backslash-in-name": {
      en: message`The name "${"path"}" contains a backslash; zip archives separate folders with "/".`,
      "zh-CN": message`名称“${"path"}”含有反斜杠；zip 压缩包用“/”分隔文件夹。`,
    },
    "control-character-in-name": {
      en: message`The name "${"path"}" contains a control character.`,
      "zh-CN": message`名称“${"path"}”含有控制字符。`,
    },
  },
  fix: {
    en: 'Zip the files from inside the package\'s folder, so that every name is relative and uses "/".',
    "zh-CN": "请在包文件夹内部进行压缩，使每个名称都是相对路径并使用“/”。",
  },
});
