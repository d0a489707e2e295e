import {
  offerFields,
  packageKey,
  text,
  type Bilingual,
  type OfferField,
} from "@slipway/contracts/offer-fields";

/** What a person calls a value of the definition. */
export interface PlaceDescription {
  title: Bilingual;
  field: OfferField;
  planId?: string;
  version?: string;
}

/** A field for values that the field data does not know: shown as they are. */
const unknownField: OfferField = {
  key: "",
  scope: "offer",
  tab: "offer-settings",
  group: "",
  title: text("", ""),
  required: false,
  format: { kind: "text", maxLength: Infinity },
};

/** Describes a value by the names that lead to it, plans named by their ids (see `mergeDrafts`). */
export function describePlace(names: readonly string[]): PlaceDescription {
  const [root = "", plan, key, version, ...rest] = names;
  const inPackage = root === "plans" && key === packageKey && version !== undefined;
  const path = inPackage
    ? rest.join("/")
    : root === "plans"
      ? (key ?? "")
      : root === "offer"
        ? (plan ?? "")
        : root;
  const field = offerFields.find(
    (each) =>
      path === each.key || path.startsWith(`${each.key}/`) || (inPackage && each.key.startsWith(`${path}/`)),
  );
  // A part of a field's value has the shape of no field.
  const isWhole = field !== undefined && path === field.key && names.at(-1) === field.key.split("/").at(-1);
  const last = names.at(-1) ?? "";
  return {
    title: field?.title ?? text(last, last),
    field: isWhole ? field : unknownField,
    ...(root === "plans" && plan !== undefined ? { planId: plan } : {}),
    ...(inPackage ? { version } : {}),
  };
}
