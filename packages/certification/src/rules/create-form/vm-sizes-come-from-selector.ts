import { expressionOf, valueOf, findMember, stringOf } from "@slipway/template-language";
import { parameterReferencesIn } from "#arm-ttk/references.ts";
import { createFormOf } from "#cross-file/create-form-of.ts";
import { referencesIn } from "#cross-file/form-reference.ts";
import { findByName } from "#input/object-index.ts";
import { wholeTemplateOf } from "#input/template-part.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

/** In lower case; requests to Azure may offer what the subscription has just as well. */
const selectors = new Set(["microsoft.compute.sizeselector", "microsoft.solutions.armapicontrol"]);

export const vmSizesComeFromSelector = defineRule({
  id: "vm-sizes-come-from-selector",
  title: {
    en: "Sizes of virtual machines are chosen in a size selector",
    "zh-CN": "虚拟机大小由大小选择器选择",
  },
  since: "2026.2",
  severity: "warning",
  policy: "300.4.8",
  appliesTo: "create-ui",
  requires: ["main-template"],
  messages: {
    other: {
      en: message`The size "${"output"}" comes from "${"name"}" (${"type"}), which does not know what the customer's subscription has.`,
      "zh-CN": message`大小“${"output"}”来自“${"name"}”（${"type"}），它不了解客户的订阅中有哪些可用大小。`,
    },
  },
  fix: {
    en: "Use a Microsoft.Compute.SizeSelector element; it shows sizes, prices and what is left of the quota.",
    "zh-CN": "请使用 Microsoft.Compute.SizeSelector 元素；它会显示可用大小、价格和剩余配额。",
  },
  check({ file, package: { mainTemplate }, report }) {
    const template = wholeTemplateOf(mainTemplate!);
    const declared = valueOf(template.root, "parameters");
    const sizes = new Set(
      findByName(template, "vmSize").flatMap(({ place, member }) =>
        parameterReferencesIn(wholeReference(stringOf(place.node, member.key.value)))
          .filter(({ name }) => findMember(declared, name) !== undefined)
          .map(({ name }) => name.toLowerCase()),
      ),
    );
    if (sizes.size === 0) return;
    const form = createFormOf(file);
    for (const { name: output, member } of form.outputs) {
      if (!sizes.has(output.toLowerCase()) || member.value.kind !== "string") continue;
      const expression = expressionOf(member.value);
      const sources = expression === undefined ? [] : referencesIn(expression.root, form);
      const elements = sources.map(({ element }) => element);
      if (elements.some(({ type }) => selectors.has(type.toLowerCase()))) continue;
      const [first] = elements;
      if (first !== undefined)
        report({ message: "other", at: member, values: { output, name: first.name, type: first.type } });
    }
  },
});

/** Only what is a parameter and nothing else: a part of one, or a table looked up by it, is no size that was chosen. */
function wholeReference(text: string | undefined): string {
  return /^\[\s*parameters\(\s*'[^']+'\s*\)\s*\]$/i.test(text ?? "") ? text! : "";
}
