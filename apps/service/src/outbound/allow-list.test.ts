import { describe, expect, it } from "vitest";
import { parseAllowList } from "./allow-list.ts";

const to = (hostname: string, address = hostname, port = 443) => ({ hostname, address, port });

describe("parseAllowList", () => {
  it.each([
    ["loopback", to("localhost", "127.0.0.1"), true],
    ["loopback", to("anything.example", "::1"), true],
    ["loopback", to("10.0.0.1"), false],
    ["loopback", to("::ffff:127.0.0.1"), false],
    ["loopback:8080", to("localhost", "127.0.0.1", 8080), true],
    ["loopback:8080", to("localhost", "127.0.0.1", 8081), false],
    ["storage.internal", to("Storage.Internal", "10.0.0.1"), true],
    ["storage.internal", to("other.internal", "10.0.0.1"), false],
    ["127.0.0.1:10000", to("127.0.0.1", "127.0.0.1", 10_000), true],
    ["127.0.0.1:10000", to("127.0.0.1", "127.0.0.1", 22), false],
    ["10.1.0.0/16", to("a.example", "10.1.255.3"), true],
    ["10.1.0.0/16", to("a.example", "10.2.0.3"), false],
    ["fd00::/8", to("a.example", "fd12::1"), true],
    ["[fd00::1]:443", to("a.example", "fd00::1"), true],
    ["fd00::1", to("a.example", "fd00::1", 80), true],
  ])("%s: %o is %s", (entry, destination, expected) => {
    expect(parseAllowList(["192.168.7.7", entry])(destination)).toBe(expected);
  });

  it("allows nothing when it is empty", () => {
    expect(parseAllowList([])(to("localhost", "127.0.0.1"))).toBe(false);
  });

  it.each(["10.0.0.0/33", "host/8", "http://host", "*"])(
    "names the entry %s that it cannot read",
    (entry) => {
      expect(() => parseAllowList([entry])).toThrow(entry);
    },
  );
});
