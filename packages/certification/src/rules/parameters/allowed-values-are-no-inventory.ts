import { stringOf, valueOf, type JsonNode } from "@slipway/template-language";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

/** So many sizes or regions are no choice but a list of what there was. */
const most = 15;

const inventories = [
  { kind: "sizes", isOne: (text: string) => /^(?:Standard|Basic)_[A-Z]+\d/i.test(text) },
  {
    kind: "regions",
    isOne: (text: string) =>
      /^(?:(?:east|west|north|south|central)[a-z ]*(?:us|europe|asia|india)|[a-z ]*(?:us|europe|asia|india|east|west|north|south|central))\s?\d?$/i.test(
        text,
      ),
  },
] as const;

export const allowedValuesAreNoInventory = defineRule({
  id: "allowed-values-are-no-inventory",
  title: {
    en: "Allowed values do not list all sizes or regions",
    "zh-CN": "允许的值没有列出全部大小或区域",
  },
  severity: "warning",
  policy: "300.4.4",
  appliesTo: "main-template",
  messages: {
    sizes: {
      en: message`The parameter "${"name"}" lists ${"count"} sizes of virtual machines.`,
      "zh-CN": message`参数“${"name"}”列出了 ${"count"} 种虚拟机大小。`,
    },
    regions: {
      en: message`The parameter "${"name"}" lists ${"count"} regions.`,
      "zh-CN": message`参数“${"name"}”列出了 ${"count"} 个区域。`,
    },
  },
  fix: {
    en: "Leave allowedValues out, and let the form offer what the subscription has in the region.",
    "zh-CN": "请删除 allowedValues，由表单提供订阅在该区域中可用的选项。",
  },
  check({ template: { root }, report }) {
    const parameters = valueOf(root, "parameters");
    if (parameters?.kind !== "object") return;
    for (const { key, value } of parameters.members) {
      if (!(stringOf(value, "type") ?? "").toLowerCase().includes("string")) continue;
      const allowed = valueOf(value, "allowedValues");
      const texts = textsOf(allowed);
      const kind = inventories.find(({ isOne }) => texts.filter(isOne).length > most)?.kind;
      if (kind !== undefined)
        report({ message: kind, at: allowed, values: { name: key.value, count: texts.length } });
    }
  },
});

function textsOf(node: JsonNode | undefined): string[] {
  return node?.kind === "array"
    ? node.items.flatMap((item) => (item.kind === "string" ? item.value : []))
    : [];
}
