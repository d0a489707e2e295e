import type { MemberNode } from "@slipway/template-language";
import { openerBefore } from "#arm-ttk/expression-opener.ts";
import { isSecure, outputsOf, secureParametersOf } from "#arm-ttk/parameters.ts";
import { reachedFrom, type ReachedValues } from "#arm-ttk/reached-values.ts";
import { firstParameterReference, variableReferencesIn } from "#arm-ttk/references.ts";
import type { TemplatePart } from "#input/template-part.ts";
import { message } from "#model/message.ts";
import { defineRule, type Placed } from "#model/rule.ts";

export const outputsHoldNoSecrets = defineRule({
  id: "outputs-hold-no-secrets",
  title: { en: "Outputs hold no secrets", "zh-CN": "输出不含机密" },
  severity: "error",
  armTtk: "Outputs-Must-Not-Contain-Secrets",
  policy: "300.4.6",
  appliesTo: "template",
  messages: {
    list: {
      errorId: "Output.Contains.Secret",
      en: message`The output "${"name"}" calls a list function, which gives keys.`,
      "zh-CN": message`输出“${"name"}”调用了返回密钥的 list 函数。`,
    },
    name: {
      errorId: "Output.Contains.Secret.Name",
      en: message`The output "${"name"}" is named like a password.`,
      "zh-CN": message`输出“${"name"}”的名称表明它是密码。`,
    },
    parameter: {
      errorId: "Output.Contains.SecureParameter",
      en: message`The output "${"name"}" shows the secure parameter "${"parameter"}".`,
      "zh-CN": message`输出“${"name"}”会显示安全参数“${"parameter"}”。`,
    },
  },
  fix: {
    en: "Remove the output; who needs the secret should read it from the resource or a key vault.",
    "zh-CN": "请删除该输出；需要机密者应从资源或密钥保管库读取。",
  },
  check({ template, profile, report }) {
    const secure = secureParametersOf(template);
    for (const output of outputsOf(template)) {
      // Azure keeps outputs of a secure type out of the deployment's history; arm-ttk does not know that yet.
      if (profile !== "arm-ttk" && isSecure(output)) continue;
      const name = output.key.value;
      for (const at of listCallsIn(template, output)) report({ message: "list", at, values: { name } });
      if (/password/i.test(name)) report({ message: "name", at: output.key, values: { name } });
      const through = profile === "arm-ttk" ? undefined : reachedThroughVariables(template, output);
      if (through?.callsList === true) report({ message: "list", at: output, values: { name } });
      for (const { key } of secure) {
        const reached = through?.parameters.has(key.value.toLowerCase()) === true ? output : undefined;
        const at = firstUseIn(template, output, key.value) ?? reached;
        if (at !== undefined) report({ message: "parameter", at, values: { name, parameter: key.value } });
      }
    }
  },
});

function listCallsIn(template: TemplatePart, { value }: MemberNode): Placed[] {
  const start = value.start - template.base;
  const calls = template.text.slice(start, value.end - template.base).matchAll(/[[(,]\s*list\w*\s*\(/gi);
  return Array.from(calls, (match) => ({ index: start + match.index, length: match[0].length }))
    .filter(({ index }) => openerBefore(template, index + 1) === "[")
    .map(({ index, length }) => ({ start: template.base + index, end: template.base + index + length }));
}

/** What the output shows by way of variables; arm-ttk does not look there. */
function reachedThroughVariables(template: TemplatePart, { value }: MemberNode): ReachedValues {
  const text = template.text.slice(value.start - template.base, value.end - template.base);
  const variables = variableReferencesIn(text).map(({ start, end }) => text.slice(start, end));
  return reachedFrom(template, variables.join(" "), false);
}

function firstUseIn(template: TemplatePart, { value }: MemberNode, name: string): Placed | undefined {
  const first = firstParameterReference(template, name, value);
  if (first === undefined || openerBefore(template, first.start) !== "[") return undefined;
  return { start: template.base + first.start, end: template.base + first.end };
}
