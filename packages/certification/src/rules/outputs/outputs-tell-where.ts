import { deployedResources, typeOfResource } from "#deployments/deployed-resources.ts";
import { scenariosOf } from "#deployments/scenarios-of.ts";
import { outputsOf } from "#arm-ttk/parameters.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

/** What people connect to, in lower case. */
const endpoints = new Set([
  "microsoft.network/publicipaddresses",
  "microsoft.web/sites",
  "microsoft.app/containerapps",
  "microsoft.cdn/profiles/afdendpoints",
]);

export const outputsTellWhere = defineRule({
  id: "outputs-tell-where",
  title: { en: "Outputs tell where to connect to", "zh-CN": "输出说明连接到何处" },
  since: "2026.2",
  severity: "info",
  policy: "300.4.6",
  appliesTo: "main-template",
  messages: {
    none: {
      en: message`With ${"with"}, something to connect to is deployed, but the template has no outputs.`,
      "zh-CN": message`选择“${"withZh"}”时，部署了可供连接的资源，但模板没有输出。`,
    },
  },
  fix: {
    en: "Add an output with the address, such as the host name of the site; customers see it after the deployment.",
    "zh-CN": "请添加给出地址的输出，例如站点的主机名；客户在部署后会看到它。",
  },
  check({ package: opened, options, template, report }) {
    if (outputsOf(template).length > 0) return;
    const open = scenariosOf(opened, options).list.find((scenario) =>
      deployedResources(scenario).some((resource) => endpoints.has(typeOfResource(resource))),
    );
    if (open === undefined) return;
    report({ message: "none", values: { with: open.name.en, withZh: open.name["zh-CN"] } });
  },
});
