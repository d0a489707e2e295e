import type { OfferField } from "../field.ts";
import { text, type Bilingual } from "../text.ts";

function packageField(
  key: string,
  title: Bilingual,
  rest: Pick<OfferField, "format"> & Partial<OfferField>,
): OfferField {
  return {
    key,
    scope: "package-version",
    tab: "skus",
    group: "package-details",
    title,
    required: true,
    lock: "fixed",
    ...rest,
  };
}

const managed = ["managedApplication"] as const;

/** cpp-portal 5.4; keys are paths below the version's object. */
export const packageVersionFields: readonly OfferField[] = [
  packageField("packageVersion/packageFile", text("Package file (.zip)", "包文件 (.zip)"), {
    format: { kind: "package-file" },
  }),
  packageField("packageVersion/tenantId", text("Tenant Id", "租户 ID"), {
    kinds: managed,
    help: text("The publisher's Azure Active Directory tenant.", "发布者的 Azure Active Directory 租户。"),
    format: { kind: "guid" },
  }),
  packageField("publisherJitAccessPolicy/jitAccessEnabled", text("Enable JIT Access?", "启用 JIT 访问？"), {
    kinds: managed,
    required: false,
    help: text("Yes needs support in the create form too.", "选择“是”还需要创建表单提供支持。"),
    format: { kind: "boolean" },
  }),
  packageField("authorizations", text("Authorizations", "授权"), {
    kinds: managed,
    help: text(
      "Who of the publisher may work in the customer's managed resource group. A group is best: its members may change without a new package.",
      "发布者中可在客户托管资源组中操作的主体。建议使用组：无需发布新包即可更改成员。",
    ),
    format: { kind: "authorizations" },
  }),
  packageField("policies", text("Policy Settings", "策略设置"), {
    kinds: managed,
    required: false,
    format: { kind: "policies", max: 5 },
  }),
  packageField(
    "ApplicationLockingPolicies/CanEnableCustomerActions",
    text("Customers may have further actions", "允许客户执行更多操作"),
    { kinds: managed, required: false, format: { kind: "boolean" } },
  ),
];
