import type { ExpansionProblemCode } from "@slipway/template-language";
import { problemsOf, valuesOf, valuesOfScenarios } from "#deployments/problems-of.ts";
import { scenariosOf } from "#deployments/scenarios-of.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

/** Each would stop the deployment; what other rules tell is left to them. */
const codes: ReadonlySet<ExpansionProblemCode> = new Set<ExpansionProblemCode>([
  "syntax",
  "unknown-function",
  "function-not-allowed-here",
  "argument-count",
  "argument-type",
  "argument-value",
  "missing-property",
  "index-out-of-range",
  "missing-variable",
  "missing-resource",
  "cycle",
  "overflow",
  "division-by-zero",
  "failed-on-purpose",
  "wrong-shape",
  "parameter-wrong-type",
  "parameter-not-allowed",
  "parameter-out-of-range",
  "copy-count-out-of-range",
  "name-segments",
]);

export const templateCanBeEvaluated = defineRule({
  id: "template-can-be-evaluated",
  title: {
    en: "The template can be evaluated with everything a customer may choose",
    "zh-CN": "无论客户如何选择，模板都能求值",
  },
  severity: "error",
  policy: "300.3",
  appliesTo: "main-template",
  messages: {
    fails: {
      en: message`With ${"with"}: ${"problem"}`,
      "zh-CN": message`选择“${"withZh"}”时：${"problemZh"}`,
    },
    missing: {
      en: message`With ${"with"}, the parameter "${"name"}" has no value.`,
      "zh-CN": message`使用“${"withZh"}”时，参数“${"name"}”没有值。`,
    },
  },
  fix: {
    en: "Correct the expression, or keep the form from giving these values; the deployment would stop here.",
    "zh-CN": "请更正表达式，或让表单不再给出这些值；否则部署会在此处中止。",
  },
  check({ file: template, package: opened, options, report, skip }) {
    for (const scenario of scenariosOf(opened, options).list.filter(({ isGiven }) => isGiven)) {
      for (const { name, origin, node } of scenario.expansion?.root.parameters.values() ?? []) {
        if (origin !== "none") continue;
        const values = { ...valuesOfScenarios([scenario]), name };
        report({ message: "missing", file: template, at: node, values });
      }
    }
    for (const problem of problemsOf(opened, options, codes)) {
      const { diagnostic } = problem;
      const file = opened.byPath.get(diagnostic.file.toLowerCase()) ?? diagnostic.file;
      report({ message: "fails", file, at: diagnostic, values: valuesOf(problem) });
    }
    const { cut } = scenariosOf(opened, options);
    if (cut !== undefined) skip(cut);
  },
});
