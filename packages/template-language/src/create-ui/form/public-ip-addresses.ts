import { isObject, type Value } from "#expressions/value.ts";
import type { Choice } from "../elements/element-entry.ts";
import type { ElementReader } from "./element-reader.ts";
import { findResources } from "./find-resources.ts";
import type { FormError } from "./form-error.ts";
import { isTrue, memberAt, textOrEmpty } from "./plain.ts";

const labelFormat = /^[a-z][a-z0-9-]{1,61}[a-z0-9]$/;

/** A new address with the author's names. */
export function proposePublicIp(reader: ElementReader): Value {
  const given = reader.read("defaultValue");
  const sku = reader.text("options.sku") ?? "Basic";
  return {
    name: textOrEmpty(memberAt(given, "publicIpAddressName")) || "ip01",
    resourceGroup: reader.basics().resourceGroup.name,
    domainNameLabel: hidesLabel(reader) ? "" : textOrEmpty(memberAt(given, "domainNameLabel")),
    publicIPAllocationMethod: sku === "Standard" ? "Static" : "Dynamic",
    sku,
    newOrExistingOrNone: "new",
  };
}

export function listPublicIps(reader: ElementReader): Choice[] {
  if (isTrue(reader.read("options.hideExisting"))) return [];
  return findResources(reader, "Microsoft.Network/publicIPAddresses", { location: "onBasics" }).map(
    (address) => ({
      label: address.name,
      value: {
        name: address.name,
        resourceGroup: address.resourceGroup,
        domainNameLabel: (address.details?.["domainNameLabel"] ?? "") as Value,
        publicIPAllocationMethod: (address.details?.["publicIPAllocationMethod"] ?? "Dynamic") as Value,
        sku: (address.details?.["sku"] ?? "Basic") as Value,
        newOrExistingOrNone: "existing",
      },
    }),
  );
}

/** Without an address every member is null. */
export function presentPublicIp(input: Value): Value {
  if (memberAt(input, "newOrExistingOrNone") !== "none") return input;
  const names = ["name", "resourceGroup", "domainNameLabel", "publicIPAllocationMethod", "sku"];
  return { ...Object.fromEntries(names.map((name) => [name, null])), newOrExistingOrNone: "none" };
}

export function checkPublicIp(input: Value, reader: ElementReader): FormError[] {
  if (!isObject(input)) return [{ code: "wrong-type", values: { type: "object" } }];
  const kind = textOrEmpty(input["newOrExistingOrNone"] ?? null);
  if (kind === "none")
    return isTrue(reader.read("options.hideNone")) ? [{ code: "required", part: "name" }] : [];
  if (textOrEmpty(input["name"] ?? null) === "") return [{ code: "required", part: "name" }];
  if (kind !== "new" || hidesLabel(reader)) return [];
  return checkLabel(textOrEmpty(input["domainNameLabel"] ?? null), reader);
}

function checkLabel(label: string, reader: ElementReader): FormError[] {
  const part = "domainNameLabel";
  const isNeeded = isTrue(memberAt(reader.read("constraints.required"), "domainNameLabel"));
  if (label === "") return isNeeded ? [{ code: "required", part }] : [];
  if (!labelFormat.test(label)) return [{ code: "name-format", values: { rule: "a-z, 0-9, -; 3–63" }, part }];
  return reader.environment.takenNames.includes(label)
    ? [{ code: "name-taken", values: { name: label }, part }]
    : [];
}

function hidesLabel(reader: ElementReader): boolean {
  return isTrue(reader.read("options.hideDomainNameLabel"));
}
