import { membersOf, planVersions, textOf } from "#listing/listing-fields.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

export const customerActionsAreNarrow = defineRule({
  id: "customer-actions-are-narrow",
  title: {
    en: "Customers get single actions on a managed application, not all of them",
    "zh-CN": "客户在托管应用程序中只获得个别操作权限，而不是全部",
  },
  since: "2026.2",
  severity: "warning",
  policy: "300.3",
  appliesTo: "listing",
  messages: {
    wide: {
      en: message`The action "${"action"}" lets customers change nearly everything, so that the lock protects nothing.`,
      "zh-CN": message`操作“${"action"}”使客户几乎可以更改一切，锁定因而失去作用。`,
    },
  },
  fix: {
    en: "Name the actions that customers need, such as Microsoft.Compute/virtualMachines/restart/action.",
    "zh-CN": "请列出客户需要的操作，例如 Microsoft.Compute/virtualMachines/restart/action。",
  },
  check({ listing, report }) {
    for (const index of listing.definition.plans.keys()) {
      for (const { value, pointer } of planVersions(listing, index)) {
        for (const { name, actions } of allowedActions(value)) {
          for (const action of actions.filter(isWide))
            report({ message: "wide", pointer: `${pointer}/${name}`, values: { action } });
        }
      }
    }
  },
});

/** A list, or one text with semicolons; the locking policies hold it, or the version itself. */
function allowedActions(version: unknown): { name: string; actions: string[] }[] {
  const members = membersOf(version);
  const locking = Object.entries(membersOf(members["ApplicationLockingPolicies"]));
  return [
    ...Object.entries(members),
    ...locking.map(([name, value]) => [`ApplicationLockingPolicies/${name}`, value] as const),
  ]
    .filter(([name]) => /(?:^|\/)allowedCustomerActions$/i.test(name))
    .map(([name, value]) => ({
      name,
      actions: (Array.isArray(value) ? value.map(textOf) : textOf(value).split(";")).map((action) =>
        action.trim(),
      ),
    }));
}

// Everything, every write, and whole providers; what reads is allowed to everybody anyway.
function isWide(action: string): boolean {
  return /^\*(?:\/(?!read$).*)?$|^[\w.]+\/\*(?:\/write)?$/i.test(action);
}
