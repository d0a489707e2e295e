import type { FastifyInstance, RouteShorthandOptions } from "fastify";
import type { Services } from "#compose.ts";
import { beginOidcSignIn, finishOidcSignIn, oidcCallbackPath, oidcMinutes } from "#identity/oidc-sign-in.ts";
import { beginSession } from "./begin-session.ts";

const cookieName = "slipway_oidc";

/** Signing in at the operator's own provider: there by `/sign-in/oidc?return=<path>`, and back by the callback. */
export function registerOidc(
  server: FastifyInstance,
  services: Services,
  options: RouteShorthandOptions,
): void {
  const secure = services.config.publicUrl.startsWith("https:") ? "; Secure" : "";
  const cookieOf = (value: string, seconds: number) =>
    `${cookieName}=${value}; Path=/sign-in/oidc; HttpOnly; SameSite=Lax; Max-Age=${seconds}${secure}`;
  server.route({
    ...options,
    method: "GET",
    url: "/sign-in/oidc",
    handler: async (request, response) => {
      const { return: returnTo } = request.query as { return?: unknown };
      const wanted = typeof returnTo === "string" ? returnTo : undefined;
      const { address, sealed } = await beginOidcSignIn(services, wanted);
      return response.header("set-cookie", cookieOf(sealed, oidcMinutes * 60)).redirect(address, 303);
    },
  });
  server.route({
    ...options,
    method: "GET",
    url: oidcCallbackPath,
    handler: async (request, response) => {
      const query = request.url.split("?")[1] ?? "";
      const { principalId, returnTo } = await finishOidcSignIn(services, request.cookies[cookieName], query);
      response.header("set-cookie", cookieOf("", 0));
      return beginSession(services, response, { principalId, method: "oidc", returnTo });
    },
  });
}
