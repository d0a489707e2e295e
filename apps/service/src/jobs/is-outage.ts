import type { ErrorCode } from "@slipway/contracts/errors";
import { ScannerError } from "#scanner/scanner.ts";
import { toServiceError } from "#http/edge/to-problem.ts";

const outages: readonly ErrorCode[] = ["storage-full", "storage-unavailable", "database-unavailable"];

/** Whether a failure says that something around the service is away: it says nothing about the work, and will pass. */
export function isOutage(error: unknown): boolean {
  return error instanceof ScannerError || outages.includes(toServiceError(error).code);
}
