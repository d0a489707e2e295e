/** Codes of RFC 6749 5.2 and RFC 8628 3.5 that our endpoints answer. */
export type OAuthErrorCode =
  | "invalid_request"
  | "invalid_client"
  | "invalid_grant"
  | "invalid_scope"
  | "invalid_resource"
  | "unsupported_grant_type"
  | "authorization_pending"
  | "access_denied"
  | "expired_token";

/** A token endpoint's refusal; its readers are programs that know these codes, so it has no code of ours. */
export class OAuthError extends Error {
  readonly code: OAuthErrorCode;
  readonly status: 400 | 401;
  constructor(code: OAuthErrorCode, description: string) {
    super(description);
    this.name = "OAuthError";
    this.code = code;
    this.status = code === "invalid_client" ? 401 : 400;
  }
}
