import { fail } from "#expressions/evaluation-error.ts";
import { count, defineFunction, text } from "#expressions/function-entry.ts";
import type { Value } from "#expressions/value.ts";
import { formatAddress, lastAddress, maskOf, parseNetwork, type IpNetwork } from "./algorithms/ip-network.ts";

/** Functions on address blocks. */
export const cidrFunctions = [
  defineFunction({
    name: "parseCidr",
    parameters: [text("network")],
    returns: "object",
    source: "tested",
    run: ([network]) => describeNetwork(readNetwork(network)),
  }),
  defineFunction({
    name: "cidrSubnet",
    parameters: [text("network"), count("newPrefix"), count("subnetIndex")],
    returns: "string",
    run: ([network, prefix, index]) => subnetOf(readNetwork(network), prefix, index),
  }),
  defineFunction({
    name: "cidrHost",
    parameters: [text("network"), count("hostIndex")],
    returns: "string",
    run: ([network, index]) => hostOf(readNetwork(network), index),
  }),
];

function readNetwork(text: string): IpNetwork {
  return (
    parseNetwork(text) ??
    fail("argument-value", `"${text.slice(0, 60)}" is no address block such as 10.0.0.0/16.`)
  );
}

function describeNetwork(block: IpNetwork): Value {
  const write = (address: bigint) => formatAddress(address, block.bits);
  const last = lastAddress(block);
  const reserved = hasBroadcast(block) ? 1n : 0n;
  const result = {
    network: write(block.network),
    netmask: write(maskOf(block)),
    broadcast: write(last),
    firstUsable: write(block.network + reserved),
    lastUsable: write(last - reserved),
    cidr: block.prefix,
  };
  const { broadcast: _broadcast, ...withoutBroadcast } = result;
  return block.bits === 32 ? result : withoutBroadcast;
}

/** IPv4 blocks with more than two addresses keep the first for the network and the last for broadcasts. */
function hasBroadcast({ bits, prefix }: IpNetwork): boolean {
  return bits === 32 && prefix < 31;
}

function subnetOf({ bits, network, prefix }: IpNetwork, newPrefix: number, index: number): string {
  if (newPrefix < prefix || newPrefix > bits)
    fail("argument-value", `The new prefix must be ${prefix} to ${bits}.`);
  const subnets = 1n << BigInt(newPrefix - prefix);
  if (index < 0 || BigInt(index) >= subnets)
    fail("index-out-of-range", `The block has ${subnets} such subnets.`);
  const start = network + (BigInt(index) << BigInt(bits - newPrefix));
  return `${formatAddress(start, bits)}/${newPrefix}`;
}

function hostOf(block: IpNetwork, index: number): string {
  const reserved = hasBroadcast(block) ? 1n : 0n;
  const address = block.network + reserved + BigInt(index);
  if (index < 0 || address > lastAddress(block) - reserved) {
    fail("index-out-of-range", `The block has no usable address number ${index}.`);
  }
  return formatAddress(address, block.bits);
}
