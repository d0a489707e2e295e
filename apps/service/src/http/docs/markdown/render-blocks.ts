import { escapeHtml } from "#http/page.ts";
import type { Block, Code, List, Table } from "./block.ts";
import { renderInline, type LinkTarget } from "./render-inline.ts";

export interface RenderOptions {
  target: LinkTarget;
  /** What is said above a fence whose info holds the word: `json fails` is an example that fails. */
  captions: Readonly<Record<string, string>>;
}

/** A page's HTML. Code and tables can be reached by Tab, since narrow windows scroll them. */
export function renderBlocks(blocks: readonly Block[], options: RenderOptions): string {
  return blocks.map((block) => renderBlock(block, options)).join("\n");
}

function renderBlock(block: Block, options: RenderOptions): string {
  const inline = (text: string): string => renderInline(text, options.target);
  switch (block.kind) {
    case "heading":
      return `<h${block.level} id="${escapeHtml(block.id)}">${inline(block.text)}</h${block.level}>`;
    case "paragraph":
      return `<p>${inline(block.text)}</p>`;
    case "code":
      return renderCode(block, options);
    case "list":
      return renderList(block, options);
    case "table":
      return renderTable(block, inline);
    case "quote":
      return `<blockquote>${renderBlocks(block.blocks, options)}</blockquote>`;
  }
}

function renderCode({ info, text }: Code, { captions }: RenderOptions): string {
  const code = `<pre tabindex="0"><code>${escapeHtml(text)}</code></pre>`;
  const word = info.split(/\s+/).find((each) => Object.hasOwn(captions, each));
  if (word === undefined) return code;
  return `<figure class="${escapeHtml(word)}"><figcaption>${escapeHtml(captions[word]!)}</figcaption>${code}</figure>`;
}

/** An item that is one paragraph needs no paragraph. */
function renderList({ isOrdered, items }: List, options: RenderOptions): string {
  const tag = isOrdered ? "ol" : "ul";
  const inner = items.map((blocks) => {
    const [first, ...rest] = blocks;
    const isPlain = first?.kind === "paragraph" && rest.every(({ kind }) => kind === "list");
    if (!isPlain) return `<li>${renderBlocks(blocks, options)}</li>`;
    return `<li>${renderInline(first.text, options.target)}${renderBlocks(rest, options)}</li>`;
  });
  return `<${tag}>${inner.join("")}</${tag}>`;
}

/** Without heads the first cell of a row is what the row is about. */
function renderTable({ head, rows }: Table, inline: (text: string) => string): string {
  const hasHead = head.some((text) => text !== "");
  const heads = head.map((text) => (text === "" ? "<td></td>" : `<th scope="col">${inline(text)}</th>`));
  const body = rows.map(
    (cells) => `<tr>${cells.map((cell, column) => renderCell(inline(cell), hasHead, column)).join("")}</tr>`,
  );
  const start = hasHead ? `<thead><tr>${heads.join("")}</tr></thead>` : "";
  return `<div class="table" tabindex="0"><table>${start}<tbody>${body.join("")}</tbody></table></div>`;
}

function renderCell(html: string, hasHead: boolean, column: number): string {
  return column === 0 && !hasHead ? `<th scope="row">${html}</th>` : `<td>${html}</td>`;
}
