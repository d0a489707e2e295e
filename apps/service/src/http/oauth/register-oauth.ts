import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Services } from "#compose.ts";
import { beginDeviceSignIn, deviceCodeSeconds, pollSeconds } from "#identity/device-sign-in.ts";
import { OAuthError } from "#identity/oauth-error.ts";
import { loadSigningKeys } from "#identity/signing-key.ts";
import { readScope } from "#identity/token-audience.ts";
import type { RateLimits } from "../edge/rate-limit.ts";
import { sendProblem } from "../edge/send-problem.ts";
import { ownOrigin } from "../own-origin.ts";
import { describeProvider } from "./describe-provider.ts";
import { answerTokenRequest } from "./token-endpoint.ts";

/** The embedded identity provider, at the addresses that clients of Microsoft's login expect. */
export function registerOAuth(server: FastifyInstance, services: Services, limits: RateLimits): void {
  const errorHandler = (error: FastifyError, request: FastifyRequest, response: FastifyReply) =>
    void sendRefusal(services, request, response, error);
  const onRequest = limits.countSignIn;
  const options = { errorHandler, onRequest, exposeHeadRoute: false };
  server.post("/:tenant/oauth2/token", options, (request, response) =>
    answerTokenRequest(services, request, response, "v1"),
  );
  server.post("/:tenant/oauth2/v2.0/token", options, (request, response) =>
    answerTokenRequest(services, request, response, "v2"),
  );
  server.post("/:tenant/oauth2/v2.0/devicecode", options, (request, response) =>
    answerDeviceRequest(services, request, response),
  );
  for (const path of [
    "/:tenant/v2.0/.well-known/openid-configuration",
    "/:tenant/.well-known/openid-configuration",
  ]) {
    server.get(path, options, (request) => {
      const { tenant } = request.params as { tenant: string };
      return describeProvider(services, tenant, ownOrigin(services.config, request));
    });
  }
  for (const path of ["/:tenant/discovery/v2.0/keys", "/:tenant/discovery/keys"]) {
    server.get(path, options, async () => ({
      keys: loadSigningKeys(services.secrets).map(({ publicJwk }) => publicJwk),
    }));
  }
}

/** RFC 8628 3.1: the program gets two codes, one of them for the person. */
async function answerDeviceRequest(services: Services, request: FastifyRequest, response: FastifyReply) {
  const form = request.body instanceof URLSearchParams ? request.body : new URLSearchParams();
  const origin = ownOrigin(services.config, request);
  const clientId = form.get("client_id") ?? "";
  if (clientId === "") throw new OAuthError("invalid_request", "client_id is missing.");
  const { audience, wantsRefresh } = readScope(services.config, form.get("scope") ?? "", origin);
  if (audience === undefined) throw new OAuthError("invalid_scope", "The scope names another service.");
  const { deviceCode, userCode } = await beginDeviceSignIn(services, { clientId, audience, wantsRefresh });
  response.headers({ "cache-control": "no-store", pragma: "no-cache" });
  const address = `${origin}/device`;
  return {
    device_code: deviceCode,
    user_code: userCode,
    verification_uri: address,
    verification_uri_complete: `${address}?code=${userCode}`,
    expires_in: deviceCodeSeconds,
    interval: pollSeconds,
    message: `To sign in, open ${address} and enter the code ${userCode}.`,
  };
}

function sendRefusal(
  services: Services,
  request: FastifyRequest,
  response: FastifyReply,
  error: unknown,
): FastifyReply {
  if (!(error instanceof OAuthError)) return sendProblem(services, request, response, error);
  if (error.status === 401) response.header("www-authenticate", 'Basic realm="Slipway"');
  return response.code(error.status).headers({ "cache-control": "no-store", pragma: "no-cache" }).send({
    error: error.code,
    error_description: error.message,
    timestamp: services.clock.now().toISOString(),
    correlation_id: request.id,
  });
}
