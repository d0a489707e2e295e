import { findMember, stringOf, valueOf, type JsonDocument } from "@slipway/template-language";
import { isTruthy } from "#arm-ttk/truthy.ts";
import { insertAfter } from "#fixes/change-members.ts";
import type { Fix } from "#fixes/text-edit.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

const handlers = ["Microsoft.Azure.CreateUIDef", "Microsoft.Compute.MultiVm"];

export const formHasHandler = defineRule({
  id: "form-has-handler",
  title: {
    en: "The create form names a handler that the portal has",
    "zh-CN": "创建表单指定门户支持的处理程序",
  },
  severity: "error",
  armTtk: "Handler-Must-Be-Correct",
  policy: "300.3",
  appliesTo: "create-ui",
  messages: {
    missing: {
      errorId: "CreateUIDefinition.Missing.Handler",
      en: message`The form has no "handler".`,
      "zh-CN": message`表单没有 "handler"。`,
    },
    unknown: {
      errorId: "CreateUIDefinition.Incorrect.Handler",
      en: message`The handler "${"handler"}" is none of ${"expected"}.`,
      "zh-CN": message`处理程序“${"handler"}”不是以下任一项：${"expected"}。`,
    },
  },
  fix: {
    en: 'Write "handler": "Microsoft.Azure.CreateUIDef".',
    "zh-CN": '请写 "handler": "Microsoft.Azure.CreateUIDef"。',
  },
  check({ file: { document }, profile, report }) {
    const node = valueOf(document.root, "handler");
    const isMissing = !isTruthy(node);
    if (isMissing) report({ message: "missing", fix: fixFor(document) });
    const handler = stringOf(document.root, "handler") ?? "";
    if (handlers.some((known) => known.toLowerCase() === handler.toLowerCase())) return;
    // arm-ttk says both of a form without a handler.
    if (isMissing && profile !== "arm-ttk") return;
    const values = { handler, expected: handlers.join(", ") };
    report({ message: "unknown", at: findMember(document.root, "handler"), values });
  },
});

function fixFor({ root, text }: JsonDocument): Fix | undefined {
  const schema = findMember(root, "$schema");
  if (schema === undefined || findMember(root, "handler") !== undefined) return undefined;
  return insertAfter(text, schema, "handler", JSON.stringify(handlers[0]));
}
