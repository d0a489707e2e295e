import { stringOf, valueOf, type JsonNode } from "@slipway/template-language";
import { callPattern, findCalls } from "#arm-ttk/function-calls.ts";
import { parametersOf } from "#arm-ttk/parameters.ts";
import { isTruthy } from "#arm-ttk/truthy.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

const newGuid = callPattern("newGuid");

export const secureParametersHaveNoDefault = defineRule({
  id: "secure-parameters-have-no-default",
  title: { en: "Secure parameters have no default", "zh-CN": "安全参数没有默认值" },
  severity: "error",
  armTtk: "Secure-String-Parameters-Cannot-Have-Default",
  policy: "300.4.4",
  appliesTo: "template",
  messages: {
    known: {
      errorId: "SecureString.Must.Not.Have.Default",
      en: message`The secure parameter "${"name"}" has a default, so everybody who has the template knows it.`,
      "zh-CN": message`安全参数“${"name"}”有默认值，任何拿到模板的人都会知道它。`,
    },
  },
  fix: {
    en: "Remove the default, leave it empty, or make it with newGuid().",
    "zh-CN": "请删除默认值、将其留空，或用 newGuid() 生成。",
  },
  check({ template, report }) {
    for (const { key, value } of parametersOf(template)) {
      if (stringOf(value, "type")?.toLowerCase() !== "securestring") continue;
      const found = valueOf(value, "defaultValue");
      if (found === undefined || !isTruthy(found) || isUnguessable(found)) continue;
      report({ message: "known", at: found, values: { name: key.value } });
    }
  },
});

function isUnguessable(node: JsonNode): boolean {
  return node.kind === "string" && findCalls(node.value, newGuid).length > 0;
}
