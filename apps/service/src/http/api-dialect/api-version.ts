import type { FastifyRequest } from "fastify";
import { ServiceError } from "#service-error.ts";

export const apiVersion = "2017-10-31";

/** @throws ServiceError `api-version-invalid` naming the version that there is (cpp-api 3.1). */
export function checkApiVersion(request: FastifyRequest): void {
  const asked = (request.query as Record<string, unknown>)["api-version"];
  if (asked === apiVersion) return;
  const found = typeof asked === "string" ? asked : "";
  throw new ServiceError("api-version-invalid", {
    detail:
      found === ""
        ? `The query parameter api-version is missing. The allowed values are: '${apiVersion}'.`
        : `The api-version '${found}' is invalid. The allowed values are: '${apiVersion}'.`,
    detailZh: `api-version 缺失或无效。允许的值：“${apiVersion}”。`,
  });
}
