import { describe, expect, it } from "vitest";
import { spreadTags } from "./spread-tags.ts";

describe("spreadTags", () => {
  it("puts a tag on every type or on one, and leaves out those without a name", () => {
    const tags = [
      { key: 1, name: "team", value: "quay", resource: "" },
      { key: 2, name: " cost ", value: "7", resource: "b" },
      { key: 3, name: "", value: "lost", resource: "a" },
    ];
    expect(spreadTags(tags, ["a", "b"])).toEqual({ a: { team: "quay" }, b: { team: "quay", cost: "7" } });
    expect(spreadTags([], ["a"])).toEqual({});
  });
});
