import type { FastifyInstance, FastifyReply, FastifyRequest, RouteShorthandOptions } from "fastify";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { setPassword } from "#commands/users/set-password.ts";
import type { Services } from "#compose.ts";
import { isAnonymous } from "#identity/anonymous-actor.ts";
import { checkPassword } from "#identity/check-password.ts";
import { ServiceError } from "#service-error.ts";
import { authenticate } from "../edge/authenticate.ts";
import { checkOrigin } from "../edge/check-origin.ts";
import { toServiceError } from "../edge/to-problem.ts";
import { beginSession } from "./begin-session.ts";
import { setPasswordForm, signInForm } from "./password-form.ts";

/** Guesses at one address; the right password gives them back. */
const guesses = { points: 10, duration: 15 * 60 };

/** Signing in by e-mail address and password, and setting one: two forms of the server's own. */
export function registerPassword(
  server: FastifyInstance,
  services: Services,
  options: RouteShorthandOptions,
): void {
  const limiter = new RateLimiterMemory(guesses);
  const routes = [
    ["GET", "/sign-in/password", (_request, response) => sendHtml(response, signInForm({}))],
    ["POST", "/sign-in/password", (request, response) => signIn(services, limiter, request, response)],
    [
      "GET",
      "/sign-in/set-password",
      async (request, response) => {
        await requirePerson(services, request);
        return sendHtml(response, setPasswordForm({}));
      },
    ],
    ["POST", "/sign-in/set-password", (request, response) => changePassword(services, request, response)],
  ] satisfies [string, string, (request: FastifyRequest, response: FastifyReply) => unknown][];
  for (const [method, url, handler] of routes) server.route({ ...options, method, url, handler });
}

async function signIn(
  services: Services,
  limiter: RateLimiterMemory,
  request: FastifyRequest,
  response: FastifyReply,
): Promise<FastifyReply> {
  // Otherwise another site could sign its visitors in as somebody else.
  checkOrigin(request, services.config.publicUrl);
  const form = formOf(request);
  const email = form.get("email") ?? "";
  const key = email.trim().toLowerCase();
  await limiter.consume(key).catch(() => {
    throw new ServiceError("rate-limited");
  });
  const principalId = await checkPassword(services, email, form.get("password") ?? "");
  if (principalId === undefined) return sendHtml(response.code(401), signInForm({ notice: wrong, email }));
  await limiter.delete(key);
  return beginSession(services, response, { principalId, method: "password" });
}

async function changePassword(
  services: Services,
  request: FastifyRequest,
  response: FastifyReply,
): Promise<FastifyReply> {
  const { actor } = await requirePerson(services, request);
  try {
    await setPassword({ actor, services }, { password: formOf(request).get("password") ?? "" });
  } catch (error) {
    const { code, details } = toServiceError(error);
    if (code !== "request-invalid") throw error;
    const notice = { en: details.detail ?? "", zh: details.detailZh ?? "" };
    return sendHtml(response.code(400), setPasswordForm({ notice }));
  }
  return sendHtml(response, setPasswordForm({ notice: done }));
}

async function requirePerson(services: Services, request: FastifyRequest) {
  const caller = await authenticate(services, request);
  if (isAnonymous(caller.actor)) throw new ServiceError("not-signed-in");
  return caller;
}

function formOf(request: FastifyRequest): URLSearchParams {
  if (request.body instanceof URLSearchParams) return request.body;
  throw new ServiceError("media-type-unsupported");
}

function sendHtml(response: FastifyReply, html: string): FastifyReply {
  return response.header("cache-control", "no-store").type("text/html; charset=utf-8").send(html);
}

const wrong = {
  en: "The e-mail address or the password is wrong. Without a password, ask an administrator for a sign-in link.",
  zh: "电子邮件地址或密码错误。如果没有密码，请向管理员索取登录链接。",
};
const done = { en: "The password is set.", zh: "密码已设置。" };
