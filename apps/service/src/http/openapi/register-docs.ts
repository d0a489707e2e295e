import { errors, type ErrorCode } from "@slipway/contracts/errors";
import type { FastifyInstance, FastifyReply } from "fastify";
import type { Services } from "#compose.ts";
import { ServiceError } from "#service-error.ts";
import { escapeHtml, renderPage } from "../page.ts";
import { makeDocument } from "./make-document.ts";
import { renderApiPage } from "./render-api-page.ts";

/** The API's description as a document and as pages; made at the first request, since most processes are never asked. */
export function registerDocs(server: FastifyInstance, services: Services): void {
  let document: ReturnType<typeof makeDocument> | undefined;
  const read = () => (document ??= makeDocument(services.config.publicUrl));
  for (const url of ["/openapi.json", "/v1/openapi.json"]) {
    server.route({ method: "GET", url, handler: (_request, response) => response.send(read()) });
  }
  server.route({
    method: "GET",
    url: "/docs/api",
    handler: (_request, response) => sendHtml(response, renderApiPage(read())),
  });
  server.route({
    method: "GET",
    url: "/docs/errors",
    handler: (_request, response) => sendHtml(response, errorList()),
  });
  server.route({
    method: "GET",
    url: "/docs/errors/:code",
    handler: (request, response) => {
      const { code } = request.params as { code: string };
      if (!Object.hasOwn(errors, code)) throw new ServiceError("route-not-found");
      return sendHtml(response, errorPage(code as ErrorCode));
    },
  });
}

function sendHtml(response: FastifyReply, html: string): FastifyReply {
  return response.type("text/html; charset=utf-8").send(html);
}

function errorPage(code: ErrorCode): string {
  const { status, title, titleZh, retry } = errors[code];
  const facts = `<p><code>${code}</code>, HTTP ${status}</p>`;
  return renderPage({
    title,
    titleZh,
    html: `${facts}<p>${retry ? "The same request may succeed later." : "The same request fails again until something is changed."}</p><p><a href="/docs/errors">Every code</a></p>`,
    htmlZh: `${facts}<p>${retry ? "稍后重试同一请求可能成功。" : "在更改内容之前，重试同一请求仍会失败。"}</p>`,
  });
}

function errorList(): string {
  const rows = Object.entries(errors).map(([code, { status, title, titleZh }]) => ({
    code,
    status,
    title,
    titleZh,
  }));
  const list = (text: (row: (typeof rows)[number]) => string) =>
    `<ul>${rows.map((row) => `<li><a href="/docs/errors/${row.code}"><code>${row.code}</code></a> (${row.status}): ${escapeHtml(text(row))}</li>`).join("")}</ul>`;
  return renderPage({
    title: "Errors",
    titleZh: "错误",
    html: list(({ title }) => title),
    htmlZh: list(({ titleZh }) => titleZh),
  });
}
