import type { Text } from "@slipway/contracts";
import { exitCodes, type ExitCode } from "#exit-codes.ts";

/** Ends a command with a message for a person: a stable code, what happened, and what to do about it. */
export class CliError extends Error {
  readonly code: string;
  readonly reason: Text;
  readonly fix: Text | undefined;
  readonly exitCode: ExitCode;

  constructor(code: string, details: { reason: Text; fix?: Text; exitCode?: ExitCode; cause?: unknown }) {
    super(details.reason.en, { cause: details.cause });
    this.name = "CliError";
    this.code = code;
    this.reason = details.reason;
    this.fix = details.fix;
    this.exitCode = details.exitCode ?? exitCodes.wrongUse;
  }
}

/** The command was called in a way that cannot be meant. */
export function wrongUse(reason: Text, fix?: Text): CliError {
  return new CliError("wrong-use", { reason, ...(fix === undefined ? {} : { fix }) });
}
