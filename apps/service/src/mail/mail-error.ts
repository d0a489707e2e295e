/** A mail was not taken. */
export class MailError extends Error {
  /** Whether the same mail may be taken later. */
  readonly isTemporary: boolean;
  /** What the server answered, when it answered (RFC 5321, section 4.2). */
  readonly responseCode: number | undefined;

  constructor(
    message: string,
    isTemporary: boolean,
    responseCode: number | undefined,
    options: ErrorOptions,
  ) {
    super(message, options);
    this.name = "MailError";
    this.isTemporary = isTemporary;
    this.responseCode = responseCode;
  }
}

/**
 * Tells apart what the server refuses for good (5xx for this recipient or content, an address that is none) and what
 * will pass: no connection, 4xx, and a wrong password, which the operator corrects without losing mails meanwhile.
 */
export function toMailError(cause: unknown): MailError {
  const {
    message = String(cause),
    code,
    responseCode,
  } = cause as {
    message?: string;
    code?: string;
    responseCode?: number;
  };
  const isRefused =
    responseCode !== undefined && responseCode >= 500 && code !== "EAUTH" && code !== "ECONNECTION";
  const hasNoRecipient = code === "EENVELOPE" && responseCode === undefined;
  return new MailError(message, !isRefused && !hasNoRecipient, responseCode, { cause });
}
