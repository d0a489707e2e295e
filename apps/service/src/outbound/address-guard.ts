import dns from "node:dns";
import { isIP, type LookupFunction } from "node:net";
import type { AllowList } from "./allow-list.ts";
import { OutboundError } from "./outbound-error.ts";
import { isPublicAddress } from "./special-networks.ts";

/** Decides at the moment of connecting, so that a name cannot mean one address when checked and another when used. */
export interface AddressGuard {
  /** For host names that are addresses already, which no lookup sees. @throws OutboundError `address-not-public` */
  checkLiteral(hostname: string, port: number): void;
  /** A lookup that answers only with addresses that may be reached. */
  lookupFor(port: number): LookupFunction;
}

/** Reaches public addresses and what is allowed; or, for connections that anybody can read, only what is allowed. */
export function makeAddressGuard(isAllowed: AllowList, scope: "public" | "allowed" = "public"): AddressGuard {
  const mayReach = (hostname: string, address: string, port: number) =>
    (scope === "public" && isPublicAddress(address)) || isAllowed({ hostname, address, port });
  const refuse = (hostname: string, address: string) =>
    new OutboundError(isPublicAddress(address) ? "https-required" : "address-not-public", hostname);
  return {
    checkLiteral: (hostname, port) => {
      const address = hostname.replace(/^\[(.*)\]$/, "$1");
      if (isIP(address) !== 0 && !mayReach(address, address, port)) throw refuse(address, address);
    },
    lookupFor: (port) => (hostname, options, callback) => {
      dns.lookup(hostname, { ...options, all: true }, (error, found) => {
        if (error !== null) return callback(error, "");
        const reachable = found.filter(({ address }) => mayReach(hostname, address, port));
        const [first] = reachable;
        if (first === undefined) callback(refuse(hostname, found[0]?.address ?? ""), "");
        else if (options.all) callback(null, reachable);
        else callback(null, first.address, first.family);
      });
    },
  };
}
