import { describe, expect, it } from "vitest";
import { readSignInLink } from "./read-sign-in-link.ts";

describe("readSignInLink", () => {
  it.each([
    ["http://localhost:8480/sign-in/abcDEF_-123", "/sign-in/abcDEF_-123"],
    ["  owner:  http://localhost:8480/sign-in/abcDEF_-123 ", "/sign-in/abcDEF_-123"],
    ["/sign-in/abcDEF_-123", "/sign-in/abcDEF_-123"],
  ])("finds the path in %s", (pasted, path) => {
    expect(readSignInLink(pasted)).toBe(path);
  });

  it.each(["", "http://localhost:8480/", "https://example.org/sign-in/"])("finds none in %j", (pasted) => {
    expect(readSignInLink(pasted)).toBeUndefined();
  });
});
