import dns from "node:dns";
import { afterEach, describe, expect, it, vi } from "vitest";
import { makeAddressGuard } from "./address-guard.ts";
import { parseAllowList } from "./allow-list.ts";

type Answer = (error: null, found: { address: string; family: number }[]) => void;

/** The name servers are somebody else's: here they answer with these addresses. */
function nameServersAnswer(...addresses: string[]): void {
  const lookup = (_host: string, _options: object, done: Answer) =>
    done(
      null,
      addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })),
    );
  vi.spyOn(dns, "lookup").mockImplementation(lookup as unknown as typeof dns.lookup);
}
afterEach(() => vi.restoreAllMocks());

function look(options: { all?: boolean }, ...allow: string[]): Promise<unknown> {
  const { lookupFor } = makeAddressGuard(parseAllowList(allow));
  return new Promise((resolve, reject) => {
    lookupFor(443)("host.example", options, (error, address) => (error ? reject(error) : resolve(address)));
  });
}

describe("the lookup of a guarded connection", () => {
  it("hands on public addresses only, in both forms of answer", async () => {
    nameServersAnswer("10.0.0.1", "93.184.215.14", "::1", "2606:2800::1");
    expect(await look({ all: true })).toEqual([
      { address: "93.184.215.14", family: 4 },
      { address: "2606:2800::1", family: 6 },
    ]);
    expect(await look({})).toBe("93.184.215.14");
  });

  it("fails when no address is left", async () => {
    nameServersAnswer("169.254.169.254", "fd00::1");
    await expect(look({ all: true })).rejects.toMatchObject({ code: "address-not-public" });
    await expect(look({})).rejects.toThrow("host.example is not a public address.");
  });

  it("leaves out public addresses too when anybody can read the connection", async () => {
    nameServersAnswer("93.184.215.14", "10.0.0.1");
    const guard = makeAddressGuard(parseAllowList(["10.0.0.1"]), "allowed");
    const first = await new Promise((resolve) => {
      guard.lookupFor(80)("host.example", {}, (error, address) => resolve(error ?? address));
    });
    expect(first).toBe("10.0.0.1");
    expect(() => guard.checkLiteral("93.184.215.14", 80)).toThrow("The address must begin with https://.");
  });

  it("hands on what the allow-list names", async () => {
    nameServersAnswer("10.0.0.1", "10.9.9.9");
    expect(await look({ all: true }, "10.9.0.0/16")).toEqual([{ address: "10.9.9.9", family: 4 }]);
    expect(await look({ all: true }, "host.example:443")).toHaveLength(2);
    await expect(look({ all: true }, "host.example:80")).rejects.toMatchObject({
      code: "address-not-public",
    });
  });
});
