import { existsSync } from "node:fs";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { renderPage } from "./page.ts";

/** Beside the bundle (`dist/service` → `dist/portal`), or in the repository when the service runs from its source. */
const candidates = ["../portal", "../../../../dist/portal"];

/** The folder of the built portal; undefined before it was built. */
export function findPortal(from: string = import.meta.dirname): string | undefined {
  return candidates.map((path) => join(from, path)).find((folder) => existsSync(join(folder, "index.html")));
}

const forAYear = "public, max-age=31536000, immutable";

/**
 * Serves the portal's files: those with a hash in their name for a year, the page itself never from a cache. Hashed files
 * are looked for at each request, so that a portal that was built anew works without a restart. The build wrote each file
 * compressed, too, and a browser that takes that gets it.
 */
export async function registerPortal(server: FastifyInstance, folder: string): Promise<void> {
  const shared = { index: false, cacheControl: false, preCompressed: true } as const;
  await server.register(fastifyStatic, {
    ...shared,
    root: folder,
    wildcard: false,
    globIgnore: ["assets/**", "**/*.br", "**/*.gz"],
    setHeaders: (response) => response.header("cache-control", "no-cache"),
  });
  await server.register(fastifyStatic, {
    ...shared,
    root: join(folder, "assets"),
    prefix: "/assets/",
    wildcard: true,
    decorateReply: false,
    setHeaders: (response) => response.header("cache-control", forAYear),
  });
}

/** Whether a browser asks for a page, which is the portal's whatever its address. */
export function isPageNavigation(request: FastifyRequest): boolean {
  const accepted = request.headers.accept ?? "";
  const isApi = /^\/(?:v1|api|artifacts|files|assets)(?:\/|$)/.test(request.url.split("?")[0] ?? "");
  return request.method === "GET" && accepted.includes("text/html") && !isApi;
}

export function sendPortalPage(response: FastifyReply, folder: string | undefined): FastifyReply {
  if (folder !== undefined) return response.sendFile("index.html", folder);
  return response
    .code(503)
    .header("cache-control", "no-cache")
    .type("text/html; charset=utf-8")
    .send(notBuilt);
}

const notBuilt = renderPage({
  title: "The portal is not built",
  titleZh: "门户尚未构建",
  html: "<p>The API runs, but the portal's files are not there. Run <code>npm run build</code>, then load this page again.</p>",
  htmlZh: "<p>API 正在运行，但门户文件不存在。请运行 <code>npm run build</code>，然后重新加载此页面。</p>",
});
