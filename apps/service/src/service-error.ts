import { errors, type ErrorCode, type FieldProblem } from "@slipway/contracts/errors";

/** What a caller is told beside the code: the reason in both languages, fields, and figures for the texts. */
export interface ErrorDetails {
  detail?: string;
  detailZh?: string;
  problems?: FieldProblem[];
  /** When the same request may succeed; a second, where nobody knows better. */
  retryAfterSeconds?: number;
  [key: string]: unknown;
}

/** A refusal with a stable code. Commands throw it, so that the transaction rolls back; the edge translates it once. */
export class ServiceError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, details: ErrorDetails = {}) {
    super(details.detail ?? errors[code].title);
    this.name = "ServiceError";
    this.code = code;
    this.details = details;
  }
}
