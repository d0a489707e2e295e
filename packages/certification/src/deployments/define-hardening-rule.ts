import type { Weakness } from "#data/hardening.ts";
import { message } from "#model/message.ts";
import { defineRule, type RuleMetadata } from "#model/rule.ts";
import { findWeaknesses } from "./find-weaknesses.ts";

interface HardeningRule extends Pick<RuleMetadata, "id" | "title" | "since" | "fix"> {
  weaknesses: readonly Weakness[];
}

/** A rule that warns of weaknesses in what would be deployed, each with the choices of the form that lead to it. */
export function defineHardeningRule({ weaknesses, ...metadata }: HardeningRule) {
  return defineRule({
    ...metadata,
    severity: "warning",
    policy: "100.11",
    appliesTo: "main-template",
    messages: {
      weak: {
        en: message`With ${"with"}: ${"what"}`,
        "zh-CN": message`选择“${"withZh"}”时：${"whatZh"}`,
      },
    },
    check({ report, ...subject }) {
      for (const { flaw, file, at, choices } of findWeaknesses(subject, weaknesses)) {
        const { says } = flaw;
        report({ message: "weak", file, at, values: { ...choices, what: says.en, whatZh: says["zh-CN"] } });
      }
    },
  });
}
