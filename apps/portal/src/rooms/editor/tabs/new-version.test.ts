import { describe, expect, it } from "vitest";
import { packageKey } from "@slipway/contracts/offer-fields";
import { newVersion, nextVersion } from "./new-version.ts";

describe("a new package version", () => {
  it("follows the newest", () => {
    expect(nextVersion("1.2.9")).toBe("1.2.10");
    expect(nextVersion(undefined)).toBe("1.0.0");
  });

  it("takes the settings of the newest, not its file", () => {
    const before = {
      packageVersion: { packageFile: "/a.zip", tenantId: "t" },
      authorizations: [{ principalId: "p" }],
    };
    const plan = { [packageKey]: { "1.0.0": before } };
    expect(newVersion(plan, "1.0.0")).toEqual({
      packageVersion: { tenantId: "t" },
      authorizations: [{ principalId: "p" }],
    });
    expect(newVersion(plan, undefined)).toEqual({ packageVersion: {} });
  });
});
