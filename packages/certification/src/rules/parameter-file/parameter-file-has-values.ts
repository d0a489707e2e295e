import { findMember, stringOf, valueOf, type JsonNode, type MemberNode } from "@slipway/template-language";
import { isTruthy } from "#arm-ttk/truthy.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

const vaultId =
  /\/subscriptions\/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\/resourceGroups\/[\w-]{1,64}\/providers\/Microsoft\.KeyVault\/vaults\/[\w-]{3,24}/i;
const secretName = /^[A-Za-z0-9-]{1,127}$/;

export const parameterFileHasValues = defineRule({
  id: "parameter-file-has-values",
  title: {
    en: "Every parameter of a parameter file has a value or a reference",
    "zh-CN": "参数文件的每个参数都有值或引用",
  },
  severity: "error",
  armTtk: "DeploymentParameters-Should-Have-Value",
  policy: "300.4.1",
  appliesTo: "parameters-file",
  messages: {
    noValue: {
      errorId: "Parameters.Parameter.Missing.Value",
      en: message`The parameter "${"name"}" has neither a value nor a reference to a key vault.`,
      "zh-CN": message`参数“${"name"}”既没有值，也没有密钥保管库引用。`,
    },
    noVaultId: {
      errorId: "Parameters.Parameter.Missing.KeyVault.Id",
      en: message`The reference of "${"name"}" does not say which key vault is meant.`,
      "zh-CN": message`“${"name"}”的引用没有指明密钥保管库。`,
    },
    badVaultId: {
      errorId: "Parameters.Parameter.Bad.KeyVault.Id",
      en: message`The reference of "${"name"}" has no resource id of a key vault: "${"id"}".`,
      "zh-CN": message`“${"name"}”的引用不是密钥保管库的资源 ID：“${"id"}”。`,
    },
    noSecretName: {
      errorId: "Parameters.Parameter.Missing.SecretName",
      en: message`The reference of "${"name"}" does not name the secret.`,
      "zh-CN": message`“${"name"}”的引用没有写明机密名称。`,
    },
    badSecretName: {
      errorId: "Parameters.Parameter.Bad.SecretName",
      en: message`The reference of "${"name"}" names a secret that cannot exist: "${"secret"}".`,
      "zh-CN": message`“${"name"}”引用了不可能存在的机密名称：“${"secret"}”。`,
    },
    expression: {
      severity: "warning",
      en: message`The value of "${"name"}" looks like an expression; parameter files are not evaluated.`,
      "zh-CN": message`“${"name"}”的值形似表达式；参数文件不会求值。`,
    },
  },
  fix: {
    en: 'Write { "value": … }, or { "reference": { "keyVault": { "id": … }, "secretName": … } }.',
    "zh-CN": '请写 { "value": … }，或 { "reference": { "keyVault": { "id": … }, "secretName": … } }。',
  },
  check({ file: { document }, report }) {
    const parameters = valueOf(document.root, "parameters");
    if (!isTruthy(valueOf(document.root, "$schema")) || parameters?.kind !== "object") return;
    for (const parameter of parameters.members) {
      const name = parameter.key.value;
      if (name.startsWith("__")) continue;
      const value = findMember(parameter.value, "value");
      const reference = findMember(parameter.value, "reference");
      if (value === undefined && reference === undefined)
        report({ message: "noValue", at: parameter, values: { name } });
      else if (value !== undefined) {
        if (looksLikeExpression(value)) report({ message: "expression", at: value, values: { name } });
      } else checkReference(reference!.value, name);
    }

    function checkReference(reference: JsonNode, name: string): void {
      const vault = valueOf(reference, "keyVault");
      const id = stringOf(vault, "id") ?? "";
      const secret = stringOf(reference, "secretName") ?? "";
      if (!isTruthy(vault)) report({ message: "noValue", at: reference, values: { name } });
      else if (!isTruthy(valueOf(vault, "id"))) report({ message: "noVaultId", at: vault, values: { name } });
      else if (!vaultId.test(id))
        report({ message: "badVaultId", at: findMember(vault, "id"), values: { name, id } });
      else if (!isTruthy(valueOf(reference, "secretName")))
        report({ message: "noSecretName", at: reference, values: { name } });
      else if (!secretName.test(secret)) {
        report({
          message: "badSecretName",
          at: findMember(reference, "secretName"),
          values: { name, secret },
        });
      }
    }
  },
});

function looksLikeExpression({ value }: MemberNode): boolean {
  return value.kind === "string" && /^\s*\[.*\]\s*$/s.test(value.value);
}
