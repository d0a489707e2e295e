import { isToleratedByArm, type JsonDiagnostic } from "@slipway/template-language";
import type { Fix } from "#fixes/text-edit.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";
import { jsonProblemTexts } from "#rules/json-problem-texts.ts";

/** Other rules say these. */
const coveredElsewhere = new Set<string>(["duplicate-name", "not-utf-8", "invalid-utf-8"]);

export const jsonIsStrict = defineRule({
  id: "json-is-strict",
  title: { en: "JSON files are strict JSON", "zh-CN": "JSON 文件是严格的 JSON" },
  severity: "warning",
  policy: "PKG-8",
  appliesTo: "json-file",
  requires: ["readable"],
  messages: {
    lenient: {
      en: message`Only lenient readers accept this: ${"problem"}`,
      "zh-CN": message`只有宽松的读取程序才接受此写法：${"problemZh"}`,
    },
  },
  fix: {
    en: "Write strict JSON without a byte order mark; `slipway certify --fix` removes comments, marks and trailing commas.",
    "zh-CN": "请书写严格的 JSON，且不带字节顺序标记；`slipway certify --fix` 可去除注释、标记和多余逗号。",
  },
  check({ file: { document, extension }, report }) {
    for (const problem of document.diagnostics) {
      const { code } = problem;
      if (!isToleratedByArm(code) || coveredElsewhere.has(code)) continue;
      if (code === "comment" && extension === "jsonc") continue;
      const { en, "zh-CN": zh } = jsonProblemTexts[code];
      report({
        message: "lenient",
        at: problem,
        values: { problem: en, problemZh: zh },
        fix: fixFor(problem),
      });
    }
  },
});

/** Comments stay: what they say would be lost. */
function fixFor({ code, start, end }: JsonDiagnostic): Fix | undefined {
  if (code === "byte-order-mark") return { edits: [], dropsByteOrderMark: true };
  if (code === "trailing-comma") return { edits: [{ start, end, text: "" }] };
  return code === "unusual-blank" ? { edits: [{ start, end, text: " " }] } : undefined;
}
