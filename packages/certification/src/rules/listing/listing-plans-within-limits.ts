import { membersOf, planField, textOf } from "#listing/listing-fields.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

const limits = { plans: 100, private: 45, typedIn: 10 };
const lowerGuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const listingPlansWithinLimits = defineRule({
  id: "listing-plans-within-limits",
  title: { en: "Plans and their audiences are within the limits", "zh-CN": "计划及其受众在限制之内" },
  severity: "error",
  policy: "100.2.4",
  appliesTo: "listing",
  messages: {
    tooMany: {
      en: message`There are ${"count"} plans; at most ${"most"} are allowed.`,
      "zh-CN": message`有 ${"count"} 个计划；最多允许 ${"most"} 个。`,
    },
    tooManyPrivate: {
      en: message`There are ${"count"} private plans; at most ${"most"} are allowed.`,
      "zh-CN": message`有 ${"count"} 个专用计划；最多允许 ${"most"} 个。`,
    },
    tooManyIds: {
      en: message`${"count"} ids are typed in; at most ${"most"} are allowed.`,
      "zh-CN": message`手动输入了 ${"count"} 个 ID；最多允许 ${"most"} 个。`,
    },
    notLower: {
      en: message`"${"id"}" is no GUID in small letters.`,
      "zh-CN": message`“${"id"}”不是小写的 GUID。`,
    },
  },
  fix: {
    en: "Join plans that differ little; upload long lists of ids as a CSV file.",
    "zh-CN": "请合并差别不大的计划；较长的 ID 列表请以 CSV 文件上传。",
  },
  check({ listing, report }) {
    const { plans } = listing.definition;
    const limit = (name: "tooMany" | "tooManyPrivate", count: number, most: number) => {
      if (count > most) report({ message: name, pointer: "/plans", values: { count, most } });
    };
    const audiences = plans
      .map((_plan, index) => planField(listing, index, "restrictedAudience"))
      .filter(({ value }) => typeof value === "object" && value !== null);
    limit("tooMany", plans.length, limits.plans);
    limit("tooManyPrivate", audiences.length, limits.private);
    for (const { value, pointer } of audiences) {
      const entries = membersOf(value)["manualEntries"];
      if (!Array.isArray(entries)) continue;
      const at = `${pointer}/manualEntries`;
      if (entries.length > limits.typedIn) {
        report({
          message: "tooManyIds",
          pointer: at,
          values: { count: entries.length, most: limits.typedIn },
        });
      }
      for (const [index, entry] of entries.entries()) {
        const id = textOf(membersOf(entry)["id"]);
        if (!lowerGuid.test(id)) report({ message: "notLower", pointer: `${at}/${index}`, values: { id } });
      }
    }
  },
});
