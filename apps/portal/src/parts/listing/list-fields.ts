import type { Text } from "@slipway/contracts";
import {
  appliesTo,
  groupTitles,
  isEmpty,
  itemsOf,
  memberAt,
  memberOf,
  membersOf,
  offerFields,
  packageKey,
  planTypeKey,
  testDriveEnabledKey,
  pointerTo,
  type OfferField,
} from "@slipway/contracts/offer-fields";

/** A field with its value in one definition. */
export interface ListedField {
  field: OfferField;
  pointer: string;
  value: unknown;
}

/** Fields that belong together: of a form of the editor, a plan, or a version of a plan's package. */
export interface ListedGroup {
  key: string;
  title: Text | undefined;
  /** Of plans and packages. */
  planId?: string;
  planTitle?: string;
  packageVersion?: string;
  fields: ListedField[];
}

/** Every field of a definition that holds something, in the editor's order; a required one also when it is empty. */
export function listFields(definition: unknown): ListedGroup[] {
  const top = fieldsOf(
    offerFields.filter(({ scope }) => scope === "definition"),
    definition,
    [],
  );
  const groups: ListedGroup[] = [{ key: "definition", title: undefined, fields: top }];
  const offer = memberOf(definition, "offer");
  const ofOffer = offerFields.filter(
    ({ scope, tab }) => scope === "offer" && (tab !== "test-drive" || hasTestDrive(offer)),
  );
  for (const name of new Set(ofOffer.map(({ group }) => group))) {
    const fields = fieldsOf(
      ofOffer.filter(({ group }) => group === name),
      offer,
      ["offer"],
    );
    groups.push({ key: name, title: groupTitles[name], fields });
  }
  const plans = itemsOf(memberOf(definition, "plans")).flatMap((plan, index) => listPlan(plan, index));
  return [...groups, ...plans].filter(({ fields }) => fields.length > 0);
}

function hasTestDrive(offer: unknown): boolean {
  return memberOf(offer, testDriveEnabledKey) === true;
}

function listPlan(plan: unknown, index: number): ListedGroup[] {
  const kind = memberOf(plan, planTypeKey);
  const planId = String(memberOf(plan, "planId") ?? index);
  const planTitle = String(memberOf(plan, "microsoft-azure-applications.skuTitle") ?? "");
  const named = { title: undefined, planId, planTitle };
  const planFields = offerFields.filter((field) => field.scope === "plan" && appliesTo(field, kind));
  const versionFields = offerFields.filter(
    (field) => field.scope === "package-version" && appliesTo(field, kind),
  );
  const versions = Object.entries(membersOf(memberOf(plan, packageKey)));
  return [
    { key: `plan ${planId}`, ...named, fields: fieldsOf(planFields, plan, ["plans", index]) },
    ...versions.map(([packageVersion, version]) => ({
      key: `plan ${planId} ${packageVersion}`,
      ...named,
      packageVersion,
      fields: fieldsOf(versionFields, version, ["plans", index, packageKey, packageVersion]),
    })),
  ];
}

function fieldsOf(
  fields: readonly OfferField[],
  holder: unknown,
  path: readonly (string | number)[],
): ListedField[] {
  return fields.flatMap((field) => {
    const isPath = field.scope === "package-version";
    const value = isPath ? memberAt(holder, field.key) : memberOf(holder, field.key);
    const names = isPath ? field.key.split("/") : [field.key];
    if (isEmpty(value) && !field.required) return [];
    return [{ field, value, pointer: pointerTo(...path, ...names) }];
  });
}
