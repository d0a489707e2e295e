import type { z } from "zod";
import type { ErrorCode } from "./errors.ts";

/** The schemas of one route; the route itself (method, path, access) is in `routes.ts` under the same name. */
export interface Endpoint {
  summary: string;
  tag: string;
  params?: z.ZodObject;
  query?: z.ZodObject;
  body?: z.ZodType;
  /** Media type of a body that is not JSON (uploads, events). */
  bodyType?: string;
  response?: z.ZodType;
  responseType?: string;
  /** HTTP status of success; 200 unless said otherwise. */
  status?: 200 | 201 | 202 | 204;
  errors?: readonly ErrorCode[];
  /** Needs If-Match (or answers an ETag, for GET). */
  etag?: boolean;
}

/** Keeps the literal types of an endpoint's schemas. */
export function defineEndpoint<const E extends Endpoint>(endpoint: E): E {
  return endpoint;
}
