import {
  expressionOf,
  stringOf,
  walkExpression,
  type Expression,
  type StringNode,
} from "@slipway/template-language";
import { findByName, type Place } from "#input/object-index.ts";
import type { TemplatePart } from "#input/template-part.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

/** `reference('name')` or `reference(variables('name'), …)`; not by a resource's id, which makes no dependency. */
const referenceByName = /reference\s*\(\s*((?:(?:variables|parameters)\s*\(\s*)?'[^'/]+'(?:\s*\))?)\s*[,)]/gi;

export const dependenciesAreNeeded = defineRule({
  id: "dependencies-are-needed",
  title: { en: "Every dependency is needed", "zh-CN": "每个依赖项都是必要的" },
  since: "2026.2",
  severity: "warning",
  policy: "300.4.5",
  skipsBicep: true,
  appliesTo: "template",
  messages: {
    twice: {
      en: message`The same dependency stands here a second time.`,
      "zh-CN": message`此处重复了同一个依赖项。`,
    },
    implied: {
      en: message`The resource waits for this one anyway, because it calls ${"call"}.`,
      "zh-CN": message`该资源调用了 ${"call"}，因此本来就会等待此资源。`,
    },
  },
  fix: {
    en: "Remove the entry; what is left deploys in the same order.",
    "zh-CN": "请删除该条目；其余部分的部署顺序不变。",
  },
  check({ template, report }) {
    for (const { place, member } of findByName(template, "dependsOn")) {
      if (member.value.kind !== "array" || stringOf(place.node, "type") === undefined) continue;
      const entries = member.value.items.filter((item) => item.kind === "string");
      const twice = repeated(entries);
      for (const entry of twice) report({ message: "twice", at: entry });
      const implied = entries.length === 0 ? noNames : impliedNames(template, place);
      if (implied.size === 0) continue;
      for (const entry of entries) {
        const call = twice.has(entry) ? undefined : implied.get(lastNameIn(entry));
        if (call !== undefined) report({ message: "implied", at: entry, values: { call } });
      }
    }
  },
});

const noNames: ReadonlyMap<string, string> = new Map();

/** The entries that say what one before them has said. */
function repeated(entries: readonly StringNode[]): Set<StringNode> {
  const found = new Set<StringNode>();
  if (entries.length < 2) return found;
  const seen = new Set<string>();
  for (const entry of entries) {
    const text = fold(entry.value);
    if (seen.has(text)) found.add(entry);
    seen.add(text);
  }
  return found;
}

/** Names that the resource hands to `reference`, folded, with the call as it is written; none for deployments, which hold templates. */
function impliedNames({ text, base }: TemplatePart, { node }: Place): ReadonlyMap<string, string> {
  if (stringOf(node, "type")?.toLowerCase() === "microsoft.resources/deployments") return noNames;
  const own = text.slice(node.start - base, node.end - base);
  if (!/reference\s*\(/i.test(own)) return noNames;
  const names = new Map<string, string>();
  for (const [, name] of own.matchAll(referenceByName)) names.set(fold(name!), `reference(${name!.trim()})`);
  return names;
}

/** The name that a dependency ends in: the last argument of resourceId(), or the whole of a plain name; "" for anything else. */
function lastNameIn(entry: StringNode): string {
  const expression = expressionOf(entry);
  if (expression === undefined) return fold(`'${entry.value}'`);
  let last: Expression | undefined = expression.root;
  walkExpression(expression.root, (part) => {
    if (part.kind === "call" && part.key === "resourceid" && part === expression.root)
      last = part.arguments.length === 2 ? part.arguments[1] : undefined;
    return false;
  });
  return last === undefined ? "" : fold(entry.value.slice(last.start, last.end));
}

function fold(text: string): string {
  return text.replaceAll(/\s+/g, "").toLowerCase();
}
