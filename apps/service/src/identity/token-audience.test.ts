import { describe, expect, it } from "vitest";
import { makeConfig } from "#config/config.ts";
import { readAudience, readScope } from "./token-audience.ts";

const config = makeConfig({ SLIPWAY_PUBLIC_URL: "https://slipway.example" });
const origin = "http://127.0.0.1:8480";
const partner = "https://cloudpartner.azure.com";

describe("audiences", () => {
  it.each([
    [partner, partner],
    [`${partner}/`, partner],
    [`${partner}/.default`, partner],
    ["https://slipway.example", "https://slipway.example"],
    [origin, "https://slipway.example"],
    ["https://graph.microsoft.com", undefined],
    ["", undefined],
  ])("%j means %s", (wanted, expected) => {
    expect(readAudience(config, wanted, origin)).toBe(expected);
  });

  it("are this server's own where a scope names none, and no other service's beside ours", () => {
    expect(readScope(config, "openid offline_access", origin)).toEqual({
      audience: "https://slipway.example",
      wantsRefresh: true,
    });
    expect(
      readScope(config, `${partner}/.default https://graph.microsoft.com/.default`, origin).audience,
    ).toBeUndefined();
  });
});
