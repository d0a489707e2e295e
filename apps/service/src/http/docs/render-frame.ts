import type { Language } from "@slipway/contracts";
import { escapeHtml } from "../page.ts";
import { addressOf } from "./link-target.ts";
import { renderNavigation, type Navigation } from "./render-navigation.ts";
import { siteTexts } from "./site-texts.ts";

/** What stands in the frame. */
export interface SitePage {
  /** Its path on the site, for the language switch and the navigation. */
  path: string;
  title: string;
  /** Below the title; already HTML. */
  html: string;
  /** Sections for "On this page". */
  headings?: readonly { id: string; title: string; level: number }[];
  /** Whether the text is English though the reader wants another language. */
  isEnglish?: boolean;
  /** What was searched for. */
  query?: string;
}

const styles = ["colours", "text", "frame"]
  .map((name) => `<link rel="stylesheet" href="/docs/assets/${name}.css">`)
  .join("");
const languages = { en: "English", "zh-CN": "简体中文" } as const;

/** A page of the site as an HTML document; its only script chooses colours and helps with the search. */
export function renderFrame(page: SitePage, language: Language, navigation: Navigation): string {
  const texts = siteTexts[language];
  const title = page.path === "" ? texts.documentation : `${page.title} - ${texts.documentation}`;
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><title>${escapeHtml(title)} - Slipway</title>
<link rel="icon" href="/slipway.svg">${styles}
${alternates(page.path)}<script src="/docs/assets/site.js"></script></head><body>
<a class="skip" href="#content">${texts.skip}</a>
${header(page, language)}<div class="frame">
<nav id="pages" popover aria-label="${texts.pages}">${renderNavigation(navigation, language, page.path)}</nav>
<main id="content" tabindex="-1">${trail(page, language)}<article${page.isEnglish === true ? ' lang="en"' : ""}><h1>${escapeHtml(page.title)}</h1>${contents(page, language)}
${page.html}</article>${footer(page, language, navigation)}</main></div></body></html>
`;
}

function alternates(path: string): string {
  return Object.keys(languages)
    .map((each) => `<link rel="alternate" hreflang="${each}" href="${addressOf(each as Language, path)}">`)
    .join("");
}

function header({ path, query = "" }: SitePage, language: Language): string {
  const texts = siteTexts[language];
  const themes = Object.entries(texts.themes).map(
    ([name, label]) => `<option value="${name}">${label}</option>`,
  );
  const other: Language = language === "en" ? "zh-CN" : "en";
  const search = query === "" ? "" : `?q=${encodeURIComponent(query)}`;
  return `<header><button class="pages" popovertarget="pages">${texts.showPages}</button>
<a class="home" href="/" title="${texts.toPortal}"><img src="/slipway.svg" alt="" width="24" height="24">Slipway</a>
<a class="site" href="${addressOf(language, "")}">${texts.documentation}</a>
<form role="search" action="${addressOf(language, "search")}"><input type="search" name="q" value="${escapeHtml(query)}"
 aria-label="${texts.search}" placeholder="${texts.search}" maxlength="200"><button>${texts.find}</button></form>
<a class="language" lang="${other}" hreflang="${other}" href="${addressOf(other, path)}${search}">${languages[other]}</a>
<select id="theme" aria-label="${texts.theme}" hidden>${themes.join("")}</select></header>`;
}

/** Where the page is: the documentation, and the list that a rule or an error belongs to. */
function trail({ path }: SitePage, language: Language): string {
  if (path === "") return "";
  const texts = siteTexts[language];
  const list = /^(rules|errors)\/./.exec(path)?.[1];
  const links = [`<a href="${addressOf(language, "")}">${texts.documentation}</a>`];
  if (list !== undefined)
    links.push(`<a href="${addressOf(language, list)}">${texts.lists[list as "rules"]}</a>`);
  return `<nav class="trail" aria-label="${texts.youAreHere}"><ol>${links.map((link) => `<li>${link}</li>`).join("")}</ol></nav>`;
}

function contents({ headings = [] }: SitePage, language: Language): string {
  if (headings.length < 3) return "";
  const items = headings.map(
    ({ id, title, level }) =>
      `<li class="level-${level}"><a href="#${escapeHtml(encodeURIComponent(id))}">${escapeHtml(title)}</a></li>`,
  );
  const label = siteTexts[language].onThisPage;
  return `<nav class="contents" aria-label="${label}"><details><summary>${label}</summary><ul>${items.join("")}</ul></details></nav>`;
}

function footer({ path }: SitePage, language: Language, navigation: Navigation): string {
  const texts = siteTexts[language];
  const pages = navigation.flatMap((section) => section.pages);
  const at = pages.findIndex((page) => page.path === path);
  const neighbours =
    at === -1
      ? []
      : ([
          ["previous", pages[at - 1]],
          ["next", pages[at + 1]],
        ] as const);
  const links = neighbours.flatMap(([rel, page]) =>
    page === undefined
      ? []
      : [
          `<a class="${rel}" rel="${rel === "next" ? "next" : "prev"}" href="${addressOf(language, page.path)}"><span>${texts[rel]}</span>${escapeHtml(page.title)}</a>`,
        ],
  );
  return `<footer><div class="neighbours">${links.join("")}</div><p>${texts.stillStuck} <a href="/incidents/new">${texts.createIncident}</a></p></footer>`;
}
