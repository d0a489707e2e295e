import { isToleratedByArm, type JsonProblemCode } from "@slipway/template-language";
import { isTruthy } from "#arm-ttk/truthy.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";
import { jsonProblemTexts } from "#rules/json-problem-texts.ts";

const errorId = "Invalid.JSON";
const shownPerFile = 20;

export const jsonFileIsValid = defineRule({
  id: "json-file-is-valid",
  title: { en: "Every JSON file can be read", "zh-CN": "每个 JSON 文件都能读取" },
  severity: "error",
  armTtk: "JSONFiles-Should-Be-Valid",
  policy: "PKG-8",
  appliesTo: "json-file",
  messages: {
    unreadable: {
      errorId,
      en: message`This is no JSON: ${"problem"}`,
      "zh-CN": message`这不是 JSON：${"problemZh"}`,
    },
    empty: { errorId, en: message`The file holds nothing.`, "zh-CN": message`文件没有内容。` },
  },
  fix: {
    en: "Correct the file at this place; an editor with JSON support marks it too.",
    "zh-CN": "请在此处更正文件；支持 JSON 的编辑器也会标出该位置。",
  },
  check({ file: { document }, report }) {
    const problems = document.diagnostics
      .filter(({ code }) => !isToleratedByArm(code))
      .slice(0, shownPerFile);
    for (const problem of problems) {
      if (problem.code === "empty-document") report({ message: "empty" });
      else report({ message: "unreadable", at: problem, values: textsOf(problem.code) });
    }
    if (problems.length === 0 && !isTruthy(document.root)) report({ message: "empty" });
  },
});

function textsOf(code: JsonProblemCode): { problem: string; problemZh: string } {
  return { problem: jsonProblemTexts[code].en, problemZh: jsonProblemTexts[code]["zh-CN"] };
}
