import { findMember } from "@slipway/template-language";
import { isTruthy } from "#arm-ttk/truthy.ts";
import { replaceText } from "#fixes/change-members.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

const prefix = "https://schema.management.azure.com/schemas/";
const outdated = "2015-01-01/deploymentTemplate.json#";
const addresses = [
  outdated,
  "2019-04-01/deploymentTemplate.json#",
  "2018-05-01/subscriptionDeploymentTemplate.json#",
  "2019-08-01/tenantDeploymentTemplate.json#",
  "2019-08-01/managementGroupDeploymentTemplate.json#",
].map((name) => prefix + name);
const known = addresses.map((address) => address.toLowerCase());
/** What takes the place of the outdated one. */
const current = addresses[1]!;

export const templateHasKnownSchema = defineRule({
  id: "template-has-known-schema",
  title: { en: "The template names a schema of Azure", "zh-CN": "模板指明 Azure 的架构" },
  severity: "warning",
  armTtk: "DeploymentTemplate-Schema-Is-Correct",
  policy: "300.4.1",
  appliesTo: "template",
  messages: {
    missing: {
      errorId: "Template.Missing.Schema",
      en: message`The template has no "$schema".`,
      "zh-CN": message`模板没有 "$schema"。`,
    },
    unknown: {
      errorId: "Template.Bad.Schema",
      en: message`"${"schema"}" is none of Azure's template schemas.`,
      "zh-CN": message`“${"schema"}”不是 Azure 的模板架构。`,
    },
    outdated: {
      severity: "warning",
      en: message`The schema of 2015 is outdated.`,
      "zh-CN": message`2015 年的架构已过时。`,
    },
  },
  fix: {
    en: `Write "$schema": "${prefix}2019-04-01/deploymentTemplate.json#", or that of the scope the template is for.`,
    "zh-CN": `请写 "$schema": "${prefix}2019-04-01/deploymentTemplate.json#"，或模板所属范围的架构。`,
  },
  check({ template: { root }, report }) {
    const schema = findMember(root, "$schema");
    if (schema === undefined || !isTruthy(schema.value)) {
      report({ message: "missing", at: schema ?? root });
      return;
    }
    const text = schema.value.kind === "string" ? schema.value.value : "";
    const index = known.indexOf(text.toLowerCase());
    if (index < 0) {
      const meant = known.indexOf(normalize(text));
      const fix =
        meant < 0 ? undefined : replaceText(schema.value, meant === 0 ? current : addresses[meant]!);
      report({ message: "unknown", at: schema, values: { schema: text }, fix });
    } else if (index === 0) {
      report({ message: "outdated", at: schema, fix: replaceText(schema.value, current) });
    }
  },
});

/** The address as it should be written, where only the protocol or the sign at its end differ. */
function normalize(address: string): string {
  return `${address
    .trim()
    .toLowerCase()
    .replace(/^http:/, "https:")
    .replace(/#$/, "")}#`;
}
