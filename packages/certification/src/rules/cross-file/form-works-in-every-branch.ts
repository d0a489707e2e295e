import { groupByKey } from "#deployments/group-by-key.ts";
import { nameOfBranches } from "#deployments/name-of-branches.ts";
import { problemTextsZh } from "#deployments/problem-texts.ts";
import { walkOf } from "#deployments/walk-of.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

export const formWorksInEveryBranch = defineRule({
  id: "form-works-in-every-branch",
  title: {
    en: "The form's expressions can be evaluated whatever is chosen",
    "zh-CN": "无论如何选择，表单的表达式都能求值",
  },
  severity: "error",
  policy: "300.3",
  appliesTo: "package",
  requires: ["create-ui"],
  messages: {
    fails: {
      en: message`With ${"with"}: ${"problem"}`,
      "zh-CN": message`选择“${"withZh"}”时：${"problemZh"}`,
    },
    unanswered: {
      severity: "info",
      en: message`With ${"with"}, no value was found that "${"name"}" accepts.`,
      "zh-CN": message`选择“${"withZh"}”时，未找到“${"name"}”能接受的值。`,
      fix: {
        en: "Try it by hand; when its checks contradict each other, customers cannot finish the form.",
        "zh-CN": "请手动尝试；若其校验相互矛盾，客户将无法完成表单。",
      },
    },
  },
  fix: {
    en: "Correct the expression; hidden elements give null, and functions of templates do not exist in forms.",
    "zh-CN": "请更正表达式；隐藏的元素值为 null，且模板函数在表单中不可用。",
  },
  check({ package: opened, report }) {
    const file = opened.createUi!;
    const branches = walkOf(opened)?.branches ?? [];
    const problems = groupByKey(
      branches,
      ({ state }) => state.problems,
      ({ start, message: text }) => `${start} ${text}`,
    );
    for (const { thing: problem, places } of problems) {
      const name = nameOfBranches(places);
      const sentences = { problem: problem.message, problemZh: problemTextsZh[problem.code] };
      report({
        message: "fails",
        file,
        at: problem,
        values: { with: name.en, withZh: name["zh-CN"], ...sentences },
      });
    }
    const unanswered = groupByKey(
      branches,
      (branch) => branch.unanswered,
      ({ path }) => path,
    );
    for (const { thing: element, places } of unanswered) {
      const name = nameOfBranches(places);
      const values = { with: name.en, withZh: name["zh-CN"], name: element.name };
      report({ message: "unanswered", file, at: element.nameNode ?? element.node, values });
    }
  },
});
