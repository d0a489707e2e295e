import { callsOf } from "#arm-ttk/named-calls.ts";
import { openerBefore } from "#arm-ttk/expression-opener.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

/** Letter case counts here, and there is no word boundary in front, as in arm-ttk. */
const wrapped = new RegExp(
  [
    String.raw`(?:resourceId|subscriptionResourceId)\s*\(\s*(subscription)\(`,
    String.raw`resourceId\s*\(\s*(resourceGroup)\(`,
    String.raw`(?:(?:tenantR|extensionR|subscriptionR|r)esourceId|reference|list\w+)\s*\(\s*(concat|format)\s*\(`,
  ].join("|"),
);

/** Quick to say, and no for almost every call. */
const wrapper = /\s*(?:subscription|resourceGroup|concat|format)\s*\(/y;

export const resourceIdsArePlain = defineRule({
  id: "resource-ids-are-plain",
  title: { en: "resourceId() gets plain arguments", "zh-CN": "resourceId() 的参数不含多余的函数" },
  severity: "warning",
  armTtk: "ResourceIds-should-not-contain",
  policy: "300.4.5",
  skipsBicep: true,
  appliesTo: "template",
  messages: {
    wrapped: {
      errorId: "ResourceId.Should.Not.Contain.Function",
      en: message`The first argument of the call begins with ${"name"}(), which is not needed there.`,
      "zh-CN": message`该调用的第一个参数以 ${"name"}() 开头，这里不需要它。`,
    },
  },
  fix: {
    en: "Pass type and names as separate arguments; the group and subscription of the deployment are the default.",
    "zh-CN": "请将类型和名称作为独立参数传入；默认即为部署所在的资源组和订阅。",
  },
  check({ template, report }) {
    const { text, base } = template;
    for (const call of callsOf(template, isOfResource)) {
      wrapper.lastIndex = call.bracket + 1;
      const match = wrapper.test(text) ? wrapped.exec(text.slice(call.start, wrapper.lastIndex)) : null;
      if (match === null) continue;
      const start = call.start + match.index;
      if (openerBefore(template, start) !== "[") continue;
      const at = { start: base + start, end: base + start + match[0].length };
      report({ message: "wrapped", at, values: { name: match[1] ?? match[2] ?? match[3]! } });
    }
  },
});

function isOfResource(name: string): boolean {
  return name.endsWith("resourceid") || name.endsWith("reference") || name.includes("list");
}
