import { findMember, stringOf } from "@slipway/template-language";
import { insertAfter, replaceText } from "#fixes/change-members.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

const schema = "https://schema.management.azure.com/schemas/0.1.2-preview/CreateUIDefinition.MultiVm.json#";

export const formHasSchema = defineRule({
  id: "form-has-schema",
  title: { en: "The create form names its schema and version", "zh-CN": "创建表单写明其架构和版本" },
  severity: "error",
  armTtk: "CreateUIDefinition-Should-Have-Schema",
  policy: "300.3",
  appliesTo: "create-ui",
  messages: {
    noSchema: {
      errorId: "CreateUIDef.Must.Have.Schema",
      en: message`The form has no "$schema".`,
      "zh-CN": message`表单没有 "$schema"。`,
    },
    otherSchema: {
      errorId: "CreateUIDef.Incorrect.Schema",
      en: message`The "$schema" is "${"schema"}"; the portal knows one only, in exactly these letters: ${"expected"}`,
      "zh-CN": message`"$schema" 为“${"schema"}”；门户只认识一个架构，大小写须完全一致：${"expected"}`,
    },
    noVersion: {
      errorId: "CreateUIDef.Must.Have.Version",
      en: message`The form has no "version".`,
      "zh-CN": message`表单没有 "version"。`,
    },
    otherVersion: {
      errorId: "CreateUIDef.Version.Mismatch",
      en: message`The "version" is "${"version"}", but the schema is of version "${"expected"}".`,
      "zh-CN": message`"version" 为“${"version"}”，而架构版本是“${"expected"}”。`,
    },
  },
  fix: {
    en: `Write "$schema": "${schema}" and "version": "0.1.2-preview".`,
    "zh-CN": `请写 "$schema": "${schema}" 和 "version": "0.1.2-preview"。`,
  },
  check({ file, report }) {
    const { root } = file.document;
    if (file.schema === "") report({ message: "noSchema" });
    else if (file.schema !== schema) {
      const values = { schema: file.schema, expected: schema };
      const at = findMember(root, "$schema")!;
      const fix = normalize(file.schema) === normalize(schema) ? replaceText(at.value, schema) : undefined;
      report({ message: "otherSchema", at, values, fix });
    }
    const version = stringOf(root, "version") ?? "";
    const expected = versionIn(file.schema);
    if (version === "") {
      const before = findMember(root, "handler") ?? findMember(root, "$schema");
      const isMissing = before !== undefined && findMember(root, "version") === undefined;
      const fix = isMissing
        ? insertAfter(file.document.text, before, "version", '"0.1.2-preview"')
        : undefined;
      report({ message: "noVersion", fix });
    } else if (expected !== undefined && version !== expected) {
      report({ message: "otherVersion", at: findMember(root, "version"), values: { version, expected } });
    }
  },
});

/** The first part of the address that begins with a version: `0.1.2-preview`. */
function versionIn(address: string): string | undefined {
  return address.split("/").find((part) => /^\d+\.\d+(?:\.\d+){0,2}(?:-|$)/.test(part));
}

/** Alike for addresses that differ in protocol, letter case or the sign at their end only. */
function normalize(address: string): string {
  return address
    .trim()
    .toLowerCase()
    .replace(/^http:/, "https:")
    .replace(/#$/, "");
}
