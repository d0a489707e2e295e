import { walkNodes, type JsonNode } from "@slipway/template-language";
import { blanksIn } from "#arm-ttk/form-blanks.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

/** These are blank in many forms on purpose. */
const exempt = ["basics", "steps", "defaultvalue"];
/** Blank ones are what `tooltips-are-present` tells. */
const toldElsewhere = "tooltip";

export const formHasNoBlanks = defineRule({
  id: "form-has-no-blanks",
  title: { en: "Nothing in the create form is left blank", "zh-CN": "创建表单中没有留空的值" },
  severity: "warning",
  armTtk: "CreateUIDefinition-Must-Not-Have-Blanks",
  policy: "300.3",
  appliesTo: "create-ui",
  messages: {
    blank: {
      en: message`The property "${"name"}" is blank.`,
      "zh-CN": message`属性“${"name"}”为空。`,
    },
  },
  fix: { en: "Remove the property, or give it a value.", "zh-CN": "请删除该属性，或为其赋值。" },
  check({ file, profile, report }) {
    if (profile === "arm-ttk") {
      for (const { name, start, end } of blanksIn(file.text)) {
        if (!exempt.includes(name.toLowerCase()))
          report({ message: "blank", at: { start, end }, values: { name } });
      }
      return;
    }
    walkNodes(file.document.root, (node, _ancestors, member) => {
      if (member === undefined || !isBlank(node)) return;
      const folded = member.key.value.toLowerCase();
      if (exempt.includes(folded) || folded === toldElsewhere) return;
      report({ message: "blank", at: member, values: { name: member.key.value } });
    });
  },
});

function isBlank(node: JsonNode): boolean {
  if (node.kind === "object") return node.members.length === 0;
  if (node.kind === "array") {
    const only = node.items[0];
    return (
      only === undefined ||
      (node.items.length === 1 && only.kind !== "array" && only.kind !== "null" && isBlank(only))
    );
  }
  return node.kind === "null" || (node.kind === "string" && node.value.trim() === "");
}
