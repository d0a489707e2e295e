import { findMember, valueOf, type JsonNode, type MemberNode } from "@slipway/template-language";
import { controlsOf, nameOf } from "#arm-ttk/create-form.ts";
import { isNetPattern } from "#arm-ttk/net-pattern.ts";
import { isTruthy } from "#arm-ttk/truthy.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

export const textBoxesAreChecked = defineRule({
  id: "text-boxes-are-checked",
  title: { en: "Every text box says what may be entered", "zh-CN": "每个文本框都限定可输入的内容" },
  severity: "error",
  armTtk: "Textboxes-Are-Well-Formed",
  policy: "300.3",
  appliesTo: "create-ui",
  messages: {
    noConstraints: {
      errorId: "Textboxes.Are.Well.Formed.Missing.Constraints",
      en: message`The text box "${"name"}" has no "constraints".`,
      "zh-CN": message`文本框“${"name"}”没有 "constraints"。`,
    },
    noMessage: {
      errorId: "Textboxes.Are.Well.Formed.Missing.Constraints.ValidationMessage",
      en: message`The text box "${"name"}" has a regular expression, but no "validationMessage".`,
      "zh-CN": message`文本框“${"name"}”有正则表达式，但没有 "validationMessage"。`,
    },
    noPattern: {
      errorId: "Textboxes.Are.Well.Formed.Missing.Constraints.Regex",
      en: message`The text box "${"name"}" accepts everything: its constraints have no regular expression.`,
      "zh-CN": message`文本框“${"name"}”接受任何输入：其约束中没有正则表达式。`,
    },
    invalid: {
      errorId: "Textboxes.Are.Well.Formed.Invalid.Constraints.Regex.Expressison",
      en: message`The regular expression of "${"name"}" is invalid: ${"pattern"}`,
      "zh-CN": message`“${"name"}”的正则表达式无效：${"pattern"}`,
    },
    noLength: {
      severity: "warning",
      en: message`The regular expression of "${"name"}" does not limit the length.`,
      "zh-CN": message`“${"name"}”的正则表达式没有限制长度。`,
      fix: {
        en: "Say how many characters are accepted, for example ^[a-z0-9]{3,24}$.",
        "zh-CN": "请限定字符数，例如 ^[a-z0-9]{3,24}$。",
      },
    },
  },
  fix: {
    en: 'Write "constraints" with a "regex" and a "validationMessage", or with "validations".',
    "zh-CN": '请在 "constraints" 中写 "regex" 和 "validationMessage"，或写 "validations"。',
  },
  check({ file, profile, report }) {
    for (const control of controlsOf(file, "Microsoft.Common.TextBox")) {
      const values = { name: nameOf(control) };
      const constraints = findMember(control.node, "constraints");
      if (!isTruthy(constraints?.value)) {
        report({ message: "noConstraints", at: constraints ?? control.node, values });
        continue;
      }
      const patterns = patternsOf(constraints!.value, profile === "arm-ttk");
      if (isWithoutMessage(constraints!.value)) report({ message: "noMessage", at: constraints, values });
      if (patterns.length === 0) report({ message: "noPattern", at: constraints, values });
      for (const pattern of patterns) {
        const text = pattern.value.kind === "string" ? pattern.value.value : "";
        if (!isNetPattern(text))
          report({ message: "invalid", at: pattern, values: { ...values, pattern: text } });
        else if (!limitsLength(text) && (profile === "arm-ttk" || canGrow(text)))
          report({ message: "noLength", at: pattern, values });
      }
    }
  },
});

/** arm-ttk looks at the first regular expression only. */
function patternsOf(constraints: JsonNode, onlyFirst: boolean): MemberNode[] {
  const validations = valueOf(constraints, "validations");
  const holders = isTruthy(validations) ? itemsOf(validations) : [constraints];
  const patterns = holders
    .flatMap((holder) => findMember(holder, "regex") ?? [])
    .filter(({ value }) => isTruthy(value));
  return onlyFirst ? patterns.slice(0, 1) : patterns;
}

function limitsLength(pattern: string): boolean {
  return /\{\d+(?:,\d*)?\}/.test(pattern);
}

/** Whether a part may be repeated without end; arm-ttk asks for a number in braces in any case. */
function canGrow(pattern: string): boolean {
  return /[*+]/.test(pattern.replaceAll(/\\.|\[(?:\\.|[^\]])*\]/g, "x"));
}

function isWithoutMessage(constraints: JsonNode): boolean {
  if (isTruthy(valueOf(constraints, "validations")) || !isTruthy(valueOf(constraints, "regex"))) return false;
  return !isTruthy(valueOf(constraints, "validationMessage"));
}

function itemsOf(node: JsonNode | undefined): readonly JsonNode[] {
  return node?.kind === "array" ? node.items : node === undefined ? [] : [node];
}
