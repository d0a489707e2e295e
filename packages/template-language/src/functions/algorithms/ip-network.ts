/** An address block: all addresses as unsigned integers of `bits` length. */
export interface IpNetwork {
  bits: 32 | 128;
  network: bigint;
  prefix: number;
}

/** Reads `address/prefix`; undefined when it is none. Bits behind the prefix are dropped. */
export function parseNetwork(text: string): IpNetwork | undefined {
  const [, address = "", digits] = /^([0-9a-fA-F.:]+)\/(\d{1,3})$/.exec(text.trim()) ?? [];
  const bits = address.includes(":") ? 128 : 32;
  const value = bits === 32 ? parseV4(address) : parseV6(address);
  const prefix = Number(digits);
  if (value === undefined || digits === undefined || prefix > bits) return undefined;
  return { bits, network: value & maskOf({ bits, prefix }), prefix };
}

export function maskOf({ bits, prefix }: Pick<IpNetwork, "bits" | "prefix">): bigint {
  return ((1n << BigInt(prefix)) - 1n) << BigInt(bits - prefix);
}

export function lastAddress({ bits, network, prefix }: IpNetwork): bigint {
  return network | ((1n << BigInt(bits - prefix)) - 1n);
}

export function formatAddress(address: bigint, bits: 32 | 128): string {
  return bits === 32 ? formatV4(address) : formatV6(address);
}

function parseV4(text: string): bigint | undefined {
  if (!/^\d{1,3}(?:\.\d{1,3}){3}$/.test(text)) return undefined;
  const parts = text.split(".").map(Number);
  if (parts.some((part) => part > 255)) return undefined;
  return parts.reduce((value, part) => (value << 8n) | BigInt(part), 0n);
}

function parseV6(text: string): bigint | undefined {
  const [left = "", right, ...more] = text.split("::");
  const before = left === "" ? [] : left.split(":");
  const after = right === undefined || right === "" ? [] : right.split(":");
  const missing = 8 - before.length - after.length;
  const isComplete = right === undefined ? missing === 0 : missing >= 1;
  const groups = [...before, ...Array.from({ length: Math.max(0, missing) }, () => "0"), ...after];
  if (more.length > 0 || !isComplete || groups.some((group) => !/^[0-9a-fA-F]{1,4}$/.test(group)))
    return undefined;
  return groups.reduce((value, group) => (value << 16n) | BigInt(`0x${group}`), 0n);
}

function formatV4(address: bigint): string {
  return [24n, 16n, 8n, 0n].map((shift) => (address >> shift) & 255n).join(".");
}

/** RFC 5952: the longest run of two or more zero groups becomes "::". */
function formatV6(address: bigint): string {
  const groups = Array.from({ length: 8 }, (_, index) => (address >> BigInt(112 - index * 16)) & 0xffffn);
  let run = { start: -1, length: 1 };
  for (let start = 0; start < 8; start += 1) {
    let end = start;
    while (end < 8 && groups[end] === 0n) end += 1;
    if (end - start > run.length) run = { start, length: end - start };
  }
  const write = (part: bigint[]) => part.map((group) => group.toString(16)).join(":");
  if (run.start < 0) return write(groups);
  return `${write(groups.slice(0, run.start))}::${write(groups.slice(run.start + run.length))}`;
}
