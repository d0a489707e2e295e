import { escapeHtml } from "#http/page.ts";

/** Where a link of a page leads on the site. */
export type LinkTarget = (href: string) => string;

/** What a character may begin: the pattern at that place, and its HTML. The first that matches counts. */
const forms: readonly {
  pattern: RegExp;
  html: (match: RegExpExecArray, target: LinkTarget) => string;
}[] = [
  { pattern: /\\([!-/:-@[-`{-~])/y, html: ([, character = ""]) => escapeHtml(character) },
  {
    pattern: /(`+)(?!`)([\s\S]*?[^`])\1(?!`)/y,
    html: ([, , code = ""]) => `<code>${escapeHtml(trimCode(code))}</code>`,
  },
  {
    pattern: /!\[([^\]]*)\]\(([^()\s]+)\)/y,
    html: ([, text = "", source = ""], target) =>
      `<img src="${escapeHtml(target(source))}" alt="${escapeHtml(text)}" loading="lazy">`,
  },
  {
    pattern: /\[((?:`[^`]*`|!\[[^\]]*\]\([^)]*\)|[^\]])*)\]\(([^()\s]+)\)/y,
    html: ([, text = "", href = ""], target) =>
      `<a href="${escapeHtml(target(href))}">${renderInline(text, target)}</a>`,
  },
  {
    pattern: /<(https?:\/\/[^\s<>]+)>/y,
    html: ([, href = ""]) => `<a href="${escapeHtml(href)}">${escapeHtml(href)}</a>`,
  },
  {
    pattern: /\*\*(?=\S)((?:`[^`]*`|[^`])*?)(?<=\S)\*\*/y,
    html: ([, text = ""], target) => `<strong>${renderInline(text, target)}</strong>`,
  },
  {
    pattern: /\*(?=[^\s*])((?:`[^`]*`|[^*`])*?)(?<=[^\s*])\*(?!\*)/y,
    html: ([, text = ""], target) => `<em>${renderInline(text, target)}</em>`,
  },
];
const special = /[\\`![<*]/g;
const wide = "[\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef“”‘’…]";
const breakInChinese = new RegExp(`(?<=${wide})\\n(?=${wide})`, "gu");

/** A paragraph's Markdown as HTML; whatever is not Markdown is text. */
export function renderInline(text: string, target: LinkTarget): string {
  let html = "";
  let at = 0;
  // Chinese has no spaces between words, so a line's end there is none.
  const source = text.replaceAll(breakInChinese, "");
  while (at < source.length) {
    special.lastIndex = at;
    const next = special.exec(source)?.index ?? source.length;
    html += escapeHtml(source.slice(at, next));
    if (next === source.length) break;
    const found = formAt(source, next, target);
    html += found?.html ?? escapeHtml(source[next]!);
    at = found?.end ?? next + 1;
  }
  return html;
}

function formAt(text: string, at: number, target: LinkTarget): { html: string; end: number } | undefined {
  for (const { pattern, html } of forms) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match !== null) return { html: html(match, target), end: at + match[0].length };
  }
  return undefined;
}

/** A space on both sides lets code begin with a backtick. */
function trimCode(code: string): string {
  return /^ .*[^ ].* $/s.test(code) ? code.slice(1, -1) : code;
}
