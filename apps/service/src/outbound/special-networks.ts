import { BlockList, isIP } from "node:net";

type Family = "ipv4" | "ipv6";
type Network = readonly [network: string, bits: number, purpose: string];

/**
 * IPv4 networks that are nobody's on the public internet: IANA's special-purpose registry, multicast, and the address
 * by which machines in Azure reach their host.
 */
const specialIpv4: readonly Network[] = [
  ["0.0.0.0", 8, "this network"],
  ["10.0.0.0", 8, "private"],
  ["100.64.0.0", 10, "shared by providers"],
  ["127.0.0.0", 8, "loopback"],
  ["168.63.129.16", 32, "Azure's host"],
  ["169.254.0.0", 16, "link-local, cloud metadata"],
  ["172.16.0.0", 12, "private"],
  ["192.0.0.0", 24, "protocol assignments"],
  ["192.0.2.0", 24, "documentation"],
  ["192.88.99.0", 24, "6to4 relays"],
  ["192.168.0.0", 16, "private"],
  ["198.18.0.0", 15, "benchmarks"],
  ["198.51.100.0", 24, "documentation"],
  ["203.0.113.0", 24, "documentation"],
  ["224.0.0.0", 4, "multicast"],
  ["240.0.0.0", 4, "reserved, broadcast"],
];

/** IPv6 has one public network; loopback, mapped, translated (NAT64), unique local and multicast lie outside of it. */
const publicIpv6: Network = ["2000::", 3, "global unicast"];
const specialIpv6: readonly Network[] = [
  ["2001::", 23, "protocol assignments, Teredo, ORCHID"],
  ["2001:db8::", 32, "documentation"],
  ["2002::", 16, "6to4, which holds an IPv4 address"],
  ["3fff::", 20, "documentation"],
];

function listOf(networks: readonly Network[], family: Family): BlockList {
  const list = new BlockList();
  for (const [network, bits] of networks) list.addSubnet(network, bits, family);
  return list;
}
const special = { ipv4: listOf(specialIpv4, "ipv4"), ipv6: listOf(specialIpv6, "ipv6") };
const globalUnicast = listOf([publicIpv6], "ipv6");

/** Whether an address belongs to a machine on the public internet. */
export function isPublicAddress(address: string): boolean {
  const version = isIP(address);
  if (version === 4) return !special.ipv4.check(address, "ipv4");
  // A zone, as in fe80::1%eth0, is only for addresses of one link.
  if (version !== 6 || address.includes("%")) return false;
  return globalUnicast.check(address, "ipv6") && !special.ipv6.check(address, "ipv6");
}
