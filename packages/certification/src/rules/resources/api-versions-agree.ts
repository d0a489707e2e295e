import { stringOf } from "@slipway/template-language";
import { fullTypeOf } from "#arm-ttk/full-type.ts";
import { findByName, type Hit, type Place } from "#input/object-index.ts";
import type { Profile } from "#model/finding.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

export const apiVersionsAgree = defineRule({
  id: "api-versions-agree",
  title: {
    en: "One type of resource has one API version in a template",
    "zh-CN": "同一模板中同一资源类型只使用一个 API 版本",
  },
  since: "2026.2",
  severity: "info",
  policy: "300.4.5",
  appliesTo: "template",
  messages: {
    differs: {
      en: message`${"type"} has version ${"version"} here, and ${"other"} elsewhere in the template.`,
      "zh-CN": message`${"type"} 在此处的版本为 ${"version"}，在模板其他位置为 ${"other"}。`,
    },
  },
  fix: {
    en: "Use the newer of them everywhere.",
    "zh-CN": "请统一使用其中较新的版本。",
  },
  check({ template, profile, report }) {
    const hits = findByName(template, "apiVersion");
    const [first] = hits;
    if (first === undefined || hits.every((hit) => versionOf(hit) === versionOf(first))) return;
    const ofResources = hits.filter(({ place }) => stringOf(place.node, "type") !== undefined);
    for (const [type, same] of Map.groupBy(ofResources, ({ place }) => typeOf(place, profile))) {
      const newest = same.map(versionOf).reduce((best, each) => (each > best ? each : best));
      for (const hit of same) {
        const version = versionOf(hit);
        if (!isPlain(version) || !isPlain(newest) || version === newest) continue;
        report({ message: "differs", at: hit.member.value, values: { type, version, other: newest } });
      }
    }
  },
});

/** Types of children may stand without those of their parents. */
function typeOf(place: Place, profile: Profile): string {
  const own = stringOf(place.node, "type") ?? "";
  return own.includes(".") ? own : fullTypeOf(place, profile);
}

function versionOf({ member: { value } }: Hit): string {
  return value.kind === "string" ? value.value : "";
}

/** Versions that are computed have a rule of their own. */
function isPlain(version: string): boolean {
  return /^\d{4}-\d{2}-\d{2}/.test(version);
}
