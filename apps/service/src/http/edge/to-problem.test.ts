import { describe, expect, it } from "vitest";
import { ServiceError } from "#service-error.ts";
import { toServiceError } from "./to-problem.ts";

function withCode(code: string): Error {
  return Object.assign(new Error("of PostgreSQL or Node"), { code });
}

describe("toServiceError", () => {
  it.each([
    withCode("57P01"),
    withCode("57P02"),
    withCode("57P03"),
    withCode("08006"),
    withCode("53300"),
    withCode("ECONNREFUSED"),
    withCode("ECONNRESET"),
    withCode("ETIMEDOUT"),
    withCode("EHOSTUNREACH"),
    withCode("25P03"),
    new Error("Connection terminated unexpectedly"),
    new Error("Connection terminated due to connection timeout"),
    new Error("timeout exceeded when trying to connect"),
    new Error("Client has encountered a connection error and is not queryable"),
  ])("calls a lost database what it is: %s", (error) => {
    expect(toServiceError(error).code).toBe("database-unavailable");
  });

  it("keeps refusals, names a full disk, and calls whatever else our fault", () => {
    const refusal = new ServiceError("offer-not-found");
    expect(toServiceError(refusal)).toBe(refusal);
    expect(toServiceError(withCode("ENOSPC")).code).toBe("storage-full");
    expect(toServiceError(new TypeError("x is not a function")).code).toBe("internal-error");
  });
});
