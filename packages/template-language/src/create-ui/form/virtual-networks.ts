import { isObject, type Value, type ValueObject } from "#expressions/value.ts";
import { setProperty } from "#json/to-value.ts";
import type { Choice } from "../elements/element-entry.ts";
import {
  findFreeRange,
  firstUsableAddress,
  formatRange,
  parsePrefixSize,
  parseRange,
  type AddressRange,
} from "./address-range.ts";
import type { ElementReader } from "./element-reader.ts";
import { findResources } from "./find-resources.ts";
import { isTrue, memberAt, textOrEmpty } from "./plain.ts";

const privateSpace: AddressRange = { first: 10 * 2 ** 24, prefix: 8 };

/** A subnet that the form asks for. */
export interface WantedSubnet {
  readonly key: string;
  readonly name: string;
  /** Length of the prefix that is proposed, and the longest that is accepted. */
  readonly prefix: number;
  readonly longestPrefix: number;
}

/** The subnets that the form asks for, in file order. */
export function wantedSubnets(reader: ElementReader): WantedSubnet[] {
  const subnets = reader.read("subnets");
  if (!isObject(subnets)) return [];
  return Object.entries(subnets).map(([key, spec], index) => {
    const longestPrefix = prefixAt(spec, "constraints", "minAddressPrefixSize") ?? 29;
    const prefix = prefixAt(spec, "defaultValue", "addressPrefixSize") ?? Math.min(24, longestPrefix);
    const name = textOrEmpty(memberAt(spec, "defaultValue", "name")) || `subnet-${index + 1}`;
    return { key, name, prefix, longestPrefix };
  });
}

/** A new network beside the existing ones, with the subnets carved out of it in order. */
export function proposeNetwork(reader: ElementReader): Value {
  const prefix =
    prefixAt(reader.read("defaultValue"), "addressPrefixSize") ??
    Math.min(16, parsePrefixSize(reader.text("constraints.minAddressPrefixSize") ?? "") ?? 16);
  const used = existingNetworks(reader).flatMap((network) => rangesOf(network["addressPrefixes"] ?? null));
  const space = findFreeRange(privateSpace, prefix, used) ?? { ...privateSpace, prefix };
  const name = textOrEmpty(memberAt(reader.read("defaultValue"), "name")) || "vnet01";
  const taken: AddressRange[] = [];
  const subnets: ValueObject = {};
  for (const wanted of wantedSubnets(reader)) {
    const range = findFreeRange(space, wanted.prefix, taken);
    if (range !== undefined) taken.push(range);
    const addressPrefix = range === undefined ? "" : formatRange(range);
    setProperty(subnets, wanted.key, { name: wanted.name, addressPrefix });
  }
  const { resourceGroup } = reader.basics();
  const addressPrefix = formatRange(space);
  const place = { name, resourceGroup: resourceGroup.name, addressPrefixes: [addressPrefix], addressPrefix };
  return { ...place, newOrExisting: "new", subnets };
}

/** Existing networks, each with its subnets given to the wanted ones in order. */
export function listNetworks(reader: ElementReader): Choice[] {
  if (isTrue(reader.read("options.hideExisting"))) return [];
  const wanted = wantedSubnets(reader);
  return existingNetworks(reader)
    .filter((network) => listOf(network["subnets"] ?? null).length >= wanted.length)
    .map((network) => {
      const available = listOf(network["subnets"] ?? null);
      const subnets: ValueObject = {};
      for (const [index, { key }] of wanted.entries()) setProperty(subnets, key, available[index]!);
      return {
        label: textOrEmpty(network["name"] ?? null),
        value: { ...network, newOrExisting: "existing", subnets },
      };
    });
}

/** Completes what the input leaves out: the first prefix, and the first usable address of each subnet. */
export function presentNetwork(input: Value): Value {
  if (!isObject(input)) return input;
  const prefixes = listOf(input["addressPrefixes"] ?? null);
  const subnets: ValueObject = {};
  for (const [key, subnet] of Object.entries(isObject(input["subnets"]) ? input["subnets"] : {})) {
    const range = parseRange(textOrEmpty(memberAt(subnet, "addressPrefix")));
    const startAddress = range === undefined ? "" : firstUsableAddress(range);
    setProperty(subnets, key, isObject(subnet) ? { ...subnet, startAddress } : subnet);
  }
  return { ...input, addressPrefix: prefixes[0] ?? input["addressPrefix"] ?? null, subnets };
}

/** The ranges in a list of texts; what is none is left out. */
export function rangesOf(list: Value): AddressRange[] {
  return listOf(list)
    .map((item) => parseRange(textOrEmpty(item)))
    .filter((range) => range !== undefined);
}

function existingNetworks(reader: ElementReader): ValueObject[] {
  return findResources(reader, "Microsoft.Network/virtualNetworks", { location: "onBasics" }).map(
    (network) => ({
      name: network.name,
      resourceGroup: network.resourceGroup,
      addressPrefixes: (network.details?.["addressPrefixes"] ?? []) as Value,
      subnets: (network.details?.["subnets"] ?? []) as Value,
    }),
  );
}

function prefixAt(value: Value, ...names: string[]): number | undefined {
  return parsePrefixSize(textOrEmpty(memberAt(value, ...names)));
}

function listOf(value: Value): Value[] {
  return Array.isArray(value) ? value : [];
}
