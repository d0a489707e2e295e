import {
  isObject,
  isSecretOrUnknownSecret,
  isUnknown,
  type ExpandedResource,
  type Value,
} from "@slipway/template-language";
import { findInResources, type ResourceFlaw } from "#deployments/find-in-resources.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

/** Properties of resources that hold a password, in lower case. */
const secretNames = new Set([
  "adminpassword",
  "administratorloginpassword",
  "rootpassword",
  "sqlauthpassword",
  "vmadminpassword",
]);
const deepest = 12;

export const passwordsCannotBeGuessed = defineRule({
  id: "passwords-cannot-be-guessed",
  title: {
    en: "Passwords come from the customer or from chance",
    "zh-CN": "密码来自客户或随机生成",
  },
  severity: "error",
  policy: "300.4.4",
  appliesTo: "main-template",
  messages: {
    known: {
      en: message`With ${"with"}, everybody who has the template can compute "${"name"}".`,
      "zh-CN": message`选择“${"withZh"}”时，任何拥有模板的人都能算出“${"name"}”。`,
    },
  },
  fix: {
    en: "Ask for it in a secure parameter; uniqueString() and guid() always give the same for the same input.",
    "zh-CN": "请通过安全参数询问；对于相同输入，uniqueString() 和 guid() 的结果总是相同的。",
  },
  check({ report, ...subject }) {
    for (const { flaw, file, at, choices } of findInResources(subject, judge)) {
      report({ message: "known", file, at, values: { ...choices, name: flaw.name } });
    }
  },
});

interface KnownSecret extends ResourceFlaw {
  name: string;
}

function judge(resource: ExpandedResource): KnownSecret[] {
  const found: KnownSecret[] = [];
  collect(resource.properties, ["properties"], found);
  return found;
}

/** What was computed from known values alone is neither marked secret nor unknown. */
function collect(value: Value | undefined, path: readonly string[], found: KnownSecret[]): void {
  if (value === undefined || path.length > deepest) return;
  if (Array.isArray(value)) for (const item of value) collect(item, path, found);
  if (!isObject(value)) return;
  for (const [name, member] of Object.entries(value)) {
    const at = [...path, name];
    const isText = typeof member === "string" && member !== "";
    if (isText && secretNames.has(name.toLowerCase())) found.push({ key: at.join("."), name, path: at });
    else if (!isSecretOrUnknownSecret(member) && !isUnknown(member)) collect(member, at, found);
  }
}
