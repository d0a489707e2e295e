import { errors, type ErrorCode } from "@slipway/contracts/errors";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Services } from "#compose.ts";
import type { Context } from "#context.ts";
import { anonymousActor } from "#identity/anonymous-actor.ts";
import { getRule } from "#queries/rules/get-rule.ts";
import { listRules } from "#queries/rules/list-rules.ts";
import { ServiceError } from "#service-error.ts";
import { makeDocument } from "../openapi/make-document.ts";
import { renderApiPage } from "../openapi/render-api-page.ts";
import { renderPage } from "../page.ts";
import { errorListPage, errorPage } from "./error-pages.ts";
import { ruleListPage, rulePage } from "./rule-pages.ts";

/** Documentation that the server knows by itself: the API, every error code, every certification rule. */
export function registerDocs(server: FastifyInstance, services: Services): void {
  const context: Context = { actor: anonymousActor, services };
  // Made at the first request, since most processes are never asked.
  let document: ReturnType<typeof makeDocument> | undefined;
  const api = () => (document ??= makeDocument(services.config.publicUrl));
  for (const url of ["/openapi.json", "/v1/openapi.json"]) {
    server.route({ method: "GET", url, handler: (_request, response) => response.send(api()) });
  }
  const pages: Record<string, (name: string) => string | Promise<string>> = {
    "/docs": () => indexPage,
    "/docs/api": () => renderApiPage(api()),
    "/docs/errors": errorListPage,
    "/docs/errors/:name": (name) => errorPage(readCode(name)),
    "/docs/rules": async () => ruleListPage(await listRules(context)),
    "/docs/rules/:name": async (name) => rulePage(await getRule(context, { ruleId: name })),
  };
  for (const [url, render] of Object.entries(pages)) {
    server.route({
      method: "GET",
      url,
      handler: async (request, response) =>
        response.type("text/html; charset=utf-8").send(await render(nameOf(request))),
    });
  }
}

function nameOf(request: FastifyRequest): string {
  return (request.params as { name?: string }).name ?? "";
}

function readCode(name: string): ErrorCode {
  if (!Object.hasOwn(errors, name)) throw new ServiceError("route-not-found");
  return name as ErrorCode;
}

const indexPage = renderPage({
  title: "Documentation",
  titleZh: "文档",
  html: `<ul><li><a href="/docs/rules">Certification rules</a>: what is checked, and how to fix it</li>
<li><a href="/docs/api">API</a>: every route, with <a href="/openapi.json">OpenAPI 3.1</a></li>
<li><a href="/docs/errors">Errors</a>: every code that the API answers</li></ul>`,
  htmlZh: `<ul><li><a href="/docs/rules">认证规则</a>：检查内容与修复方法</li>
<li><a href="/docs/api">API</a>：所有路由，以及 <a href="/openapi.json">OpenAPI 3.1</a></li>
<li><a href="/docs/errors">错误</a>：API 返回的所有错误代码</li></ul>`,
});
