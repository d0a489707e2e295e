import { findMember, stringOf, valueOf } from "@slipway/template-language";
import { parameterReferencesIn } from "#arm-ttk/references.ts";
import { findByName } from "#input/object-index.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

/** Properties that hold an administrator's name, in lower case. */
const nameProperties = ["adminusername", "administratorlogin"];

export const administratorsHaveNoDefault = defineRule({
  id: "administrators-have-no-default",
  title: { en: "Every customer names the administrator", "zh-CN": "管理员用户名由每个客户自行指定" },
  since: "2026.2",
  severity: "warning",
  policy: "300.4.4",
  appliesTo: "template",
  messages: {
    preset: {
      en: message`The parameter "${"name"}" becomes the administrator's name, and has a default.`,
      "zh-CN": message`参数“${"name"}”用作管理员用户名，却带有默认值。`,
    },
  },
  fix: {
    en: "Take the default away, and ask for the name in the form.",
    "zh-CN": "请删除默认值，并在表单中询问该用户名。",
  },
  check({ template, report }) {
    const parameters = valueOf(template.root, "parameters");
    const told = new Set<string>();
    for (const { member } of nameProperties.flatMap((name) => findByName(template, name))) {
      if (member.value.kind !== "string") continue;
      for (const { name } of parameterReferencesIn(member.value.value)) {
        const parameter = findMember(parameters, name);
        const preset = stringOf(parameter?.value, "defaultValue") ?? "";
        if (parameter === undefined || preset.trim() === "" || told.has(parameter.key.value)) continue;
        told.add(parameter.key.value);
        const at = findMember(parameter.value, "defaultValue");
        report({ message: "preset", at, values: { name: parameter.key.value } });
      }
    }
  },
});
