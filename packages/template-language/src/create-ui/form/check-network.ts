import { isObject, type Value } from "#expressions/value.ts";
import {
  containsRange,
  formatRange,
  parsePrefixSize,
  parseRange,
  rangesOverlap,
  type AddressRange,
} from "./address-range.ts";
import type { ElementReader } from "./element-reader.ts";
import type { FormError } from "./form-error.ts";
import { memberAt, textOrEmpty } from "./plain.ts";
import { rangesOf, wantedSubnets } from "./virtual-networks.ts";

interface PlacedSubnet {
  readonly part: string;
  readonly range: AddressRange;
  readonly longestPrefix: number;
}

/** Ranges must be readable and large enough, subnets inside the network and apart from each other. */
export function checkNetwork(input: Value, reader: ElementReader): FormError[] {
  if (!isObject(input)) return [{ code: "wrong-type", values: { type: "object" } }];
  if (textOrEmpty(input["name"] ?? null) === "") return [{ code: "required", part: "name" }];
  const spaces = rangesOf(input["addressPrefixes"] ?? null);
  const given = input["addressPrefixes"];
  const value = textOrEmpty((Array.isArray(given) ? given[0] : given) ?? null);
  if (spaces.length === 0)
    return [{ code: "address-range-format", values: { value }, part: "addressPrefixes" }];
  const errors: FormError[] = [];
  const most = parsePrefixSize(reader.text("constraints.minAddressPrefixSize") ?? "");
  if (most !== undefined && !spaces.some((space) => space.prefix <= most)) {
    errors.push(tooSmall("addressPrefixes", spaces[0]!, most));
  }
  return [...errors, ...checkSubnets(input, spaces, reader)];
}

function checkSubnets(input: Value, spaces: readonly AddressRange[], reader: ElementReader): FormError[] {
  const errors: FormError[] = [];
  const placed: PlacedSubnet[] = [];
  for (const { key, longestPrefix } of wantedSubnets(reader)) {
    const part = `subnets.${key}`;
    const value = textOrEmpty(memberAt(input, "subnets", key, "addressPrefix"));
    const range = parseRange(value);
    if (range === undefined) errors.push({ code: "address-range-format", values: { value }, part });
    else placed.push({ part, range, longestPrefix });
  }
  for (const [index, { part, range, longestPrefix }] of placed.entries()) {
    const value = formatRange(range);
    if (range.prefix > longestPrefix) errors.push(tooSmall(part, range, longestPrefix));
    if (!spaces.some((space) => containsRange(space, range))) {
      errors.push({ code: "address-range-outside", values: { value }, part });
    }
    const other = placed.slice(0, index).find((earlier) => rangesOverlap(earlier.range, range));
    if (other !== undefined) {
      errors.push({
        code: "address-range-overlap",
        values: { value, other: formatRange(other.range) },
        part,
      });
    }
  }
  return errors;
}

function tooSmall(part: string, range: AddressRange, most: number): FormError {
  return { code: "address-range-too-small", values: { value: formatRange(range), most }, part };
}
