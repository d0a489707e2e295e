import { errors, type ErrorCode, type Problem } from "@slipway/contracts/errors";
import { ServiceError } from "#service-error.ts";

/** The problem that a refusal becomes on the wire; whatever else its details hold stays here. */
export function toProblem(error: ServiceError, requestId: string): Problem {
  const { status, title, titleZh } = errors[error.code];
  const { detail, detailZh, problems } = error.details;
  return {
    type: `/docs/errors/${error.code}`,
    title,
    status,
    code: error.code,
    detail: detail ?? `${title}.`,
    detailZh: detailZh ?? `${titleZh}。`,
    instance: `urn:uuid:${requestId}`,
    ...(problems === undefined ? {} : { problems }),
  };
}

/** Any failure as a refusal with a code; what we cannot name is ours. */
export function toServiceError(error: unknown): ServiceError {
  if (error instanceof ServiceError) return error;
  const { code, statusCode } = error as { code?: unknown; statusCode?: unknown };
  const known = typeof code === "string" ? codes[code] : undefined;
  if (known !== undefined) return new ServiceError(known, { cause: error });
  if (isLostDatabase(error)) return new ServiceError("database-unavailable", { cause: error });
  if (typeof statusCode === "number" && statusCode < 500)
    return new ServiceError("request-invalid", { cause: error });
  return new ServiceError("internal-error", { cause: error });
}

/** Codes of Fastify, Node and PostgreSQL that have a meaning for the caller. */
const codes: Readonly<Record<string, ErrorCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: "body-too-large",
  FST_ERR_CTP_INVALID_MEDIA_TYPE: "media-type-unsupported",
  ENOSPC: "storage-full",
  ECONNREFUSED: "database-unavailable",
  ECONNRESET: "database-unavailable",
  EPIPE: "database-unavailable",
  ETIMEDOUT: "database-unavailable",
  EHOSTUNREACH: "database-unavailable",
  ENETUNREACH: "database-unavailable",
  EAI_AGAIN: "database-unavailable",
  "25P03": "database-unavailable",
  "53100": "storage-full",
  "53300": "database-unavailable",
  "57P01": "database-unavailable",
  "57P02": "database-unavailable",
  "57P03": "database-unavailable",
  "57P05": "database-unavailable",
  "08006": "database-unavailable",
};

// `pg` has no code for these.
function isLostDatabase(error: unknown): boolean {
  const message = error instanceof Error ? error.message : "";
  return /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed)/.test(
    message,
  );
}
