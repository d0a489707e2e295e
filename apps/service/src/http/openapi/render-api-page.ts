import { escapeHtml } from "../page.ts";
import type { OpenApiDocument } from "./make-document.ts";
import type { JsonSchema } from "./json-schema.ts";

const style = `body{font:15px/1.5 "Segoe UI",system-ui,sans-serif;margin:0;color:#242424;background:#fff}
main{max-width:64rem;margin:0 auto;padding:2rem 1.5rem}h1,h2{font-weight:600}h2{margin:2.5rem 0 .5rem}
nav a{margin-right:1rem}a{color:#0f6cbd}details{border:1px solid #e0e0e0;border-radius:4px;margin:.4rem 0}
summary{padding:.5rem .75rem;cursor:pointer}details>div{padding:0 .75rem .75rem}code,pre{font:13px/1.5 Consolas,monospace}
pre{background:#f5f5f5;padding:.75rem;overflow:auto;max-height:28rem}.method{display:inline-block;width:4.5rem;font-weight:600}
table{border-collapse:collapse}td,th{text-align:left;padding:.2rem .75rem .2rem 0;vertical-align:top}
@media(prefers-color-scheme:dark){body{background:#1f1f1f;color:#fff}a{color:#62abf5}pre{background:#292929}details{border-color:#525252}}`;

interface Operation {
  method: string;
  path: string;
  content: JsonSchema;
}

/** The API's description for people: one page, no script. */
export function renderApiPage(document: OpenApiDocument): string {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, content]) => ({ method: method.toUpperCase(), path, content })),
  );
  const sections = document.tags.map(({ name }) => {
    const own = operations.filter(({ content }) => (content["tags"] as string[]).includes(name));
    return `<h2 id="${anchorOf(name)}">${escapeHtml(name)}</h2>${own.map(renderOperation).join("")}`;
  });
  const links = document.tags.map(({ name }) => `<a href="#${anchorOf(name)}">${escapeHtml(name)}</a>`);
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>API - Slipway</title><link rel="icon" href="/slipway.svg"><style>${style}</style></head><body><main><h1>Slipway's API</h1>
<p>The same as a document: <a href="/openapi.json">openapi.json</a> (OpenAPI 3.1). Errors: <a href="/docs/errors">every code</a>.</p>
<nav aria-label="Groups">${links.join(" ")}</nav>${sections.join("\n")}</main></body></html>
`;
}

function anchorOf(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");
}

function renderOperation({ method, path, content }: Operation): string {
  const { operationId, summary, description } = content as Record<string, string>;
  return `<details id="${escapeHtml(operationId ?? "")}"><summary><span class="method">${method}</span><code>${escapeHtml(path)}</code>
 ${escapeHtml(summary ?? "")}</summary><div><p>${escapeHtml(description ?? "")}</p>${renderParameters(content)}${renderBody(content)}${renderResponses(content)}</div></details>`;
}

function renderParameters({ parameters }: JsonSchema): string {
  const named = ((parameters ?? []) as JsonSchema[]).filter(({ name }) => name !== undefined);
  if (named.length === 0) return "";
  const rows = named.map(
    ({ name, in: place, required, schema }) =>
      `<tr><td><code>${escapeHtml(String(name))}</code></td><td>${String(place)}${required === true ? ", required" : ""}</td><td><code>${escapeHtml(JSON.stringify(schema))}</code></td></tr>`,
  );
  return `<table><tbody>${rows.join("")}</tbody></table>`;
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
        `<p><code>${escapeHtml(type)}</code></p><pre>${escapeHtml(JSON.stringify((media as JsonSchema)["schema"], undefined, 2))}</pre>`,
    )
    .join("");
}
