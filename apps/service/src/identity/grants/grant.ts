import type { Services } from "#compose.ts";
import type { PrincipalRow } from "#database/repositories/principal.ts";

/** What a program sends to the token endpoint. */
export interface GrantRequest {
  services: Services;
  /** Of the path: a tenant's id, or `common`. */
  tenant: string;
  form: URLSearchParams;
  clientId: string;
  clientSecret: string | undefined;
  /** What `resource` or `scope` asks for; undefined where it names another service. */
  audience: string | undefined;
}

/** Whom the tokens are for. */
export interface Grant {
  principal: PrincipalRow;
  audience: string;
  refreshToken?: string;
}
