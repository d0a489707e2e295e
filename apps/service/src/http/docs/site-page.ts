import type { Language } from "@slipway/contracts";
import { escapeHtml } from "../page.ts";
import { pageOf, type Library } from "./library.ts";
import { linkTarget } from "./link-target.ts";
import { renderInline, renderPage } from "./markdown/render-page.ts";
import type { SitePage } from "./render-frame.ts";
import { englishOnly } from "./site-map.ts";
import { siteTexts } from "./site-texts.ts";

/** A page of the library for the frame; undefined when there is none of this path. */
export function sitePage(library: Library, language: Language, path: string): SitePage | undefined {
  const page = pageOf(library, path, language);
  const { folder } = library.get(path) ?? {};
  if (page === undefined || folder === undefined) return undefined;
  const target = linkTarget(language, folder);
  const { fails, passes, with: together, fixed } = siteTexts[language];
  const captions = { fails, passes, with: together, fixed };
  const isEnglish = language !== "en" && englishOnly.includes(path);
  return {
    path,
    title: page.title,
    html: (isEnglish ? foreignNote(language) : "") + renderPage(page, { target, captions }),
    headings: page.headings.map(({ id, text, level }) => ({ id, title: text, level })),
    isEnglish,
  };
}

/** Says why a Chinese reader meets English. */
function foreignNote(language: Language): string {
  return `<div lang="${language}">${note(siteTexts[language].englishOnly)}</div>`;
}

/** A sentence that stands out. */
export function note(text: string): string {
  return `<p class="note">${renderInline(text)}</p>`;
}

/** For whoever follows an old link in a browser. */
export function notFoundPage(language: Language): SitePage {
  const texts = siteTexts[language];
  return { path: "", title: texts.notFound, html: `<p>${escapeHtml(texts.notFoundText)}</p>` };
}
