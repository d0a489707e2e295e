import { stringOf, valueOf, type JsonNode } from "@slipway/template-language";

const anywhere = new Set(["*", "internet", "any", "0.0.0.0/0", "::/0"]);

/** The ports that a network rule opens to everybody, as `protocol ports`; nothing when it does not. */
export function wideRulesOf(rule: JsonNode): string[] {
  const properties = valueOf(rule, "properties");
  const is = (name: string, value: string) => stringOf(properties, name)?.toLowerCase() === value;
  if (!is("direction", "inbound") || !is("access", "allow")) return [];
  const sources = [
    ...textsOf(properties, "sourceAddressPrefix"),
    ...textsOf(properties, "sourceAddressPrefixes"),
  ];
  if (!sources.some((source) => anywhere.has(source.toLowerCase()))) return [];
  const protocol = stringOf(properties, "protocol") ?? "*";
  const ports = [
    ...textsOf(properties, "destinationPortRange"),
    ...textsOf(properties, "destinationPortRanges"),
  ];
  return ports.map((port) => `${protocol} ${port}`);
}

function textsOf(node: JsonNode | undefined, name: string): string[] {
  const value = valueOf(node, name);
  const items = value?.kind === "array" ? value.items : value === undefined ? [] : [value];
  return items.flatMap((item) =>
    item.kind === "string" ? item.value : item.kind === "number" ? item.raw : [],
  );
}
