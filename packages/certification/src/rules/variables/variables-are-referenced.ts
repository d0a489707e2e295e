import { findMember, stringOf, valueOf, type JsonNode, type MemberNode } from "@slipway/template-language";
import { openerBefore } from "#arm-ttk/expression-opener.ts";
import { hasComputedReference, variableReferencesOf, type Reference } from "#arm-ttk/references.ts";
import { removeMember } from "#fixes/change-members.ts";
import type { TemplatePart } from "#input/template-part.ts";
import { message } from "#model/message.ts";
import { defineRule, type Placed } from "#model/rule.ts";

interface Declared {
  name: string;
  at: Placed;
  /** Where it is a member of its own, which can be taken away. */
  member?: MemberNode;
}

export const variablesAreReferenced = defineRule({
  id: "variables-are-referenced",
  title: { en: "Every variable is used", "zh-CN": "每个变量都被使用" },
  severity: "warning",
  armTtk: "Variables-Must-Be-Referenced",
  policy: "300.4.3",
  appliesTo: "template",
  messages: {
    unused: {
      errorId: "Variables.Must.Be.Referenced",
      en: message`The variable "${"name"}" is not used.`,
      "zh-CN": message`变量“${"name"}”未被使用。`,
    },
    noExpression: {
      errorId: "Variables.Must.Be.Referenced.In.Expression",
      en: message`The variable "${"name"}" is named here outside an expression, so its value is not put in.`,
      "zh-CN": message`此处在表达式之外引用了变量“${"name"}”，其值不会被代入。`,
    },
  },
  fix: {
    en: "Remove the variable, or use it in an expression in square brackets.",
    "zh-CN": "请删除该变量，或在方括号表达式中使用它。",
  },
  check({ template, profile, report }) {
    const variables = valueOf(template.root, "variables");
    if (variables?.kind !== "object") return;
    const isDynamic = profile !== "arm-ttk" && hasComputedReference(template, "variables");
    const references = variableReferencesOf(template);
    const checkUse = ({ name, at, member }: Declared, others: readonly Reference[] = []) => {
      const found = references.get(name.toLowerCase()) ?? [];
      if (found.length + others.length === 0 && !isDynamic)
        report({
          message: "unused",
          at,
          values: { name },
          fix: member && removeMember(template.file.text, variables, member),
        });
      for (const { start, end } of found) {
        if (openerBefore(template, start) !== '"') continue;
        report({
          message: "noExpression",
          at: { start: template.base + start, end: template.base + end },
          values: { name },
        });
      }
    };
    for (const variable of variables.members) {
      const copy = findMember(variable.value, "copy");
      if (variable.key.value.toLowerCase() === "copy")
        namesOf(variable.value).forEach((each) => checkUse(each));
      else if (copy === undefined) checkUse({ name: variable.key.value, at: variable.key, member: variable });
      else
        for (const each of namesOf(copy.value))
          checkUse(each, usesOfProperty(template, variable, each.name, profile));
    }
  },
});

/** The names that a copy loop makes. */
function namesOf(copy: JsonNode): Declared[] {
  return (copy.kind === "array" ? copy.items : [copy]).flatMap((item) => {
    const name = stringOf(item, "name");
    return name === undefined ? [] : [{ name, at: item }];
  });
}

/** `variables('v').name`, of a variable whose property `name` is made by a loop; arm-ttk does not count uses of the whole. */
function usesOfProperty(
  template: TemplatePart,
  { key }: MemberNode,
  name: string,
  profile: string,
): Reference[] {
  const found = variableReferencesOf(template).get(key.value.toLowerCase()) ?? [];
  if (profile !== "arm-ttk") return found;
  const wanted = name.toLowerCase();
  return found.filter(
    ({ end }) => template.text.slice(end + 1, end + 1 + name.length).toLowerCase() === wanted,
  );
}
