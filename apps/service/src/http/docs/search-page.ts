import type { Language } from "@slipway/contracts";
import { escapeHtml } from "../page.ts";
import type { Library } from "./library.ts";
import { addressOf } from "./link-target.ts";
import type { SitePage } from "./render-frame.ts";
import { searchLibrary, type SearchHit } from "./search.ts";
import { siteTexts } from "./site-texts.ts";

/** What was found, as a page that works without a script. */
export function searchPage(library: Library, language: Language, query: string): SitePage {
  const texts = siteTexts[language];
  const hits = searchLibrary(library, language, query);
  const isEmpty = query.trim() === "";
  const sentence = isEmpty ? texts.typeWords : texts.nothingFound;
  return {
    path: "search",
    query,
    title: isEmpty ? texts.search : texts.resultsFor.replace("{query}", () => query.trim()),
    html: hits.length === 0 ? `<p>${sentence}</p>` : renderHits(hits, language),
  };
}

function renderHits(hits: readonly SearchHit[], language: Language): string {
  const items = hits.map(({ path, title, heading, excerpt }) => {
    const address = addressOf(language, path);
    const part =
      heading === undefined
        ? ""
        : ` <a class="part" href="${address}#${escapeHtml(encodeURIComponent(heading.id))}">${escapeHtml(heading.title)}</a>`;
    return `<li><a href="${address}">${escapeHtml(title)}</a>${part}<p>${escapeHtml(excerpt)}</p></li>`;
  });
  return `<ol class="hits">${items.join("")}</ol>`;
}
