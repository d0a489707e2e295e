import { describe, expect, it } from "vitest";
import { readFilter } from "./read-filter.ts";

describe("readFilter", () => {
  it("reads one comparison, or several joined with and", () => {
    expect(readFilter("offerTypeId eq 'microsoft-azure-virtualmachines'")).toEqual({
      offerTypeId: "microsoft-azure-virtualmachines",
    });
    expect(readFilter("STATUS eq 'live and well' AND id eq 'o''neil'")).toEqual({
      status: "live and well",
      id: "o'neil",
    });
    expect(readFilter(undefined)).toEqual({});
  });

  it.each(["name eq 'x'", "id ne 'x'", "id eq 'x' or id eq 'y'", "id eq x"])("refuses %s", (text) => {
    expect(() => readFilter(text)).toThrow(/filter/);
  });
});
