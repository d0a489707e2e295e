import { stringOf, valueOf } from "@slipway/template-language";
import { extensionTypeOf, fullTypeOf, versionsOfNearest } from "#arm-ttk/full-type.ts";
import { apiVersionIn, judgeApiVersion } from "#arm-ttk/judge-api-version.ts";
import { isTruthy } from "#arm-ttk/truthy.ts";
import { isWrittenByBicep } from "#engine/is-written-by-bicep.ts";
import { findByName, pathOf, type Place } from "#input/object-index.ts";
import type { Profile } from "#model/finding.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

const marker = "disable-apiversions-should-be-recent";

export const apiVersionsAreRecent = defineRule({
  id: "api-versions-are-recent",
  title: { en: "API versions are recent", "zh-CN": "API 版本足够新" },
  severity: "warning",
  armTtk: "apiVersions-Should-Be-Recent",
  policy: "300.4.5",
  isDated: true,
  appliesTo: "template",
  messages: {
    noString: {
      errorId: "ApiVersion.Not.String",
      en: message`The API version is not a text such as "2024-05-01".`,
      "zh-CN": message`API 版本不是“2024-05-01”这样的字符串。`,
    },
    noDate: {
      errorId: "ApiVersion.Not.Date",
      en: message`"${"version"}" is no API version; it must be written down, not computed.`,
      "zh-CN": message`“${"version"}”不是 API 版本；版本必须直接写出，不能通过计算得到。`,
    },
    previewNotRecent: {
      errorId: "ApiVersion.Preview.Not.Recent",
      en: message`${"version"} of ${"type"} is a preview; ${"newest"} is stable.`,
      "zh-CN": message`${"type"} 的 ${"version"} 是预览版；已有稳定版 ${"newest"}。`,
    },
    previewHasStable: {
      errorId: "ApiVersion.Preview.Version.Has.NonPreview",
      en: message`${"version"} of ${"type"} is a preview; ${"newest"} exists without preview.`,
      "zh-CN": message`${"type"} 的 ${"version"} 是预览版；已有正式版 ${"newest"}。`,
    },
    outOfDate: {
      errorId: "ApiVersion.OutOfDate",
      en: message`${"version"} of ${"type"} is more than two years old; the newest is ${"newest"}.`,
      "zh-CN": message`${"type"} 的 ${"version"} 已超过两年；最新版本为 ${"newest"}。`,
    },
    unlisted: {
      severity: "warning",
      en: message`${"version"} of ${"type"} is not in the table of API versions, so its age is not judged.`,
      "zh-CN": message`API 版本表中没有 ${"type"} 的 ${"version"}，因此未判断其新旧。`,
    },
    switchedOff: {
      severity: "warning",
      en: message`The resource's metadata switches this check off.`,
      "zh-CN": message`该资源的 metadata 关闭了此项检查。`,
    },
  },
  fix: {
    en: "Write the newest stable version of the resource type, and deploy once with it: properties may have changed.",
    "zh-CN": "请写该资源类型的最新稳定版本，并用它部署一次：属性可能已有变化。",
  },
  check({ template, package: opened, profile, today, apiVersions, report }) {
    if (!isTruthy(valueOf(template.root, "resources"))) return;
    const isBicep = isWrittenByBicep(opened);
    for (const hit of findByName(template, "apiVersion")) {
      const { place, member } = hit;
      const at = member.value;
      if (/\.properties\.apiVersion$/i.test(pathOf(hit)) || isNoResource(place, profile)) continue;
      if (isSwitchedOff(place)) {
        report({ message: "switchedOff", at });
        continue;
      }
      if (at.kind !== "string") {
        report({ message: "noString", at });
        continue;
      }
      const fullType = fullTypeOf(place, profile);
      if (isBicep && fullType.toLowerCase() === "microsoft.resources/deployments") continue;
      const version = apiVersionIn(at.value);
      if (version === undefined) {
        report({ message: "noDate", at, values: { version: at.value } });
        continue;
      }
      const type = judgedType(place, fullType, profile);
      const versions = type === undefined ? [] : versionsOfNearest(apiVersions, type);
      const values = { version, type: type ?? fullType };
      const { problems, isUnlisted, isNewestStable, newest } = judgeApiVersion(version, versions, today);
      // Of an old preview one finding says enough; arm-ttk has two.
      const told = profile === "arm-ttk" ? problems : problems.slice(0, 1);
      for (const problem of told) report({ message: problem, at, values: { ...values, newest } });
      // Of a type that the table does not have at all, the rule on types tells.
      if (isUnlisted && (profile === "arm-ttk" || versions.length > 0))
        report({ message: "unlisted", at, values });
      if (isNewestStable && profile === "arm-ttk") return;
    }
  },
});

/** Something else than a resource may have a property of that name; arm-ttk judges it by the resource around it. */
function isNoResource({ node }: Place, profile: Profile): boolean {
  return profile !== "arm-ttk" && stringOf(node, "type") === undefined;
}

function isSwitchedOff({ node }: Place): boolean {
  const metadata = valueOf(node, "metadata");
  if (metadata?.kind !== "array") return false;
  return metadata.items.some((item) => item.kind === "string" && item.value.toLowerCase() === marker);
}

/** arm-ttk has no versions for what extends another resource, and so no verdict. */
function judgedType(place: Place, fullType: string, profile: Profile): string | undefined {
  if (!/\/providers\//i.test(fullType)) return fullType;
  return profile === "arm-ttk" ? undefined : extensionTypeOf(place, fullType);
}
