import { expect, it } from "vitest";
import { readAddresses } from "./read-addresses.ts";

it("reads addresses however they are separated, each once, and names the first wrong one", () => {
  expect(readAddresses("a@x.org, b@x.org;\na@x.org")).toEqual({
    addresses: ["a@x.org", "b@x.org"],
    wrong: undefined,
  });
  expect(readAddresses("a@x.org nobody")).toEqual({ addresses: ["a@x.org", "nobody"], wrong: "nobody" });
  expect(readAddresses(" ")).toEqual({ addresses: [], wrong: undefined });
});
