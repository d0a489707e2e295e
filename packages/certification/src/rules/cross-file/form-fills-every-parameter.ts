import {
  checkParameter,
  findMember,
  readDeclaredType,
  typeOf,
  valueOf,
  withoutSecretMark,
  type FormBranch,
  type ObjectNode,
  type OutputState,
  type ParameterProblem,
} from "@slipway/template-language";
import { groupByKey } from "#deployments/group-by-key.ts";
import { nameOfBranches } from "#deployments/name-of-branches.ts";
import { walkOf } from "#deployments/walk-of.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

export const formFillsEveryParameter = defineRule({
  id: "form-fills-every-parameter",
  title: {
    en: "Whatever is chosen, the form gives values that the template's parameters take",
    "zh-CN": "无论如何选择，表单给出的值都能被模板参数接受",
  },
  severity: "error",
  policy: "300.3",
  appliesTo: "package",
  requires: ["main-template", "create-ui"],
  messages: {
    missing: {
      en: message`With ${"with"}, the output "${"output"}" has no value, and the parameter has no default.`,
      "zh-CN": message`选择“${"withZh"}”时，输出“${"output"}”没有值，而该参数没有默认值。`,
    },
    "parameter-wrong-type": {
      en: message`With ${"with"}, the output "${"output"}" is of type ${"given"}, but the parameter is of type ${"declared"}.`,
      "zh-CN": message`选择“${"withZh"}”时，输出“${"output"}”的类型为 ${"given"}，而参数的类型为 ${"declared"}。`,
    },
    "parameter-not-allowed": {
      en: message`With ${"with"}, the output "${"output"}" is not among the parameter's allowed values.`,
      "zh-CN": message`选择“${"withZh"}”时，输出“${"output"}”不在参数允许的值之中。`,
    },
    "parameter-out-of-range": {
      en: message`With ${"with"}, the output "${"output"}" is outside the parameter's limits.`,
      "zh-CN": message`选择“${"withZh"}”时，输出“${"output"}”超出参数的限制。`,
    },
  },
  fix: {
    en: "Change the form's choices, or the parameter; a default or coalesce() helps where an element can be hidden.",
    "zh-CN": "请更改表单的选项或参数；元素可能被隐藏时，可使用默认值或 coalesce()。",
  },
  check({ package: { mainTemplate, createUi }, package: opened, report }) {
    const template = mainTemplate!.document.root;
    if (template?.kind !== "object") return;
    const found = groupByKey(
      walkOf(opened)?.branches ?? [],
      (branch) => branch.state.outputs.flatMap((state) => judge(state, template, branch) ?? []),
      ({ output, problem }) => `${output.name} ${problem}`,
    );
    for (const { thing, places } of found) {
      const name = nameOfBranches(places);
      const { output, problem, given, declared } = thing;
      const values = { with: name.en, withZh: name["zh-CN"], output: output.name, given, declared };
      report({ message: problem, file: createUi!, at: output.member, values });
    }
  },
});

interface BadOutput {
  output: OutputState["output"];
  problem: "missing" | ParameterProblem["code"];
  /** Types of the value and of the parameter. */
  given: string;
  declared: string;
}

function judge(
  { output, value }: OutputState,
  template: ObjectNode,
  { state }: FormBranch,
): BadOutput | undefined {
  const declaration = findMember(valueOf(template, "parameters"), output.name)?.value;
  if (declaration === undefined) return undefined;
  const declared = readDeclaredType(declaration, template);
  if (value !== null) {
    const problem = checkParameter(value, declared)?.code;
    if (problem === undefined) return undefined;
    return { output, problem, given: typeOf(withoutSecretMark(value)), declared: declared.type };
  }
  // What could not be evaluated is told by another rule.
  const { start, end } = output.node;
  if (state.problems.some((problem) => problem.start >= start && problem.start < end)) return undefined;
  const hasDefault = declared.declarations.some((node) => valueOf(node, "defaultValue") !== undefined);
  if (hasDefault || declared.isNullable) return undefined;
  return { output, problem: "missing", given: "null", declared: declared.type };
}
