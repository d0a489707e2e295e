import { describe, expect, it } from "vitest";
import { findFixedHosts } from "./fixed-hosts.ts";

const found = (text: string) => findFixedHosts(text).map(({ start, end }) => text.slice(start, end));

describe("host names of one cloud", () => {
  it.each([
    ["the longest that ends there", "https://Management.Core.Windows.net/", ["Management.Core.Windows.net"]],
    ["within a longer name", "x.blob.core.windows.network", ["core.windows.net"]],
    ["several", "vault.azure.net api.loganalytics.iov1", ["vault.azure.net", "api.loganalytics.iov1"]],
  ])("are found: %s", (_what, text, hosts) => expect(found(text)).toEqual(hosts));

  it.each([
    "https://schema.management.azure.com/schemas/",
    "https://devopsgallerystorage.blob.core.windows.net/",
    "quayside.example.net",
  ])("are not seen in %s", (text) => expect(found(text)).toEqual([]));

  it("are seen behind a schema's address when they are another's", () => {
    expect(found("https://schema.batch.core.windows.net")).toEqual(["core.windows.net"]);
  });
});
