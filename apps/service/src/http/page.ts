/** A page of the server's own, for moments when the portal cannot speak: HTML without scripts, in both languages. */
export interface Page {
  title: string;
  titleZh: string;
  /** Paragraphs; already escaped. */
  html: string;
  htmlZh: string;
}

const style = `body{font:16px/1.5 "Segoe UI",system-ui,sans-serif;max-width:48rem;margin:4rem auto;padding:0 1.5rem;color:#242424}
h1{font-size:1.6rem;font-weight:600}section+section{margin-top:2.5rem;border-top:1px solid #d1d1d1;padding-top:1rem}
a{color:#0f6cbd}code,pre{font:0.9em/1.5 Consolas,monospace;background:#f5f5f5;padding:.1em .3em}
@media(prefers-color-scheme:dark){body{background:#1f1f1f;color:#fff}a{color:#62abf5}code,pre{background:#333}}`;

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** The page as an HTML document, English first. */
export function renderPage(page: Page): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(page.title)} - Slipway</title><link rel="icon" href="/slipway.svg"><style>${style}</style></head>
<body><main><section><h1>${escapeHtml(page.title)}</h1>${page.html}</section>
<section lang="zh-CN"><h2>${escapeHtml(page.titleZh)}</h2>${page.htmlZh}</section></main></body></html>
`;
}
