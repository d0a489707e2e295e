import type { Language } from "@slipway/contracts";
import { escapeHtml } from "../page.ts";
import { pageOf, type Library } from "./library.ts";
import { addressOf } from "./link-target.ts";
import type { SitePage } from "./render-frame.ts";
import { siteMap } from "./site-map.ts";
import { siteTexts } from "./site-texts.ts";

/** The sections of the site with the titles of their pages, in one language. */
export type Navigation = readonly {
  title: string;
  summary: string;
  pages: readonly { path: string; title: string }[];
}[];

/** The site map with the titles that the pages give themselves. */
export function makeNavigation(library: Library, language: Language): Navigation {
  return siteMap.map(({ title, summary, pages }) => ({
    title: title[language],
    summary: summary[language],
    pages: pages.map((path) => ({
      path,
      title: pageOf(library, path, language)?.title ?? path,
    })),
  }));
}

/** The left side; the page one is on is marked, for a rule its list. */
export function renderNavigation(navigation: Navigation, language: Language, path: string): string {
  return navigation
    .map(({ title, pages }) => {
      const links = pages.map((page) => {
        const current = page.path === path ? ' aria-current="page"' : "";
        const holds = path.startsWith(`${page.path}/`) ? ' aria-current="true"' : "";
        return `<li><a href="${addressOf(language, page.path)}"${current}${holds}>${escapeHtml(page.title)}</a></li>`;
      });
      return `<h2>${escapeHtml(title)}</h2><ul>${links.join("")}</ul>`;
    })
    .join("");
}

/** The first page: every section as a card. */
export function homePage(navigation: Navigation, language: Language): SitePage {
  const cards = navigation.map(({ title, summary, pages }) => {
    const links = pages.map(
      (page) => `<li><a href="${addressOf(language, page.path)}">${escapeHtml(page.title)}</a></li>`,
    );
    return `<section><h2>${escapeHtml(title)}</h2><p>${escapeHtml(summary)}</p><ul>${links.join("")}</ul></section>`;
  });
  const { documentation, home } = siteTexts[language];
  const html = `<p class="lead">${home}</p><div class="cards">${cards.join("")}</div>`;
  return { path: "", title: documentation, html };
}
