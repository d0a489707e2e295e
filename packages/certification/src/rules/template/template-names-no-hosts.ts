import { findMember } from "@slipway/template-language";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";
import { findFixedHosts } from "#arm-ttk/fixed-hosts.ts";

export const templateNamesNoHosts = defineRule({
  id: "template-names-no-hosts",
  title: {
    en: "Azure's host names are asked for, not written down",
    "zh-CN": "Azure 主机名通过函数获取，而不是写死",
  },
  severity: "error",
  armTtk: "DeploymentTemplate-Must-Not-Contain-Hardcoded-Uri",
  policy: "300.4.5",
  appliesTo: "template",
  messages: {
    host: {
      errorId: "Hardcoded.Url.Reference",
      en: message`The host name "${"host"}" is written down; it differs between Azure's clouds.`,
      "zh-CN": message`主机名“${"host"}”被写死；它在不同的 Azure 云中并不相同。`,
    },
  },
  fix: {
    en: "Use environment(), for example environment().suffixes.storage, or reference() of the resource.",
    "zh-CN": "请使用 environment()（例如 environment().suffixes.storage）或资源的 reference()。",
  },
  check({ template: { root, text, base }, report }) {
    const parameters = findMember(root, "parameters");
    for (const { start, end } of findFixedHosts(text)) {
      const at = { start: base + start, end: base + end };
      if (parameters !== undefined && at.start >= parameters.start && at.start < parameters.end) continue;
      report({ message: "host", at, values: { host: text.slice(start, end) } });
    }
  },
});
