import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Services } from "#compose.ts";
import { redeemSignInLink } from "#identity/sign-in-link.ts";
import type { RateLimits } from "../edge/rate-limit.ts";
import { beginSession } from "./begin-session.ts";
import { registerOidc } from "./register-oidc.ts";
import { registerPassword } from "./register-password.ts";
import { sendErrorPage } from "./send-error-page.ts";

/** Every way in which a browser becomes somebody's: by a link, by a password, by the operator's own provider. */
export function registerSignIn(server: FastifyInstance, services: Services, limits: RateLimits): void {
  const options = {
    exposeHeadRoute: false,
    onRequest: limits.countSignIn,
    errorHandler: (error: FastifyError, request: FastifyRequest, response: FastifyReply) =>
      void sendErrorPage(services, request, response, error),
  };
  registerOidc(server, services, options);
  registerPassword(server, services, options);
  server.route({
    ...options,
    method: "GET",
    url: "/sign-in/:token",
    handler: async (request, response) => {
      const { token } = request.params as { token: string };
      const { principalId } = await redeemSignInLink(services, token, { isLocal: isLocal(request) });
      return beginSession(services, response, { principalId, method: "sign-in-link" });
    },
  });
}

const loopback = ["127.0.0.1", "::1", "::ffff:127.0.0.1"];

/** Whether a request was made on this machine: not through a proxy, which would make everybody local. */
function isLocal(request: FastifyRequest): boolean {
  const isForwarded = "x-forwarded-for" in request.headers || "forwarded" in request.headers;
  return !isForwarded && loopback.includes(request.socket.remoteAddress ?? "");
}
