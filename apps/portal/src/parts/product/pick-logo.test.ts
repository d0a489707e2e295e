import { describe, expect, it } from "vitest";
import { pickLogo } from "./pick-logo.ts";

describe("pickLogo", () => {
  it("takes the largest square one, in any order", () => {
    expect(pickLogo({ wideLogo: "w", smallLogo: "s", largeLogo: "l" })).toBe("l");
    expect(pickLogo({ wideLogo: "w", smallLogo: "s" })).toBe("s");
  });

  it("falls back to what there is", () => {
    expect(pickLogo({ wideLogo: "w" })).toBe("w");
    expect(pickLogo({})).toBeUndefined();
  });
});
