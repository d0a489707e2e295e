import type { NetConnectOpts } from "node:net";
import { ConfigError } from "#config/read-setting.ts";

/** Port of clamd where an address names none. */
const clamdPort = 3310;

/**
 * Reads CLAMD_ADDRESS: the path of a socket, or `host[:port]` (IPv6 in brackets); `tcp://` and `unix://` in front change
 * nothing.
 * @throws ConfigError when it is neither
 */
export function parseClamdAddress(address: string): NetConnectOpts {
  const path = /^(?:unix:(?:\/\/)?)?(\/.+)$/.exec(address)?.[1];
  if (path !== undefined) return { path };
  const [, v6, name, port] =
    /^(?:tcp:\/\/)?(?:\[([0-9a-f:.]+)\]|([a-z0-9._-]+))(?::(\d{1,5}))?$/i.exec(address) ?? [];
  const host = v6 ?? name;
  const number = port === undefined ? clamdPort : Number(port);
  if (host === undefined || number > 65_535) {
    throw new ConfigError("CLAMD_ADDRESS", "a host with a port, or the path of a socket", address);
  }
  return { host, port: number };
}
