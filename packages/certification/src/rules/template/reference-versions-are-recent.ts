import { stringOf } from "@slipway/template-language";
import { findCallsOf } from "#arm-ttk/function-calls.ts";
import { fullTypeOf, versionsOfNearest } from "#arm-ttk/full-type.ts";
import { judgeApiVersion } from "#arm-ttk/judge-api-version.ts";
import { variableReferencesIn } from "#arm-ttk/references.ts";
import { typeNamedIn } from "#arm-ttk/resource-id-call.ts";
import { findByName, pathOf, type Place } from "#input/object-index.ts";
import type { TemplatePart } from "#input/template-part.ts";
import type { Profile } from "#model/finding.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

const version = /\d{4}-\d{2}-\d{2}(?:-\w+)?/g;

export const referenceVersionsAreRecent = defineRule({
  id: "reference-versions-are-recent",
  title: {
    en: "API versions in reference() and list…() are recent",
    "zh-CN": "reference() 和 list…() 中的 API 版本足够新",
  },
  severity: "warning",
  armTtk: "apiVersions-Should-Be-Recent-In-Reference-Functions",
  policy: "300.4.5",
  skipsBicep: true,
  isDated: true,
  appliesTo: "template",
  messages: {
    previewNotRecent: {
      errorId: "ApiReference.Version.Preview.Not.Recent",
      en: message`${"version"} of ${"type"} is a preview; ${"newest"} is stable.`,
      "zh-CN": message`${"type"} 的 ${"version"} 是预览版；已有稳定版 ${"newest"}。`,
    },
    previewHasStable: {
      errorId: "ApiReference.Version.Preview.Version.Has.NonPreview",
      en: message`${"version"} of ${"type"} is a preview; ${"newest"} exists without preview.`,
      "zh-CN": message`${"type"} 的 ${"version"} 是预览版；已有正式版 ${"newest"}。`,
    },
    outOfDate: {
      errorId: "ApiReference.Version.OutOfDate",
      en: message`${"version"} of ${"type"} is more than two years old; the newest is ${"newest"}.`,
      "zh-CN": message`${"type"} 的 ${"version"} 已超过两年；最新版本为 ${"newest"}。`,
    },
    unlisted: {
      severity: "warning",
      en: message`${"version"} of ${"type"} is not in the table of API versions, so its age is not judged.`,
      "zh-CN": message`API 版本表中没有 ${"type"} 的 ${"version"}，因此未判断其新旧。`,
    },
    several: {
      en: message`The call holds more than one API version; arm-ttk's test stops there.`,
      "zh-CN": message`该调用中有多个 API 版本；arm-ttk 的测试在此中止。`,
    },
  },
  fix: {
    en: "Use the newest stable version of the resource type in the call.",
    "zh-CN": "请在调用中使用该资源类型的最新稳定版本。",
  },
  check({ template, profile, today, apiVersions, report }) {
    const named = resourcesByVariable(template);
    for (const { start, end } of findCallsOf(template, readsResource)) {
      const call = template.text.slice(start, end);
      const found = [...call.matchAll(version)].at(-1);
      if (found === undefined) continue;
      const type = typeNamedIn(call) ?? typeOfNamed(named, call, profile);
      if (type === undefined) continue;
      const at = {
        start: template.base + start + found.index,
        end: template.base + start + found.index + found[0].length,
      };
      if (profile === "arm-ttk" && [...call.matchAll(version)].length > 1) {
        report({ message: "several", at });
        continue;
      }
      const versions = versionsOfNearest(apiVersions, type);
      if (versions.length === 0) continue;
      const values = { version: found[0], type: withoutCalls(type) };
      const { problems, isUnlisted, isNewestStable, newest } = judgeApiVersion(found[0], versions, today);
      // Of an old preview one finding says enough; arm-ttk has two.
      const told = profile === "arm-ttk" ? problems : problems.slice(0, 1);
      for (const problem of told) report({ message: problem, at, values: { ...values, newest } });
      if (isUnlisted) report({ message: "unlisted", at, values });
      if (isNewestStable && profile === "arm-ttk") return;
    }
  },
});

function readsResource(name: string): boolean {
  return name === "reference" || name.startsWith("list");
}

/** What follows the types in `resourceId()` may be taken for one of them: names that are computed. */
function withoutCalls(type: string): string {
  const segments = type.split("/");
  const computed = segments.findIndex((segment) => /[^\w.-]/.test(segment));
  return computed < 2 ? type : segments.slice(0, computed).join("/");
}

/** `variables('x')` as written, in lower case → the first resource whose name holds it. */
function resourcesByVariable(template: TemplatePart): Map<string, Place> {
  const named = new Map<string, Place>();
  for (const hit of findByName(template, "name")) {
    const name = stringOf(hit.place.node, "name") ?? "";
    const references = variableReferencesIn(name);
    if (references.length === 0 || !/resources/i.test(pathOf(hit))) continue;
    for (const { start, end } of references) {
      const text = name.slice(start, end).toLowerCase();
      if (!named.has(text)) named.set(text, hit.place);
    }
  }
  return named;
}

/** The type of the resource whose name uses the same variable. */
function typeOfNamed(named: ReadonlyMap<string, Place>, call: string, profile: Profile): string | undefined {
  const reference = variableReferencesIn(call)[0];
  if (reference === undefined) return undefined;
  const place = named.get(call.slice(reference.start, reference.end).toLowerCase());
  const type = place === undefined ? "" : fullTypeOf(place, profile);
  return type === "" ? undefined : type;
}
