import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

/** What a rule that throws turns into; the engine reports it, so there is nothing to check. */
export const internalError = defineRule({
  id: "internal-error",
  title: { en: "Every rule runs to its end", "zh-CN": "每条规则都能运行完毕" },
  severity: "error",
  profiles: ["arm-ttk", "marketplace"],
  appliesTo: "package",
  messages: {
    thrown: {
      en: message`The rule "${"rule"}" stopped with an error of its own: ${"reason"}`,
      "zh-CN": message`规则“${"rule"}”因自身错误而中止：${"reason"}`,
    },
  },
  fix: {
    en: "This is a fault of Slipway, not of the package. Report it with the package; until then the rule's verdict is open.",
    "zh-CN": "这是 Slipway 的故障，与包无关。请连同包一起报告；在此之前，该规则没有结论。",
  },
  check() {
    throw new Error("internal-error is reported by the engine and has nothing to check.");
  },
});
