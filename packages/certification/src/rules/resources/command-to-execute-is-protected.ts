import { stringOf, valueOf, type JsonNode } from "@slipway/template-language";
import { secureParametersOf } from "#arm-ttk/parameters.ts";
import { reachedFrom } from "#arm-ttk/reached-values.ts";
import { isTruthy } from "#arm-ttk/truthy.ts";
import { ancestorsOf, findByName } from "#input/object-index.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

export const commandToExecuteIsProtected = defineRule({
  id: "command-to-execute-is-protected",
  title: {
    en: "Commands with secrets stand in protectedSettings",
    "zh-CN": "含机密的命令写在 protectedSettings 中",
  },
  severity: "error",
  armTtk: "CommandToExecute-Must-Use-ProtectedSettings-For-Secrets",
  policy: "300.4.5",
  appliesTo: "template",
  messages: {
    list: {
      errorId: "CommandToExecute.Unprotected.List",
      en: message`The command calls a list function outside protectedSettings, so the key can be read by anybody who can read the VM.`,
      "zh-CN": message`该命令在 protectedSettings 之外调用 list 函数，任何能读取虚拟机的人都能看到密钥。`,
    },
    parameter: {
      errorId: "CommandToExecute.Unprotected.Parameter",
      en: message`The command uses the secure parameter "${"name"}" outside protectedSettings.`,
      "zh-CN": message`该命令在 protectedSettings 之外使用安全参数“${"name"}”。`,
    },
  },
  fix: {
    en: "Move commandToExecute from settings to protectedSettings of the extension.",
    "zh-CN": "请将扩展的 commandToExecute 从 settings 移到 protectedSettings。",
  },
  check({ template, profile, report }) {
    for (const { place, member } of findByName(template, "commandToExecute")) {
      const { value } = member;
      if (value.kind !== "string" || !isCustomScript(place.parent?.node)) continue;
      if (ancestorsOf(place).some(({ node }) => isProtected(node))) continue;
      const reached = reachedFrom(template, value.value, profile === "arm-ttk");
      if (reached.callsList) {
        report({ message: "list", at: value });
        continue;
      }
      for (const { key } of secureParametersOf(template)) {
        if (reached.parameters.has(key.value.toLowerCase())) {
          report({ message: "parameter", at: value, values: { name: key.value } });
        }
      }
    }
  },
});

function isCustomScript(properties: JsonNode | undefined): boolean {
  return /CustomScript/i.test(stringOf(properties, "type") ?? "");
}

function isProtected(properties: JsonNode | undefined): boolean {
  return isTruthy(valueOf(valueOf(properties, "protectedSettings"), "commandToExecute"));
}
