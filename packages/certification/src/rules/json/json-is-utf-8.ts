import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";
import { jsonProblemTexts } from "#rules/json-problem-texts.ts";

export const jsonIsUtf8 = defineRule({
  id: "json-is-utf-8",
  title: { en: "JSON files are encoded as UTF-8", "zh-CN": "JSON 文件使用 UTF-8 编码" },
  severity: "error",
  policy: "PKG-8",
  appliesTo: "json-file",
  messages: {
    encoding: { en: message`${"problem"}`, "zh-CN": message`${"problemZh"}` },
  },
  fix: {
    en: 'Save the file as "UTF-8" (without byte order mark) in your editor.',
    "zh-CN": "请在编辑器中将文件另存为“UTF-8”（不带字节顺序标记）。",
  },
  check({ file: { document }, report }) {
    for (const problem of document.diagnostics) {
      const { code } = problem;
      if (code !== "not-utf-8" && code !== "invalid-utf-8") continue;
      const { en, "zh-CN": zh } = jsonProblemTexts[code];
      report({ message: "encoding", at: problem, values: { problem: en, problemZh: zh } });
    }
  },
});
