import { describe, expect, it } from "vitest";
import { readTraceparent, writeTraceparent } from "./traceparent.ts";

const traceId = "4bf92f3577b34da6a3ce929d0e0e4736";
const spanId = "00f067aa0ba902b7";

describe("traceparent", () => {
  it("is written as it is read", () => {
    for (const text of [`00-${traceId}-${spanId}-01`, `00-${traceId}-${spanId}-00`])
      expect(writeTraceparent(readTraceparent(text)!)).toBe(text);
    expect(readTraceparent(`00-${traceId}-${spanId}-01`)).toEqual({ traceId, spanId, isSampled: true });
  });

  it("of a later version may say more", () => {
    expect(readTraceparent(`cc-${traceId}-${spanId}-03-what-comes`)).toMatchObject({
      traceId,
      isSampled: true,
    });
  });

  it.each([
    undefined,
    "",
    "00",
    `ff-${traceId}-${spanId}-01`,
    `00-${"0".repeat(32)}-${spanId}-01`,
    `00-${traceId}-${"0".repeat(16)}-01`,
    `00-${traceId.toUpperCase()}-${spanId}-01`,
    `00-${traceId}-${spanId}`,
    `00-${traceId}-${spanId}-01, 00-${traceId}-${spanId}-01`,
  ])("%j is none", (text) => expect(readTraceparent(text)).toBeUndefined());
});
