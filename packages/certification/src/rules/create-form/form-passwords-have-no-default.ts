import { findMember, type MemberNode } from "@slipway/template-language";
import { controlsOf, nameOf } from "#arm-ttk/create-form.ts";
import { isTruthy } from "#arm-ttk/truthy.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

const types = ["Microsoft.Common.PasswordBox", "Microsoft.Compute.CredentialsCombo"];

export const formPasswordsHaveNoDefault = defineRule({
  id: "form-passwords-have-no-default",
  title: { en: "The form proposes no password", "zh-CN": "表单不预填密码" },
  since: "2026.2",
  severity: "error",
  blocksFrom: "2027-02-01",
  policy: "300.4.4",
  appliesTo: "create-ui",
  messages: {
    preset: {
      en: message`"${"name"}" has a default, which everybody who has the package knows.`,
      "zh-CN": message`“${"name"}”带有默认值，任何拿到包的人都会知道它。`,
    },
  },
  fix: {
    en: 'Remove "defaultValue"; the customer chooses the password.',
    "zh-CN": '请删除 "defaultValue"；密码由客户选择。',
  },
  check({ file, report }) {
    for (const control of types.flatMap((type) => controlsOf(file, type))) {
      const preset = findMember(control.node, "defaultValue");
      if (holdsText(preset)) report({ message: "preset", at: preset, values: { name: nameOf(control) } });
    }
  },
});

/** A combination has an object with a default for each of its fields. */
function holdsText(preset: MemberNode | undefined): boolean {
  const { value } = preset ?? {};
  if (value?.kind === "object") return value.members.some(holdsText);
  return isTruthy(value);
}
