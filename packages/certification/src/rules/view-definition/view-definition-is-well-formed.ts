import { findMember, stringOf, valueOf, type JsonNode, type MemberNode } from "@slipway/template-language";
import { message, type MessageEntry } from "#model/message.ts";
import { defineRule, type Report } from "#model/rule.ts";
import { viewKinds, viewParts, type ViewShape } from "#rules/view-shapes.ts";

const messages = {
  noViews: {
    en: message`There is no list of "views".`,
    "zh-CN": message`没有 "views" 列表。`,
  },
  unknownKind: {
    en: message`There is no kind of view named "${"kind"}"; known are ${"known"}.`,
    "zh-CN": message`没有名为“${"kind"}”的视图；已知的有 ${"known"}。`,
  },
  missing: {
    en: message`Here "${"name"}" is missing.`,
    "zh-CN": message`此处缺少“${"name"}”。`,
  },
  notAList: {
    en: message`"${"name"}" is no list.`,
    "zh-CN": message`“${"name"}”不是列表。`,
  },
  otherValue: {
    severity: "warning",
    en: message`"${"name"}" is "${"value"}", not one of ${"known"}.`,
    "zh-CN": message`“${"name"}”为“${"value"}”，不是以下任一值：${"known"}。`,
  },
  noVersion: {
    severity: "warning",
    en: message`The file has no "contentVersion" of four numbers.`,
    "zh-CN": message`文件没有四段数字的 "contentVersion"。`,
  },
  noSchema: {
    severity: "warning",
    en: message`The "$schema" is not that of view definitions.`,
    "zh-CN": message`"$schema" 不是视图定义的架构。`,
  },
} satisfies Record<string, MessageEntry>;

export const viewDefinitionIsWellFormed = defineRule({
  id: "view-definition-is-well-formed",
  title: { en: "The view definition can be shown", "zh-CN": "视图定义可以显示" },
  severity: "error",
  policy: "PKG-2",
  appliesTo: "view-definition",
  messages,
  fix: {
    en: "Compare the file with the documentation of viewDefinition.json; editors that know the schema complete it.",
    "zh-CN": "请对照 viewDefinition.json 的文档检查；支持该架构的编辑器可自动补全。",
  },
  check({ file, report }) {
    const { root } = file.document;
    if (!/\/viewdefinition\/[^/]+\/ViewDefinition\.json#?$/i.test(file.schema)) {
      report({ message: "noSchema", at: findMember(root, "$schema") });
    }
    if (!/^\d+\.\d+\.\d+\.\d+$/.test(stringOf(root, "contentVersion") ?? "")) {
      report({ message: "noVersion", at: findMember(root, "contentVersion") });
    }
    const views = valueOf(root, "views");
    if (views?.kind !== "array") report({ message: "noViews", at: findMember(root, "views") });
    else for (const view of views.items) checkView(view, report);
  },
});

type Say = Report<typeof messages>;

function checkView(view: JsonNode, report: Say): void {
  const kind = stringOf(view, "kind") ?? "";
  const name = Object.keys(viewKinds).find((known) => known.toLowerCase() === kind.toLowerCase());
  const properties = valueOf(view, "properties");
  if (name === undefined) {
    const values = { kind, known: Object.keys(viewKinds).join(", ") };
    report({ message: "unknownKind", at: findMember(view, "kind") ?? view, values });
  } else if (properties?.kind !== "object") {
    report({ message: "missing", at: view, values: { name: "properties" } });
  } else checkShape(properties, viewKinds[name]!, report);
}

function checkShape(node: JsonNode, { required, lists, oneOf = {} }: ViewShape, report: Say): void {
  for (const name of required) {
    if (findMember(node, name) === undefined) report({ message: "missing", at: node, values: { name } });
  }
  for (const [name, known] of Object.entries(oneOf)) {
    const value = stringOf(node, name);
    if (value === undefined || known.some((each) => each.toLowerCase() === value.toLowerCase())) continue;
    report({
      message: "otherValue",
      at: findMember(node, name),
      values: { name, value, known: known.join(", ") },
    });
  }
  for (const [name, part] of Object.entries(lists))
    checkList(findMember(node, name), viewParts[part], report);
}

function checkList(list: MemberNode | undefined, part: ViewShape, report: Say): void {
  if (list?.value.kind === "array") for (const item of list.value.items) checkShape(item, part, report);
  else if (list !== undefined) report({ message: "notAList", at: list, values: { name: list.key.value } });
}
