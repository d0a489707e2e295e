/** An address as a log may name it: signatures stand in its query, passwords before its host. */
export function loggableAddress(address: string): string {
  if (!URL.canParse(address)) return "an address that cannot be read";
  const { protocol, host, pathname } = new URL(address);
  return `${protocol}//${host}${pathname}`;
}
