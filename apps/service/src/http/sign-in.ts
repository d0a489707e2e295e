import { errors } from "@slipway/contracts/errors";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Services } from "#compose.ts";
import { createSession } from "#identity/session.ts";
import { redeemSignInLink } from "#identity/sign-in-link.ts";
import type { RateLimits } from "./edge/rate-limit.ts";
import { toServiceError } from "./edge/to-problem.ts";
import { escapeHtml, renderPage } from "./page.ts";
import { writeSessionCookie } from "./session-cookie.ts";

/** `GET /sign-in/<token>`: a link from the terminal or from an administrator becomes a browser session. */
export function registerSignIn(server: FastifyInstance, services: Services, limits: RateLimits): void {
  server.get("/sign-in/:token", {
    exposeHeadRoute: false,
    errorHandler: (error, request, response) => void sendErrorPage(services, request, response, error),
    handler: async (request, response) => {
      await limits.countSignIn(request, response);
      const { token } = request.params as { token: string };
      const { principalId } = await redeemSignInLink(services, token, { isLocal: isLocal(request) });
      const session = await createSession(services, principalId, "sign-in-link");
      return response
        .header("set-cookie", writeSessionCookie(services.config, session))
        .header("cache-control", "no-store")
        .redirect("/", 303);
    },
  });
}

const loopback = ["127.0.0.1", "::1", "::ffff:127.0.0.1"];

/** Whether a request was made on this machine: not through a proxy, which would make everybody local. */
function isLocal(request: FastifyRequest): boolean {
  const isForwarded = "x-forwarded-for" in request.headers || "forwarded" in request.headers;
  return !isForwarded && loopback.includes(request.socket.remoteAddress ?? "");
}

function sendErrorPage(
  services: Services,
  request: FastifyRequest,
  response: FastifyReply,
  error: unknown,
): FastifyReply {
  const refusal = toServiceError(error);
  const { status, title, titleZh } = errors[refusal.code];
  if (status >= 500) services.log.error({ err: error, requestId: request.id }, "signing in failed");
  const { detail, detailZh } = refusal.details;
  const page = renderPage({
    title,
    titleZh,
    html: `<p>${escapeHtml(detail ?? askForLink.en)}</p><p><a href="/">Slipway</a></p>`,
    htmlZh: `<p>${escapeHtml(detailZh ?? askForLink.zh)}</p>`,
  });
  return response
    .code(status)
    .header("cache-control", "no-store")
    .type("text/html; charset=utf-8")
    .send(page);
}

const askForLink = {
  en: "A link works once, for seven days. Ask an administrator for a new one; the first one is in the terminal in which Slipway was started.",
  zh: "链接仅可使用一次，七天内有效。请向管理员索取新链接；首个链接显示在启动 Slipway 的终端中。",
};
