import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { Language } from "@slipway/contracts";
import type { Services } from "#compose.ts";
import { makeDocument } from "../openapi/make-document.ts";
import { chooseLanguage } from "./choose-language.ts";
import { makeDocumentation } from "./documentation.ts";
import { findDocs, findSiteFiles } from "./find-docs.ts";
import { addressOf } from "./link-target.ts";

/** The documentation, `/docs/<language>/<page>`, and the description of the API. Without a language one is chosen. */
export async function registerDocs(server: FastifyInstance, services: Services): Promise<void> {
  // Made at the first request, since most processes are never asked.
  let document: ReturnType<typeof makeDocument> | undefined;
  const api = () => (document ??= makeDocument(services.config.publicUrl));
  for (const url of ["/openapi.json", "/v1/openapi.json"]) {
    server.route({ method: "GET", url, handler: (_request, response) => response.send(api()) });
  }
  const folder = findDocs();
  const files = findSiteFiles();
  if (folder === undefined || files === undefined) return;
  await registerFiles(server, { "/docs/assets/": files, "/docs/images/": join(folder, "images") });
  const documentation = makeDocumentation(services, { folder, api });
  for (const language of Language.options) {
    for (const url of [`/docs/${language}`, `/docs/${language}/*`]) {
      server.route({
        method: "GET",
        url,
        handler: async (request, response) => {
          const { isFound, html } = await documentation.render(language, wantedBy(request));
          return response
            .code(isFound ? 200 : 404)
            .type("text/html; charset=utf-8")
            .send(html);
        },
      });
    }
  }
  for (const url of ["/docs", "/docs/*"]) {
    server.route({
      method: "GET",
      url,
      handler: async (request, response) => {
        const language = await chooseLanguage(services, request);
        const query = request.url.split("?")[1];
        const address = addressOf(language, pathOf(request)) + (query === undefined ? "" : `?${query}`);
        return response.header("cache-control", "no-store").redirect(address);
      },
    });
  }
}

async function registerFiles(server: FastifyInstance, folders: Record<string, string>): Promise<void> {
  for (const [prefix, root] of Object.entries(folders)) {
    await server.register(fastifyStatic, {
      root,
      prefix,
      index: false,
      decorateReply: false,
      cacheControl: false,
      setHeaders: (response) => response.header("cache-control", "no-cache"),
    });
  }
}

function wantedBy(request: FastifyRequest): { path: string; query: string; isPerson: boolean } {
  const { q } = request.query as { q?: unknown };
  const query = typeof q === "string" ? q.slice(0, 200) : "";
  return { path: pathOf(request), query, isPerson: request.headers.accept?.includes("text/html") === true };
}

/** What stands behind the language, without a slash at its end. */
function pathOf(request: FastifyRequest): string {
  return ((request.params as { "*"?: string })["*"] ?? "").replace(/\/+$/, "");
}
