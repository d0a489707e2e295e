import { isObject, type ExpandedResource, type Value } from "@slipway/template-language";
import { knownText, typeOfResource } from "#deployments/deployed-resources.ts";
import { findInResources, valueAt, type ResourceFlaw } from "#deployments/find-in-resources.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

/** SSH, remote desktop and the two ports of Windows remote management. */
const managementPorts = [22, 3389, 5985, 5986];
const anywhere = new Set(["*", "internet", "any", "0.0.0.0/0", "::/0"]);

export const managementPortsAreClosed = defineRule({
  id: "management-ports-are-closed",
  title: {
    en: "Management ports are not open to the whole internet",
    "zh-CN": "管理端口不对整个互联网开放",
  },
  severity: "error",
  policy: "300.4.2",
  appliesTo: "main-template",
  messages: {
    management: {
      en: message`With ${"with"}, the network rule "${"rule"}" opens port ${"port"} to everybody.`,
      "zh-CN": message`选择“${"withZh"}”时，网络规则“${"rule"}”向所有人开放端口 ${"port"}。`,
    },
    everything: {
      en: message`With ${"with"}, the network rule "${"rule"}" opens all ports to everybody.`,
      "zh-CN": message`选择“${"withZh"}”时，网络规则“${"rule"}”向所有人开放全部端口。`,
    },
  },
  fix: {
    en: "Let the customer name the addresses that may connect, or use Azure Bastion.",
    "zh-CN": "请让客户指定允许连接的地址，或使用 Azure Bastion。",
  },
  check({ report, ...subject }) {
    for (const { flaw, file, at, choices } of findInResources(subject, openRules)) {
      const { rule, port } = flaw;
      if (port === "*") report({ message: "everything", file, at, values: { ...choices, rule } });
      else report({ message: "management", file, at, values: { ...choices, rule, port } });
    }
  },
});

interface OpenRule extends ResourceFlaw {
  rule: string;
  port: number | "*";
}

function openRules(resource: ExpandedResource): OpenRule[] {
  const type = typeOfResource(resource);
  const name = knownText(resource.name)?.split("/").at(-1) ?? "";
  if (type === "microsoft.network/networksecuritygroups/securityrules")
    return judge(name, resource.properties, ["properties"]);
  if (type !== "microsoft.network/networksecuritygroups") return [];
  const rules = valueAt(resource.properties, "securityRules");
  return (Array.isArray(rules) ? rules : []).flatMap((rule, index) =>
    judge(knownText(valueAt(rule, "name")) ?? "", valueAt(rule, "properties"), [
      "properties",
      "securityRules",
      index,
      "name",
    ]),
  );
}

function judge(rule: string, properties: Value | undefined, path: readonly (string | number)[]): OpenRule[] {
  if (!isObject(properties)) return [];
  const is = (name: string, value: string) => knownText(valueAt(properties, name))?.toLowerCase() === value;
  if (!is("direction", "inbound") || !is("access", "allow") || is("protocol", "icmp")) return [];
  const sources = textsAt(properties, "sourceAddressPrefix", "sourceAddressPrefixes");
  if (!sources.some((source) => anywhere.has(source.toLowerCase()))) return [];
  const ranges = textsAt(properties, "destinationPortRange", "destinationPortRanges");
  if (ranges.some((range) => range === "*" || range === "0-65535"))
    return [{ key: `${rule} *`, rule, port: "*", path }];
  return managementPorts
    .filter((port) => ranges.some((range) => isIn(port, range)))
    .map((port) => ({ key: `${rule} ${port}`, rule, port, path }));
}

function isIn(port: number, range: string): boolean {
  const [first, last = first] = range.split("-").map(Number);
  return first !== undefined && last !== undefined && first <= port && port <= last;
}

function textsAt(properties: Value, ...names: readonly string[]): string[] {
  const values = names.flatMap((name) => {
    const value = valueAt(properties, name);
    return Array.isArray(value) ? value : [value];
  });
  return values.flatMap((value) => (typeof value === "number" ? String(value) : (knownText(value) ?? [])));
}
