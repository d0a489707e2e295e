import { describe, expect, it } from "vitest";
import { storageError } from "#blobs/storage-error.ts";
import { ScannerError } from "#scanner/scanner.ts";
import { ServiceError } from "#service-error.ts";
import { isOutage } from "./is-outage.ts";

const withCode = (code: string) => Object.assign(new Error("failed"), { code });

describe("a failure of a step", () => {
  it.each([
    ["a full disk", storageError(withCode("ENOSPC"))],
    ["a file store that does not answer", storageError(withCode("ETIMEDOUT"))],
    ["a database that ends connections", withCode("57P01")],
    ["a database that is down", withCode("ECONNREFUSED")],
    ["a malware scanner that does not answer", new ScannerError("clamd does not answer: timeout")],
    ["a connection that broke", new Error("Connection terminated unexpectedly")],
  ])("is an outage: %s", (_, error) => expect(isOutage(error)).toBe(true));

  it.each([
    ["a file that is not there", new ServiceError("file-not-found")],
    ["a mistake of ours", new TypeError("x is not a function")],
    ["a statement that the database refuses", withCode("23505")],
  ])("is none: %s", (_, error) => expect(isOutage(error)).toBe(false));
});
