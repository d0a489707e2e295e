import { expect, it } from "vitest";
import { isLocal } from "./is-local.ts";

const from = (remoteAddress: string, headers = {}) =>
  isLocal({ headers, socket: { remoteAddress } as never });

it("is local on this machine only, and never behind a proxy", () => {
  expect([from("127.0.0.1"), from("::1"), from("::ffff:127.0.0.1")]).toEqual([true, true, true]);
  expect([from("10.0.0.4"), from("")]).toEqual([false, false]);
  expect(from("127.0.0.1", { "x-forwarded-for": "127.0.0.1" })).toBe(false);
  expect(from("127.0.0.1", { forwarded: "for=127.0.0.1" })).toBe(false);
});
