import { planVersions } from "#listing/listing-fields.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

export const listingVersionsAreNumbers = defineRule({
  id: "listing-versions-are-numbers",
  title: { en: "Versions of packages are three numbers", "zh-CN": "包版本由三个数字组成" },
  severity: "error",
  policy: "PKG-9",
  appliesTo: "listing",
  messages: {
    noVersion: {
      en: message`"${"version"}" is no version such as 1.0.0.`,
      "zh-CN": message`“${"version"}”不是 1.0.0 这样的版本号。`,
    },
  },
  fix: {
    en: "Write three whole numbers with dots between them, higher than those of earlier packages.",
    "zh-CN": "请写成以点分隔的三个整数，且高于以前的包。",
  },
  check({ listing, report }) {
    for (const index of listing.definition.plans.keys()) {
      for (const { version, pointer } of planVersions(listing, index)) {
        if (!/^\d{1,9}\.\d{1,9}\.\d{1,9}$/.test(version)) {
          report({ message: "noVersion", pointer, values: { version } });
        }
      }
    }
  },
});
