import { isObject, type Value } from "#expressions/value.ts";
import type { Choice } from "../elements/element-entry.ts";
import type { ElementReader } from "./element-reader.ts";
import { findResources } from "./find-resources.ts";
import type { FormError } from "./form-error.ts";
import { isTrue, memberAt, textOrEmpty } from "./plain.ts";

/** Kinds of replication that the selectors offer. */
export const storageTypes = [
  "Premium_LRS",
  "Standard_LRS",
  "Standard_GRS",
  "Standard_RAGRS",
  "Standard_ZRS",
  "Standard_GZRS",
  "Standard_RAGZRS",
  "Premium_ZRS",
] as const;

/** The types that the form's constraints leave over. */
export function allowedStorageTypes(reader: ElementReader): string[] {
  const allowed = reader.texts("constraints.allowedTypes");
  const excluded = new Set(reader.texts("constraints.excludedTypes").map((type) => type.toLowerCase()));
  return (allowed.length > 0 ? allowed : [...storageTypes]).filter(
    (type) => !excluded.has(type.toLowerCase()),
  );
}

/** The author's type when the constraints allow it, else the first that they allow. */
export function proposeStorageType(reader: ElementReader): string {
  const types = allowedStorageTypes(reader);
  const wanted = textOrEmpty(memberAt(reader.read("defaultValue"), "type")) || "Premium_LRS";
  return types.find((type) => type.toLowerCase() === wanted.toLowerCase()) ?? types[0] ?? wanted;
}

export function proposeStorageAccount(reader: ElementReader): Value {
  return {
    name: textOrEmpty(memberAt(reader.read("defaultValue"), "name")),
    resourceGroup: reader.basics().resourceGroup.name,
    type: proposeStorageType(reader),
    newOrExisting: "new",
    kind: "StorageV2",
  };
}

export function listStorageAccounts(reader: ElementReader): Choice[] {
  if (isTrue(reader.read("options.hideExisting"))) return [];
  const types = new Set(allowedStorageTypes(reader).map((type) => type.toLowerCase()));
  return findResources(reader, "Microsoft.Storage/storageAccounts", { location: "onBasics" })
    .map(({ name, resourceGroup, details }) => {
      const type = textOrEmpty((details?.["sku"] ?? "Standard_LRS") as Value);
      return {
        label: name,
        value: { name, resourceGroup, type, newOrExisting: "existing", kind: "StorageV2" },
      };
    })
    .filter((choice) => types.has(choice.value.type.toLowerCase()));
}

export function checkStorageAccount(input: Value, reader: ElementReader): FormError[] {
  if (!isObject(input)) return [{ code: "wrong-type", values: { type: "object" } }];
  const name = textOrEmpty(input["name"] ?? null);
  const part = "name";
  if (name === "") return [{ code: "required", part }];
  if (!/^[a-z0-9]{3,24}$/.test(name))
    return [{ code: "name-format", values: { rule: "a-z, 0-9; 3–24" }, part }];
  const isNew = input["newOrExisting"] !== "existing";
  if (isNew && reader.environment.takenNames.includes(name)) {
    return [{ code: "name-taken", values: { name }, part }];
  }
  const type = textOrEmpty(input["type"] ?? null).toLowerCase();
  const isAllowed = allowedStorageTypes(reader).some((allowed) => allowed.toLowerCase() === type);
  return isAllowed ? [] : [{ code: "not-allowed", part: "type" }];
}
