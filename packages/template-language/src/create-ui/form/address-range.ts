import { formatAddress, parseNetwork } from "#functions/algorithms/ip-network.ts";

/** An IPv4 address range; `first` is the network address as an unsigned 32-bit number. */
export interface AddressRange {
  readonly first: number;
  /** Length of the prefix, 0 to 32. */
  readonly prefix: number;
}

/** Reads `10.0.0.0/16`; host bits are cut off. Undefined when it is none. */
export function parseRange(text: string): AddressRange | undefined {
  const network = parseNetwork(text);
  return network?.bits === 32 ? { first: Number(network.network), prefix: network.prefix } : undefined;
}

export function sizeOf(range: AddressRange): number {
  return 2 ** (32 - range.prefix);
}

export function formatRange(range: AddressRange): string {
  return `${formatAddress(BigInt(range.first), 32)}/${range.prefix}`;
}

export function containsRange(outer: AddressRange, inner: AddressRange): boolean {
  return inner.first >= outer.first && inner.first + sizeOf(inner) <= outer.first + sizeOf(outer);
}

export function rangesOverlap(one: AddressRange, other: AddressRange): boolean {
  return one.first < other.first + sizeOf(other) && other.first < one.first + sizeOf(one);
}

/** The first aligned range of that prefix inside `space` which none of `used` overlaps; undefined when there is no room. */
export function findFreeRange(
  space: AddressRange,
  prefix: number,
  used: readonly AddressRange[],
): AddressRange | undefined {
  const size = 2 ** (32 - prefix);
  let first = Math.ceil(space.first / size) * size;
  for (let tries = 0; tries <= used.length; tries += 1) {
    const candidate = { first, prefix };
    if (!containsRange(space, candidate)) return undefined;
    const obstacles = used.filter((range) => rangesOverlap(range, candidate));
    if (obstacles.length === 0) return candidate;
    const end = Math.max(...obstacles.map((range) => range.first + sizeOf(range)));
    first = Math.ceil(end / size) * size;
  }
  return undefined;
}

/** Azure keeps the first four addresses of a subnet: the first that a machine can get is the fifth. */
export function firstUsableAddress(subnet: AddressRange): string {
  return formatAddress(BigInt(subnet.first + 4), 32);
}

/** `/24` as a number; undefined when it is none. */
export function parsePrefixSize(text: string): number | undefined {
  const digits = /^\/?(\d{1,2})$/.exec(text.trim())?.[1];
  return digits === undefined || Number(digits) > 32 ? undefined : Number(digits);
}
