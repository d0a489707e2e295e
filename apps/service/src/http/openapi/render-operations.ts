import type { SitePage } from "../docs/render-frame.ts";
import { renderInline } from "../docs/markdown/render-page.ts";
import { escapeHtml } from "../page.ts";
import type { OpenApiDocument } from "./make-document.ts";
import type { JsonSchema } from "./json-schema.ts";

interface Operation {
  method: string;
  path: string;
  content: JsonSchema;
}

/** The page with every operation below its text. The sentences about routes are in English. */
export function addOperations(page: SitePage, document: OpenApiDocument): SitePage {
  const link = '<p><a href="/openapi.json">openapi.json</a></p>';
  return {
    ...page,
    html: `${page.html}${link}<div class="api" lang="en">${renderAll(document)}</div>`,
    headings: document.tags.map(({ name }) => ({ id: anchorOf(name), title: name, level: 2 })),
  };
}

/** The document never changes while a process runs, and this takes a tenth of a second. */
const rendered = new WeakMap<OpenApiDocument, string>();

function renderAll(document: OpenApiDocument): string {
  const known = rendered.get(document);
  if (known !== undefined) return known;
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, content]) => ({ method: method.toUpperCase(), path, content })),
  );
  const sections = document.tags.map(({ name }) => {
    const own = operations.filter(({ content }) => (content["tags"] as string[]).includes(name));
    return `<h2 id="${anchorOf(name)}">${escapeHtml(name)}</h2>${own.map(renderOperation).join("")}`;
  });
  const html = sections.join("\n");
  rendered.set(document, html);
  return html;
}

function inline(text: string): string {
  return renderInline(text);
}

function anchorOf(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");
}

function renderOperation({ method, path, content }: Operation): string {
  const { operationId, summary, description } = content as Record<string, string>;
  return `<details id="${escapeHtml(operationId ?? "")}"><summary><span class="method">${method}</span><code>${escapeHtml(path)}</code>
 ${inline(summary ?? "")}</summary><div><p>${inline(description ?? "")}</p>${renderParameters(content)}${renderBody(content)}${renderResponses(content)}</div></details>`;
}

function renderParameters({ parameters }: JsonSchema): string {
  const named = ((parameters ?? []) as JsonSchema[]).filter(({ name }) => name !== undefined);
  if (named.length === 0) return "";
  const rows = named.map(
    ({ name, in: place, required, schema }) =>
      `<tr><td><code>${escapeHtml(String(name))}</code></td><td>${String(place)}${required === true ? ", required" : ""}</td><td><code>${escapeHtml(JSON.stringify(schema))}</code></td></tr>`,
  );
  return `<div class="table" tabindex="0"><table><tbody>${rows.join("")}</tbody></table></div>`;
}

function renderBody({ requestBody }: JsonSchema): string {
  if (requestBody === undefined) return "";
  return `<h3>Body</h3>${renderContent((requestBody as JsonSchema)["content"] as JsonSchema)}`;
}

function renderResponses({ responses }: JsonSchema): string {
  return Object.entries(responses as Record<string, JsonSchema>)
    .map(([status, { description, content }]) => {
      const isSuccess = status.startsWith("2");
      const schema = isSuccess && content !== undefined ? renderContent(content as JsonSchema) : "";
      return `<h3>${escapeHtml(status)}</h3><p>${escapeHtml(String(description)).replaceAll("\n", "<br>")}</p>${schema}`;
    })
    .join("");
}

function renderContent(content: JsonSchema): string {
  return Object.entries(content)
    .map(
      ([type, media]) =>
        `<p><code>${escapeHtml(type)}</code></p><pre tabindex="0">${escapeHtml(JSON.stringify((media as JsonSchema)["schema"], undefined, 2))}</pre>`,
    )
    .join("");
}
