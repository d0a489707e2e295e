import { matchCalls } from "#arm-ttk/named-calls.ts";
import type { TemplatePart } from "#input/template-part.ts";
import type { Profile } from "#model/finding.ts";
import { message } from "#model/message.ts";
import { defineRule, type Placed } from "#model/rule.ts";

/** The other part, in the same text. */
const tail = /[^"]{0,500}?\)\s*\.apiVersions/iy;

export const apiVersionsAreNotLookedUp = defineRule({
  id: "api-versions-are-not-looked-up",
  title: { en: "API versions do not come from providers()", "zh-CN": "API 版本不取自 providers()" },
  severity: "warning",
  armTtk: "providers_apiVersions-Is-Not-Permitted",
  policy: "300.4.5",
  appliesTo: "template",
  messages: {
    lookedUp: {
      errorId: "ApiVersion.Using.Providers",
      en: message`The API version comes from providers(), so it changes without anybody having tested it.`,
      "zh-CN": message`API 版本取自 providers()，会在未经测试的情况下变化。`,
    },
  },
  fix: {
    en: "Write down the version that you have tested.",
    "zh-CN": "请直接写出经过测试的版本。",
  },
  check({ template, profile, report }) {
    const found = findLookUp(template, profile);
    if (found === undefined) return;
    const { base } = template;
    report({ message: "lookedUp", at: { start: base + found.start, end: base + found.end } });
  },
});

/** arm-ttk asks only whether both parts stand in the file in this order, however far apart. */
function findLookUp(template: TemplatePart, profile: Profile): Placed | undefined {
  if (profile !== "arm-ttk") return matchCalls(template, { name: "providers", tail })[0];
  const folded = template.text.toLowerCase();
  const start = folded.indexOf("providers(");
  const end = start < 0 ? -1 : folded.indexOf(").apiversions", start + "providers(".length);
  return end < 0 ? undefined : { start, end: start + "providers".length };
}
