import { expressionOf, findMember, valueOf } from "@slipway/template-language";
import { createFormOf } from "#cross-file/create-form-of.ts";
import { readReference } from "#cross-file/form-reference.ts";
import { limitsOf, numberOf } from "#cross-file/input-limits.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

const limitNames = {
  length: { least: "minLength", most: "maxLength" },
  value: { least: "minValue", most: "maxValue" },
} as const;

export const inputsFitParameterLimits = defineRule({
  id: "inputs-fit-parameter-limits",
  title: {
    en: "What the form accepts is within the limits of the template's parameters",
    "zh-CN": "表单接受的输入在模板参数的限制之内",
  },
  severity: "warning",
  policy: "300.3",
  appliesTo: "create-ui",
  requires: ["main-template"],
  messages: {
    tooLittle: {
      en: message`"${"name"}" accepts ${"given"}, but the parameter "${"output"}" has the ${"limit"} ${"wanted"}.`,
      "zh-CN": message`“${"name"}”可接受 ${"given"}，而参数“${"output"}”的 ${"limit"} 为 ${"wanted"}。`,
    },
    tooMuch: {
      en: message`"${"name"}" accepts up to ${"given"}, but the parameter "${"output"}" has the ${"limit"} ${"wanted"}.`,
      "zh-CN": message`“${"name"}”最多可接受 ${"given"}，而参数“${"output"}”的 ${"limit"} 为 ${"wanted"}。`,
    },
  },
  fix: {
    en: "Give the control the same limits as the parameter, so that the customer learns of them while typing.",
    "zh-CN": "请为控件设置与参数相同的限制，让客户在输入时即可得知。",
  },
  check({ file, package: { mainTemplate }, report }) {
    const parameters = valueOf(mainTemplate!.document.root, "parameters");
    const form = createFormOf(file);
    for (const { name: output, member } of form.outputs) {
      const expression = expressionOf(member.value);
      const element = expression === undefined ? undefined : readReference(expression.root, form)?.element;
      const limits = element === undefined ? undefined : limitsOf(element);
      if (element === undefined || limits === undefined) continue;
      const declaration = findMember(parameters, output)?.value;
      const names = limitNames[limits.of];
      const [least, most] = [numberOf(declaration, names.least), numberOf(declaration, names.most)];
      const { name, node: at } = element;
      if (least !== undefined && limits.least !== undefined && limits.least < least) {
        const values = { name, output, given: limits.least, limit: names.least, wanted: least };
        report({ message: "tooLittle", at, values });
      }
      if (most !== undefined && limits.most !== undefined && limits.most > most) {
        const given = Number.isFinite(limits.most) ? limits.most : "∞";
        report({ message: "tooMuch", at, values: { name, output, given, limit: names.most, wanted: most } });
      }
    }
  },
});
