import { Lexer, Parser, Renderer, type Token, type Tokens } from "marked";
import { escapeHtml } from "#http/page.ts";
import type { MarkdownPage } from "./read-page.ts";

/** Where a link of a page leads on the site. */
export type LinkTarget = (href: string) => string;

export interface RenderOptions {
  target: LinkTarget;
  /** What is said above a fence whose info holds the word: `json fails` is an example that fails. */
  captions: Readonly<Record<string, string>>;
}

/** A page's HTML. Code and tables can be reached by Tab, since narrow windows scroll them. */
export function renderPage(
  { blocks, ids }: Pick<MarkdownPage, "blocks" | "ids">,
  options: RenderOptions,
): string {
  const renderer = new SiteRenderer(options, ids);
  return new Parser({ renderer }).parse([...blocks]).trim();
}

/** A sentence of Markdown as HTML, without a paragraph around it. */
export function renderInline(text: string): string {
  const renderer = new SiteRenderer({ target: (href) => href, captions: {} }, new Map());
  return new Parser({ renderer }).parseInline(Lexer.lexInline(text));
}

const wide = "[\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef“”‘’…]";
const breakInChinese = new RegExp(`(?<=${wide}(?:</[a-z]+>)*)\\n(?=(?:<[a-z]+>)*${wide})`, "gu");

class SiteRenderer extends Renderer {
  readonly #options: RenderOptions;
  readonly #ids: ReadonlyMap<Token, string>;

  constructor(options: RenderOptions, ids: ReadonlyMap<Token, string>) {
    super();
    this.#options = options;
    this.#ids = ids;
  }

  /** No page needs HTML: it is text, and comments are left out. */
  override html({ text }: Tokens.HTML | Tokens.Tag): string {
    return text.replace(/<!--[\s\S]*?-->/g, "").trim() === "" ? "" : escapeHtml(text);
  }

  override heading(token: Tokens.Heading): string {
    const id = escapeHtml(this.#ids.get(token) ?? "");
    return `<h${token.depth} id="${id}">${this.#inline(token.tokens)}</h${token.depth}>\n`;
  }

  override paragraph({ tokens }: Tokens.Paragraph): string {
    return `<p>${this.#inline(tokens)}</p>\n`;
  }

  override code({ lang = "", text }: Tokens.Code): string {
    const { captions } = this.#options;
    const code = `<pre tabindex="0"><code>${escapeHtml(text)}</code></pre>\n`;
    const word = lang.split(/\s+/).find((each) => Object.hasOwn(captions, each));
    if (word === undefined) return code;
    return `<figure class="${escapeHtml(word)}"><figcaption>${escapeHtml(captions[word]!)}</figcaption>${code.trim()}</figure>\n`;
  }

  /** An item that is one paragraph needs no paragraph. */
  override listitem({ tokens }: Tokens.ListItem): string {
    const [first, ...rest] = tokens.filter(({ type }) => type !== "space");
    const isPlain = first !== undefined && "tokens" in first && rest.every(({ type }) => type === "list");
    if (!isPlain || !/^(?:text|paragraph)$/.test(first.type))
      return `<li>${this.parser.parse(tokens).trim()}</li>`;
    return `<li>${this.#inline(first.tokens ?? [])}${this.parser.parse(rest).trim()}</li>`;
  }

  /** Without heads the first cell of a row is what the row is about. */
  override table({ header, rows }: Tokens.Table): string {
    const hasHead = header.some(({ text }) => text !== "");
    const heads = header.map(({ text, tokens }) =>
      text === "" ? "<td></td>" : `<th scope="col">${this.#inline(tokens)}</th>`,
    );
    const body = rows.map(
      (cells) => `<tr>${cells.map((cell, column) => this.#cell(cell, column, hasHead)).join("")}</tr>`,
    );
    const start = hasHead ? `<thead><tr>${heads.join("")}</tr></thead>` : "";
    return `<div class="table" tabindex="0"><table>${start}<tbody>${body.join("")}</tbody></table></div>\n`;
  }

  override link({ href, tokens }: Tokens.Link): string {
    return `<a href="${escapeHtml(this.#options.target(href))}">${this.#inline(tokens)}</a>`;
  }

  override image({ href, text }: Tokens.Image): string {
    return `<img src="${escapeHtml(this.#options.target(href))}" alt="${escapeHtml(text)}" loading="lazy">`;
  }

  #cell({ tokens }: Tokens.TableCell, column: number, hasHead: boolean): string {
    const html = this.#inline(tokens);
    return column === 0 && !hasHead ? `<th scope="row">${html}</th>` : `<td>${html}</td>`;
  }

  /** Chinese has no spaces between words, so a line's end there is none. */
  #inline(tokens: Token[]): string {
    return this.parser.parseInline(tokens).replaceAll(breakInChinese, "");
  }
}
