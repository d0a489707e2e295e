import {
  expressionOf,
  findMember,
  valueOf,
  walkExpression,
  type Expression,
} from "@slipway/template-language";
import { createFormOf } from "#cross-file/create-form-of.ts";
import { referencesIn } from "#cross-file/form-reference.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

/** Elements that ask Azure while the form is filled in, in lower case. */
const askers = /^microsoft\.solutions\.(?:arm|graph)apicontrol$/;
/** Functions that put something in the place of an answer that did not come. */
const fallbacks = new Set(["coalesce", "if", "try", "tryget"]);

export const formSurvivesSilence = defineRule({
  id: "form-survives-silence",
  title: {
    en: "The form has a value where Azure does not answer it",
    "zh-CN": "Azure 未答复时表单仍有可用的值",
  },
  since: "2026.2",
  severity: "info",
  policy: "PKG-14",
  appliesTo: "create-ui",
  requires: ["main-template"],
  messages: {
    bare: {
      en: message`The output "${"output"}" is nothing but the answer to "${"name"}", and the parameter has no default.`,
      "zh-CN": message`输出“${"output"}”完全取决于对“${"name"}”的答复，而该参数没有默认值。`,
    },
  },
  fix: {
    en: "Write coalesce(…) around it with a value that works, or give the template's parameter a default.",
    "zh-CN": "请用 coalesce(…) 提供可用的值，或为模板参数设置默认值。",
  },
  check({ file, package: { mainTemplate }, report }) {
    const form = createFormOf(file);
    if (!form.elements.some(({ type }) => askers.test(type.toLowerCase()))) return;
    const parameters = valueOf(mainTemplate!.document.root, "parameters");
    for (const { name: output, member } of form.outputs) {
      const parameter = findMember(parameters, output);
      const expression = member.value.kind === "string" ? expressionOf(member.value) : undefined;
      if (parameter === undefined || expression === undefined || hasFallback(expression.root)) continue;
      if (findMember(parameter.value, "defaultValue") !== undefined) continue;
      const asker = referencesIn(expression.root, form).find(({ element }) =>
        askers.test(element.type.toLowerCase()),
      );
      if (asker !== undefined)
        report({ message: "bare", at: member, values: { output, name: asker.element.name } });
    }
  },
});

function hasFallback(root: Expression): boolean {
  let found = false;
  walkExpression(root, (part) => {
    found ||= part.kind === "call" && fallbacks.has(part.key);
    return !found;
  });
  return found;
}
