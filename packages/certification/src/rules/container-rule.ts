import type { ContainerProblemCode } from "#model/container-problems.ts";
import type { MessageEntry } from "#model/message.ts";
import { defineRule, type Report, type RuleDefinition, type RuleMetadata } from "#model/rule.ts";

type ContainerMessages = Partial<Record<ContainerProblemCode, MessageEntry>>;

interface ContainerRule extends RuleMetadata {
  /** What the rule says for each code; holes are `path` and the names of the problem's values. */
  messages: ContainerMessages;
}

/** A rule about the zip or folder itself: says what `package-reader` noticed, under both profiles. */
export function defineContainerRule(
  rule: ContainerRule,
): RuleDefinition<"package", Record<string, MessageEntry>> {
  const messages = rule.messages as Record<string, MessageEntry>;
  return defineRule({
    profiles: ["arm-ttk", "marketplace"],
    ...rule,
    appliesTo: "package",
    messages,
    check({ package: { problems, path }, report }) {
      const say = report as Report<Record<string, { en: never; "zh-CN": never }>>;
      for (const { code, path: entry, values } of problems) {
        if (!Object.hasOwn(messages, code)) continue;
        const found = { message: code, file: entry, values: { path: entry ?? path, ...values } };
        say(found as unknown as Parameters<typeof say>[0]);
      }
    },
  });
}
