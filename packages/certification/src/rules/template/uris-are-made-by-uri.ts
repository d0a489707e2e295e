import type { JsonNode, ObjectNode } from "@slipway/template-language";
import { callPattern, findCalls } from "#arm-ttk/function-calls.ts";
import { findByPattern } from "#input/object-index.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

const joining = callPattern("format|concat");
const uri = callPattern("uri");

export const urisAreMadeByUri = defineRule({
  id: "uris-are-made-by-uri",
  title: { en: "URIs are put together by uri()", "zh-CN": "URI 由 uri() 拼接" },
  severity: "warning",
  armTtk: "URIs-Should-Be-Properly-Constructed",
  policy: "300.4.7",
  appliesTo: "template",
  messages: {
    joined: {
      errorId: "URI.Improperly.Constructed",
      en: message`"${"name"}" is put together by concat() or format() instead of uri().`,
      "zh-CN": message`“${"name"}”由 concat() 或 format() 拼接，而不是 uri()。`,
    },
    empty: {
      en: message`"${"name"}" is empty; arm-ttk's test stops there.`,
      "zh-CN": message`“${"name"}”为空；arm-ttk 的测试在此中止。`,
    },
  },
  fix: {
    en: "Write [uri(parameters('_artifactsLocation'), 'scripts/install.sh')]; it takes care of the slash between the parts.",
    "zh-CN": "请写 [uri(parameters('_artifactsLocation'), 'scripts/install.sh')]；它会处理各部分之间的斜杠。",
  },
  check({ template, profile, report }) {
    for (const { member } of findByPattern(template, /ur[il]$/)) {
      const { key, value } = member;
      for (const node of value.kind === "array" ? value.items : [value]) {
        const text = textOf(node);
        const values = { name: key.value };
        if (text === "" && profile === "arm-ttk") report({ message: "empty", at: node, values });
        // Endpoints of a cloud cannot be had without joining; arm-ttk finds fault with them all the same.
        if (profile !== "arm-ttk" && /environment\s*\(/i.test(text)) continue;
        if (isJoined(text)) report({ message: "joined", at: node, values });
      }
    }
  },
});

function isJoined(text: string): boolean {
  const join = findCalls(text, joining)[0];
  if (join === undefined) return false;
  const made = findCalls(text, uri)[0];
  return made === undefined || join.start < made.start;
}

/** Of objects, as PowerShell writes them: their direct texts. */
function textOf(node: JsonNode): string {
  if (node.kind === "string") return node.value;
  return node.kind === "object" ? flatText(node) : "-";
}

function flatText({ members }: ObjectNode): string {
  const parts = members.map(({ key, value }) => `${key.value}=${value.kind === "string" ? value.value : ""}`);
  return `@{${parts.join("; ")}}`;
}
