import { describe, expect, it } from "vitest";
import { ApiVersionFormatError, parseApiVersions, writeApiVersions } from "./parse-api-versions.ts";

const fallback = { date: "2026-11-25", source: "file.json" };
const relay = { "microsoft.relay/namespaces": ["2024-01-01", "2021-11-01"] };

describe("parseApiVersions", () => {
  it("reads what `az provider list` prints", () => {
    const providers = [
      {
        namespace: "Microsoft.Relay",
        registrationState: "NotRegistered",
        resourceTypes: [
          { resourceType: "Namespaces", apiVersions: ["2021-11-01", "2024-01-01"], locations: [] },
        ],
      },
      { namespace: "Microsoft.Empty", resourceTypes: [] },
    ];
    expect(parseApiVersions(providers, fallback)).toEqual({ ...fallback, types: relay });
  });

  it("reads an object with meta and types, and its date", () => {
    const json = {
      meta: { date: "2026-12-01", source: "az" },
      types: { "Microsoft.Relay/Namespaces": ["2024-01-01"] },
    };
    expect(parseApiVersions(json, fallback)).toEqual({
      date: "2026-12-01",
      source: "az",
      types: { "microsoft.relay/namespaces": ["2024-01-01"] },
    });
  });

  it("reads arm-ttk's cache", () => {
    const cache = { "Microsoft.Relay/namespaces": [{ apiVersions: ["2024-01-01", "2021-11-01"] }] };
    expect(parseApiVersions(cache, fallback)).toEqual({ ...fallback, types: relay });
  });

  it("reads what it has written", () => {
    const table = { date: "2026-12-01", source: "az", types: relay };
    expect(parseApiVersions(JSON.parse(writeApiVersions(table)), fallback)).toEqual(table);
  });

  it.each(["yesterday", "2026-13", "20261201", 20_261_201, null])("takes %j for no day", (date) => {
    expect(parseApiVersions({ meta: { date }, types: relay }, fallback).date).toBe(fallback.date);
  });

  it.each([null, "text", 1, [], [{}], {}, { a: 1 }, { types: { a: "2024-01-01" } }, [{ namespace: "x" }]])(
    "refuses %j",
    (json) => {
      expect(() => parseApiVersions(json, fallback)).toThrow(ApiVersionFormatError);
    },
  );
});
