import { valueOf, type StringNode } from "@slipway/template-language";
import { openerBefore } from "#arm-ttk/expression-opener.ts";
import { parametersOf } from "#arm-ttk/parameters.ts";
import { hasComputedReference, parameterReferencesOf } from "#arm-ttk/references.ts";
import { removeMember } from "#fixes/change-members.ts";
import type { Fix } from "#fixes/text-edit.ts";
import type { CertifiedPackage } from "#input/certified-package.ts";
import { foldedTextOf } from "#input/folded-text.ts";
import type { JsonFile } from "#input/json-file.ts";
import type { TemplatePart } from "#input/template-part.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

export const parametersAreReferenced = defineRule({
  id: "parameters-are-referenced",
  title: { en: "Every parameter is used", "zh-CN": "每个参数都被使用" },
  severity: "warning",
  armTtk: "Parameters-Must-Be-Referenced",
  policy: "300.4.4",
  appliesTo: "template",
  messages: {
    unused: {
      errorId: "Parameters.Must.Be.Referenced",
      en: message`The parameter "${"name"}" is not used.`,
      "zh-CN": message`参数“${"name"}”未被使用。`,
    },
    noExpression: {
      errorId: "Parameters.Must.Be.Referenced.In.Expression",
      en: message`The parameter "${"name"}" is named here outside an expression, so its value is not put in.`,
      "zh-CN": message`此处在表达式之外引用了参数“${"name"}”，其值不会被代入。`,
    },
  },
  fix: {
    en: "Remove the parameter, or use it in an expression in square brackets.",
    "zh-CN": "请删除该参数，或在方括号表达式中使用它。",
  },
  check({ template, package: opened, profile, report }) {
    const references = parameterReferencesOf(template);
    const isDynamic = profile !== "arm-ttk" && hasComputedReference(template, "parameters");
    for (const { key } of parametersOf(template)) {
      const name = key.value;
      if (name.startsWith("__")) continue;
      const found = references.get(name.toLowerCase()) ?? [];
      if (found.length === 0 && !isDynamic) {
        report({ message: "unused", at: key, values: { name }, fix: fixFor(template, opened, key) });
      }
      for (const { start, end } of found) {
        if (openerBefore(template, start, true) !== '"') continue;
        const at = { start: template.base + start, end: template.base + end };
        report({ message: "noExpression", at, values: { name } });
      }
    }
  },
});

/** Safe where nobody hands the parameter over: neither a calling template, nor the form, nor a parameter file of the package. */
function fixFor(
  { file, root, isInner }: TemplatePart,
  opened: CertifiedPackage,
  key: StringNode,
): Fix | undefined {
  const parameters = valueOf(root, "parameters");
  if (isInner || file !== opened.mainTemplate || parameters?.kind !== "object") return undefined;
  const mentions = opened.jsonFiles.some((other) => other !== file && mentionsName(other, key.value));
  const member = parameters.members.find((each) => each.key === key);
  return mentions || member === undefined ? undefined : removeMember(file.text, parameters, member);
}

function mentionsName(file: JsonFile, name: string): boolean {
  return foldedTextOf(file).includes(`"${name.toLowerCase()}"`);
}
