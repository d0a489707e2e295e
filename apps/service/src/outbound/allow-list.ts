import { BlockList, isIP } from "node:net";

/** Where a connection is about to go. */
export interface Destination {
  /** As the URL names it. */
  hostname: string;
  /** What the name resolved to, or the name itself when it is an address. */
  address: string;
  port: number;
}

/** Destinations that may be reached although they are not public. */
export type AllowList = (destination: Destination) => boolean;

const networkPattern = /^(?<network>[^/]+)\/(?<bits>\d{1,3})$/;
const portPattern = /^(?:\[(?<v6>[^\]]+)\]|(?<name>[^:]+)):(?<port>\d{1,5})$/;

/**
 * Reads OUTBOUND_ALLOW: `loopback`, a host name (whatever it resolves to), an address, or a network such as
 * `10.1.0.0/16`; all but networks may end in `:<port>` (IPv6 then in brackets).
 * @throws RangeError naming an entry that is none of these
 */
export function parseAllowList(entries: readonly string[]): AllowList {
  const tests = entries.map((entry) => parseEntry(entry.toLowerCase()));
  return (destination) => tests.some((test) => test(destination));
}

function parseEntry(entry: string): AllowList {
  const { network, bits } = networkPattern.exec(entry)?.groups ?? {};
  if (network !== undefined) return inNetwork(entry, network, Number(bits));
  const { v6, name = v6, port } = portPattern.exec(entry)?.groups ?? {};
  const host = name ?? entry.replace(/^\[(.*)\]$/, "$1");
  const isHost = matchHost(entry, host);
  return (destination) => isHost(destination) && (port === undefined || destination.port === Number(port));
}

function matchHost(entry: string, host: string): AllowList {
  if (host === "loopback") {
    const [v4, v6] = [inNetwork(entry, "127.0.0.0", 8), inNetwork(entry, "::1", 128)];
    return (destination) => v4(destination) || v6(destination);
  }
  const version = isIP(host);
  if (version !== 0) return inNetwork(entry, host, version === 4 ? 32 : 128);
  if (!/^[a-z0-9._-]+$/.test(host)) throw notAnEntry(entry);
  return ({ hostname }) => hostname.toLowerCase() === host;
}

function inNetwork(entry: string, network: string, bits: number): AllowList {
  const version = isIP(network);
  if (version === 0 || bits > (version === 4 ? 32 : 128)) throw notAnEntry(entry);
  const list = new BlockList();
  list.addSubnet(network, bits, version === 4 ? "ipv4" : "ipv6");
  return ({ address }) => {
    const found = isIP(address);
    // BlockList would see IPv4 addresses in mapped ones; only what is written in the list is meant.
    return (
      found === version && !/^::ffff:/i.test(address) && list.check(address, found === 4 ? "ipv4" : "ipv6")
    );
  };
}

function notAnEntry(entry: string): RangeError {
  return new RangeError(
    `OUTBOUND_ALLOW holds "${entry}", which is neither loopback, a host, an address nor a network.`,
  );
}
