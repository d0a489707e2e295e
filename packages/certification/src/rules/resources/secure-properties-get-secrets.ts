import { findMember, stringOf, valueOf } from "@slipway/template-language";
import { isSecure, parametersOf } from "#arm-ttk/parameters.ts";
import { parameterReferencesIn } from "#arm-ttk/references.ts";
import { findByName } from "#input/object-index.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

/** Properties of resources that Azure keeps secret, in lower case. */
const secretProperties = [
  "adminpassword",
  "administratorpassword",
  "administratorloginpassword",
  "password",
  "sharedkey",
  "authorizationkey",
  "clientsecret",
  "storageaccountkey",
  "accountkey",
  "certificatepassword",
  "accesskey",
];
/** Parameters of such names have a rule of their own. */
const toldElsewhere = /password|secret|accountkey/i;

export const securePropertiesGetSecrets = defineRule({
  id: "secure-properties-get-secrets",
  title: {
    en: "Secret properties get their values from secure parameters",
    "zh-CN": "机密属性的值来自安全参数",
  },
  since: "2026.2",
  severity: "error",
  blocksFrom: "2027-02-01",
  policy: "300.4.4",
  appliesTo: "template",
  messages: {
    open: {
      en: message`"${"property"}" is a secret, but the parameter "${"parameter"}" is of type "${"type"}", so its value is shown in the deployment's history.`,
      "zh-CN": message`“${"property"}”是机密，但参数“${"parameter"}”的类型是“${"type"}”，其值会显示在部署历史中。`,
    },
  },
  fix: {
    en: "Declare the parameter as securestring.",
    "zh-CN": "请将该参数声明为 securestring。",
  },
  check({ template, report }) {
    const hits = secretProperties.flatMap((name) => findByName(template, name));
    if (hits.length === 0) return;
    const parameters = valueOf(template.root, "parameters");
    const open = new Set(
      parametersOf(template).flatMap((parameter) =>
        isSecure(parameter) ? [] : parameter.key.value.toLowerCase(),
      ),
    );
    for (const { member } of hits) {
      if (member.value.kind !== "string" || !member.value.value.startsWith("[")) continue;
      for (const { name } of parameterReferencesIn(member.value.value)) {
        if (!open.has(name.toLowerCase()) || toldElsewhere.test(name)) continue;
        const type = stringOf(findMember(parameters, name)?.value, "type") ?? "";
        if (!/^string$/i.test(type)) continue;
        const values = { property: member.key.value, parameter: name, type };
        report({ message: "open", at: member.value, values });
      }
    }
  },
});
