import { membersOf, planField, planVersions, textOf } from "#listing/listing-fields.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

/** Built-in roles that the publisher may have: Owner and Contributor. */
const allowedRoles = ["8e3af657-a8ff-443c-a75c-2fe8c4bcb635", "b24988ac-6180-42a0-ab88-20f7382dd24c"];
const limits = { authorizations: 100, policies: 5, policyName: 50 };

export const managedAccessIsWellFormed = defineRule({
  id: "managed-access-is-well-formed",
  title: {
    en: "The publisher's access to managed applications is complete and allowed",
    "zh-CN": "发布者对托管应用程序的访问设置完整且符合要求",
  },
  severity: "error",
  policy: "300.3",
  appliesTo: "listing",
  messages: {
    nobody: {
      severity: "warning",
      en: message`Nobody of the publisher has access to version ${"version"}.`,
      "zh-CN": message`发布者中没有人可以访问版本 ${"version"}。`,
    },
    role: {
      en: message`The role "${"role"}" is neither Owner nor Contributor.`,
      "zh-CN": message`角色“${"role"}”既不是所有者也不是参与者。`,
    },
    tooMany: {
      en: message`"${"name"}" has ${"count"} items; at most ${"most"} are allowed.`,
      "zh-CN": message`“${"name"}”有 ${"count"} 项；最多允许 ${"most"} 项。`,
    },
    policyName: {
      en: message`The name of the policy "${"name"}" is longer than ${"most"} characters.`,
      "zh-CN": message`策略“${"name"}”的名称超过 ${"most"} 个字符。`,
    },
    webhook: {
      en: message`Notifications go to "${"address"}", which does not begin with https://.`,
      "zh-CN": message`通知发送到“${"address"}”，该地址不以 https:// 开头。`,
    },
  },
  fix: {
    en: "Give a group of the publisher's directory the role Contributor, and an https address for notifications.",
    "zh-CN": "请为发布者目录中的组授予参与者角色，并为通知提供 https 地址。",
  },
  check({ listing, report }) {
    const managed = [...listing.definition.plans.keys()].filter(
      (index) => planField(listing, index, "skuType").value === "managedApplication",
    );
    for (const { version, value, pointer } of managed.flatMap((index) => planVersions(listing, index))) {
      const members = membersOf(value);
      const lists = (["authorizations", "policies"] as const).map((name) => ({
        name,
        items: listOf(members[name]),
      }));
      const [authorizations, policies] = lists.map(({ items }) => items) as [Members[], Members[]];
      if (authorizations.length === 0) {
        report({ message: "nobody", pointer: `${pointer}/authorizations`, values: { version } });
      }
      for (const { name, items } of lists) {
        const values = { name, count: items.length, most: limits[name] };
        if (items.length > limits[name])
          report({ message: "tooMany", pointer: `${pointer}/${name}`, values });
      }
      for (const [place, each] of authorizations.entries()) {
        const role = roleOf(each);
        if (role === "" || allowedRoles.includes(role)) continue;
        report({ message: "role", pointer: `${pointer}/authorizations/${place}`, values: { role } });
      }
      for (const [place, each] of policies.entries()) {
        const name = textOf(each["policyName"] ?? each["name"]);
        const values = { name, most: limits.policyName };
        if (name.length > values.most)
          report({ message: "policyName", pointer: `${pointer}/policies/${place}`, values });
      }
      const address = textOf(members["notificationUrl"]);
      if (address !== "" && !address.toLowerCase().startsWith("https://")) {
        report({ message: "webhook", pointer: `${pointer}/notificationUrl`, values: { address } });
      }
    }
  },
});

type Members = Readonly<Record<string, unknown>>;

/** The GUID of the role, whether it is written alone or as a resource id. */
function roleOf(authorization: Members): string {
  return textOf(authorization["roleDefinitionId"] ?? authorization["roleDefinition"])
    .split("/")
    .at(-1)!
    .toLowerCase();
}

function listOf(value: unknown): Members[] {
  return Array.isArray(value) ? value.map(membersOf) : [];
}
