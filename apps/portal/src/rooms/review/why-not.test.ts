import { describe, expect, it } from "vitest";
import { whyNot } from "./why-not.ts";

const waiting = { state: "waiting", mayDecide: false, publisherId: "quay" } as const;
const nobody = { operatorRoles: [], publishers: [] };
const owner = { ...nobody, publishers: [{ publisherId: "quay", name: "Quay", role: "owner" as const }] };

describe("whyNot", () => {
  it("has nothing to say to who may decide, nor when the review is over", () => {
    expect(whyNot({ ...waiting, mayDecide: true }, nobody)).toBeUndefined();
    expect(whyNot({ ...waiting, state: "approved" }, owner)).toBeUndefined();
  });

  it("tells a reviewer from the publisher's people and from others", () => {
    expect(whyNot(waiting, { ...owner, operatorRoles: ["reviewer"] })).toBe("ownContent");
    expect(whyNot(waiting, owner)).toBe("publisherSide");
    expect(whyNot({ ...waiting, publisherId: "other" }, owner)).toBe("notReviewer");
  });
});
