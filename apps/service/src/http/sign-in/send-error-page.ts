import { errors } from "@slipway/contracts/errors";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Services } from "#compose.ts";
import { toServiceError } from "../edge/to-problem.ts";
import { escapeHtml, renderPage } from "../page.ts";

/** Answers a person whose sign-in failed: with a page, since a browser shows what we send. */
export function sendErrorPage(
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
